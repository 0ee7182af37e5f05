import NetworkModel

/// What each preference decides.
struct PreferenceWords: Phrase {
  private let preference: Preference

  init(_ preference: Preference) { self.preference = preference }

  var both: (english: String, chinese: String) {
    switch preference {
    case .theme: ("the colours; auto: the terminal and its environment decide", "配色；auto：由终端及其环境决定")
    case .ascii:
      ("draw with ASCII characters only; false: as the locale has it", "只用 ASCII 字符绘制；false：按 locale 决定")
    case .mouse:
      (
        "listen to the mouse; false leaves it to the terminal, as for selecting text",
        "响应鼠标；false 把鼠标留给终端，例如选取文本"
      )
    case .clipboard:
      (
        "where Y copies to: the terminal's clipboard, a file, or what there seems to be",
        "Y 复制到哪里：终端的剪贴板、文件，或视情况而定"
      )
    case .lang:
      (
        "the language: English, or zh for Simplified Chinese; auto: the locale decides",
        "语言：英文，zh 为简体中文；auto：由 locale 决定"
      )
    case .rules: ("the rules to judge by; own: each network's own", "按哪种规则判断；own：网络自己的规则")
    case .count:
      ("whose count of the work stands where multiply-adds would", "用谁的计数方式代替乘加")
    }
  }
}

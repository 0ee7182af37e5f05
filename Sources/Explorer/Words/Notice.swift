import NetworkModel

/// What the message row says of a key: why it did nothing, or what it did that is seen nowhere else.
enum Notice: Phrase {
  /// `isListed`: whether `?` says which keys do something.
  case doesNothing(key: String, isListed: Bool = true)
  /// What is set to the value it has, such as `filters 128`.
  case isAlready(setting: String)
  case pastedNowhere
  /// No legal value above or below this one, such as `filters 128`.
  case noLegalValue(above: Bool, setting: String)
  case outOfBounds(field: String)
  /// What was typed is none of a setting's values.
  case refused(String, Refusal)
  case bars(BarMeasure)
  case settingsGo(Reach)
  case copied(Row)
  case tooManyBlocks
  case saved(to: String)
  /// So many steps that were not saved are there again.
  case recovered(Int)
  /// The person's network stays, though its file holds another one.
  case kept
  case nothingAnswers(to: String)
  case noSuchGroups(Int)
  case networkHasChanged
  /// Parameters are kept in place of what cannot be.
  case keepsParameters(Obstacle)

  /// What a text is that is no value of a setting.
  enum Refusal {
    case noInteger, noIntegers, noExtent
  }

  var both: (english: String, chinese: String) {
    switch self {
    case .doesNothing(let key, let isListed):
      isListed
        ? ("\(key) does nothing here; ? lists the keys", "\(key) 在这里不起作用；? 列出按键")
        : ("\(key) does nothing here", "\(key) 在这里不起作用")
    case .isAlready(let setting): ("\(setting) is what it is now", "现在就是 \(setting)")
    case .pastedNowhere: ("pasted text goes only where something is being typed", "只有正在输入时才能粘贴文本")
    case .noLegalValue(let isAbove, let setting):
      (
        "there is no legal value \(isAbove ? "above" : "below") \(setting)",
        "\(setting) 之\(isAbove ? "上" : "下")没有合法值"
      )
    case .outOfBounds(let field):
      ("\(field) stays within ±1,000,000,000", "\(field) 不能超出 ±1,000,000,000")
    case .refused(let text, let refusal):
      (
        "'\(text)' is \(refusal.both.english) within ±1,000,000,000",
        "“\(text)”\(refusal.both.chinese)（范围 ±1,000,000,000）"
      )
    case .bars(let measure): ("bars: \(measure.both.english)", "条形图：\(measure.both.chinese)")
    case .settingsGo(let reach): ("settings go \(reach.both.english)", "设置\(reach.both.chinese)")
    case .copied(let row): ("\(row.both.english) copied", "已复制 \(row.both.chinese)")
    case .tooManyBlocks: ("a network has at most 1,000,000 blocks", "一个网络最多 1,000,000 个块")
    case .saved(let path): ("saved to \(path)", "已保存到 \(path)")
    case .recovered(let count):
      (
        "recovered \(count) unsaved \(count == 1 ? "step" : "steps"); u takes back one after the other",
        "已恢复 \(count) 步未保存的修改；按 u 逐步撤销"
      )
    case .kept:
      ("yours is kept; saving will ask before it writes over the file", "保留了你的版本；覆盖文件之前会再询问")
    case .nothingAnswers(let text): ("nothing answers to '\(text)'", "没有找到“\(text)”")
    case .noSuchGroups(let groups):
      ("no block can be built with groups \(groups) here", "这里没有块能用 groups \(groups) 构建")
    case .networkHasChanged:
      ("the network has changed meanwhile; nothing was applied", "网络在此期间已改变；没有应用")
    case .keepsParameters(let obstacle):
      ("\(obstacle.both.english): parameters are kept", "\(obstacle.both.chinese)：改为保持参数")
    }
  }
}

extension Notice.Refusal: Phrase {
  var both: (english: String, chinese: String) {
    switch self {
    case .noInteger: ("no integer", "不是整数")
    case .noIntegers: ("no list of integers", "不是整数列表")
    case .noExtent: ("neither ? nor an integer", "既不是 ? 也不是整数")
    }
  }
}

/// How far settings go that are given at the selection.
package enum Reach: Phrase, Hashable {
  case everyBlock
  case all(of: Scope)
  case alone(Row)

  package var both: (english: String, chinese: String) {
    switch self {
    case .everyBlock: ("to every block", "用于每个块")
    case .all(let scope): ("to all of \(scope.text.english)", "用于整个 \(scope.text.chinese)")
    case .alone(let row): ("to \(row.both.english) alone", "只用于 \(row.both.chinese)")
    }
  }
}

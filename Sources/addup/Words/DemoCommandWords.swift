import NetworkModel

/// What is wrong with presenting a lesson, and with recording and playing.
enum DemoCommandWords: Phrase {
  // The command line.
  case sizeNeedsRecording, sizeTooSmall, notesFollow, needsTerminal
  case noKeysAtOnce
  case noInterval(String)
  case noUTF8(String)
  // While it runs.
  case noNotes(Text), notesCannotFollow
  case isThere(String)
  case endsHere(String, Text)
  case played(words: Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .sizeNeedsRecording:
      (
        "--size records at once, and so needs --record and --every; see addup demo --help",
        "--size 立即录制，因此需要 --record 和 --every；见 addup demo --help"
      )
    case .sizeTooSmall: ("--size takes at least 40x10", "--size 至少是 40x10")
    case .notesFollow:
      (
        "--notes follows a demo; --every and what records or plays belong to the demo itself",
        "--notes 跟随演示；--every 以及录制和回放属于演示本身"
      )
    case .needsTerminal:
      (
        "a demo needs a terminal; addup screen --demo shows its screens, --record with --every records it",
        "演示需要终端；addup screen --demo 显示它的画面，--record 加 --every 录制它"
      )
    case .noKeysAtOnce:
      (
        "no keys are pressed where a recording is written at once; leave out --record-keys and --keys-from",
        "立即录制时没有按键；请去掉 --record-keys 和 --keys-from"
      )
    case .noInterval(let word):
      (
        "--every takes a time from 0.1s to 1440m, such as 5s, 2.5s or 1m, not '\(word)'",
        "--every 要写 0.1s 到 1440m 的时间，例如 5s、2.5s 或 1m，不是 '\(word)'"
      )
    case .noUTF8(let path): ("\(path) is not text in UTF-8", "\(path) 不是 UTF-8 文本")
    case .noNotes(let reason):
      ("no notes in another terminal: \(reason.english)", "另一个终端里没有备注：\(reason.chinese)")
    case .notesCannotFollow:
      ("the notes in another terminal cannot follow any more", "另一个终端里的备注无法再跟随")
    case .isThere(let path): ("\(path) is there already; --force writes over it", "\(path) 已存在；--force 覆盖它")
    case .endsHere(let path, let reason):
      ("\(path) ends here: \(reason.english)", "\(path) 到此为止：\(reason.chinese)")
    case .played(let words):
      (
        "played \(words) \(words == 1 ? "word" : "words"); nothing was saved",
        "已播放 \(words) 个词；没有保存任何内容"
      )
    }
  }
}

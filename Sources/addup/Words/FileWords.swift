import NetworkModel

/// What the explorer says of files, journals and the clipboard; the system's own reasons stay as it gives them.
enum FileWords: Phrase {
  // Saving.
  case savedInPlace(String, how: Text)
  case notSaved(Text)
  case noReason
  case linkToNothing(String), isThere(String), changedOnDisk(String)
  case openElsewhere(String, process: Int32)
  case fileOnDisk
  // Following a file.
  case gone(String)
  case savedElsewhereYoursChanged(String), savedElsewhere(String)
  // What was left behind.
  case journalOfAnotherFile(String), journalRefused(String, Text)
  case noRecovery(Text), noPlaceForJournal
  case lessonsDamaged(String), progressNotKept(Text)
  // Copying.
  case copied(Text), copiedToFile(String, Text, tooManyBytes: String?)
  case notCopied(Text), noPlaceForCopy
  // The configuration.
  case andMore(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .savedInPlace(let path, let how):
      ("saved to \(path), \(how.english)", "已保存到 \(path)，\(how.chinese)")
    case .notSaved(let reason): ("not saved: \(reason.english)", "未保存：\(reason.chinese)")
    case .noReason: ("no reason is known", "原因不明")
    case .linkToNothing(let path): ("\(path) is a link to a file that is not there", "\(path) 是链接，指向的文件不存在")
    case .isThere(let path): ("\(path) is there already", "\(path) 已存在")
    case .changedOnDisk(let path): ("\(path) has changed on disk", "\(path) 在磁盘上已改变")
    case .openElsewhere(let path, let process):
      (
        "\(path) is also open in another addup (pid \(process))", "\(path) 同时在另一个 addup 中打开（pid \(process)）"
      )
    case .fileOnDisk: ("the file on disk", "磁盘上的文件")
    case .gone(let path): ("\(path) is gone; what was read of it stays", "\(path) 已不存在；读入的内容保留")
    case .savedElsewhereYoursChanged(let path):
      ("\(path) was saved elsewhere; its network is still the one you changed", "\(path) 在别处保存过；网络仍是你修改前的那个")
    case .savedElsewhere(let path):
      ("\(path) was saved elsewhere; its network is yours", "\(path) 在别处保存过；网络与你的相同")
    case .journalOfAnotherFile(let path):
      ("the journal \(path) is of another file; it stays as it is", "日志 \(path) 属于另一个文件；保持原样")
    case .journalRefused(let path, let reason):
      ("the journal \(path) \(reason.english); it stays as it is", "日志 \(path) \(reason.chinese)；保持原样")
    case .noRecovery(let reason):
      ("no recovery: unsaved work cannot be kept: \(reason.english)", "无法恢复：未保存的修改无处保留：\(reason.chinese)")
    case .noPlaceForJournal:
      ("neither XDG_STATE_HOME nor HOME says where", "XDG_STATE_HOME 和 HOME 都没有给出位置")
    case .lessonsDamaged(let path): ("\(path) is damaged: lessons begin anew", "\(path) 已损坏：课程从头开始")
    case .progressNotKept(let reason):
      ("progress is not kept: \(reason.english)", "进度没有保存：\(reason.chinese)")
    case .copied(let name): ("copied: \(name.english)", "已复制：\(name.chinese)")
    case .copiedToFile(let path, let name, let bytes):
      (
        "copied to \(path): \(name.english)"
          + (bytes.map { " (\($0) bytes are too many for a terminal)" } ?? ""),
        "已复制到 \(path)：\(name.chinese)" + (bytes.map { "（\($0) 字节对终端来说太多）" } ?? "")
      )
    case .notCopied(let reason): ("not copied: \(reason.english)", "未复制：\(reason.chinese)")
    case .noPlaceForCopy:
      (
        "neither the terminal nor XDG_STATE_HOME or HOME says where to",
        "终端、XDG_STATE_HOME 和 HOME 都没有给出位置"
      )
    case .andMore(let count): (" (and \(count) more: see addup config)", "（另有 \(count) 处：见 addup config）")
    }
  }
}

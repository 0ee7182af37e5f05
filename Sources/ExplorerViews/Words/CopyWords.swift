import NetworkModel

/// What the message row calls that which was copied.
enum CopyWords: Phrase {
  case stack(Int)
  case file
  case error(String, of: String)
  case saying(of: String)

  var both: (english: String, chinese: String) {
    switch self {
    case .stack(let stack): ("stack \(stack), as a network file has it", "stack \(stack)，网络文件的写法")
    case .file: ("the network's file", "网络文件")
    case .error(let name, let framework): ("the \(name) of \(framework)", "\(framework) 的 \(name)")
    case .saying(let framework): ("what \(framework) says", "\(framework) 的说法")
    }
  }
}

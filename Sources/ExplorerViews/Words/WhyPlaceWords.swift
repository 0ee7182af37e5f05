import Diagnostics
import NetworkModel

/// Why a place is none that can be asked about.
enum WhyPlaceWords: Phrase, Error {
  case noAddition(String)
  case tooLong(String)
  case noPlace(String, near: String?)
  case notThere(String)
  case noQuestion(String, in: String, known: [String], near: String?)

  var both: (english: String, chinese: String) {
    switch self {
    case .noAddition(let place):
      (
        "'\(place)' has no addition: ask about a block's, as in stack1.block1.add",
        "'\(place)' 没有相加：请问某个块的相加，例如 stack1.block1.add"
      )
    case .tooLong(let place):
      ("'\(place)' is too long: \(example.english)", "'\(place)' 太长：\(example.chinese)")
    case .noPlace(let place, let near):
      (
        "'\(place)' is no place: \(near.map(meant)?.english ?? example.english)",
        "'\(place)' 不是一个位置：\(near.map(meant)?.chinese ?? example.chinese)"
      )
    case .notThere(let place): ("there is no \(place) in this network", "这个网络里没有 \(place)")
    case .noQuestion(let word, let place, let known, let near):
      (
        "'\(word)' in '\(place)' is nothing to ask: "
          + (near.map(meant)?.english ?? "write one of \(known.joined(separator: ", "))"),
        "'\(place)' 里的 '\(word)' 不能问："
          + (near.map(meant)?.chinese ?? "请写 \(known.joined(separator: "、")) 之一")
      )
    }
  }

  private var example: (english: String, chinese: String) {
    let places = ("stack2.block1.add", "stem.channels")
    return ("write a place such as \(places.0) or \(places.1)", "请写 \(places.0) 或 \(places.1) 这样的位置")
  }

  private func meant(_ near: String) -> (english: String, chinese: String) {
    ("did you mean \(near)?", "是不是 \(near)？")
  }
}

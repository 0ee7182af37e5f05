import NetworkModel
import ShapeEngine

extension Axis {
  /// What it is called: `height`, `高`.
  package var word: Text {
    switch self {
    case .height: Text(english: name, chinese: "高")
    case .width: Text(english: name, chinese: "宽")
    case .channels: Text(english: name, chinese: "通道数")
    }
  }
}

extension Language {
  /// `height`, `height and width`, `height, width and channels`; `高、宽、通道数`.
  package func list(_ axes: [Axis]) -> String { list(axes.map { $0.word[self] }) }

  /// `words` as a sentence lists them.
  package func list(_ words: [String]) -> String {
    switch self {
    case .english: listed(words)
    case .chinese: words.joined(separator: "、")
    }
  }

  private func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

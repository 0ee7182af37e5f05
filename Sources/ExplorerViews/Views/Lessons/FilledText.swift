import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine

extension Text {
  /// The text in a language, with what `network` has at each place in braces.
  package func filled(in language: Language, from network: InferredNetwork) -> String {
    Text.filled(self[language]) { word in
      guard let place = LessonPlace(inText: word, of: network.network), let value = network.value(of: place)
      else { return "?" }
      return value.words
    }
  }
}

extension LessonValue {
  /// `56×56×256`, `25,097,192`, `?`.
  package var words: String {
    switch self {
    case .shape(let map): "\(map)"
    case .extent(let extent): extent.value.map { grouped($0) } ?? "\(extent)"
    case .count(let count): grouped(count)
    }
  }
}

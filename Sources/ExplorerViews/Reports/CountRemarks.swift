import NetworkFiles
import NetworkModel
import ShapeEngine

extension CountingRule {
  /// Whether it is the rule that holds where none is named.
  var isOurs: Bool { self == .multiplyAdds }

  /// What a report for a person adds to the number, in sentences.
  func remarks(on work: Work, in language: Language) -> [String] {
    var sentences: [CountWords] = []
    if self == .torchvision, let published = inThousandMillions(work.count) {
      sentences.append(.published(published))
    }
    if work.missed != 0, !work.missed.isUnknown {
      sentences.append(.misses(work.missed, whole: work.count + work.missed))
    }
    return sentences.map { $0[language] }
  }

  /// What stands before or above its numbers for a person: another tool is called by its name.
  func title(in language: Language) -> String {
    isOurs && language != .english ? language.say(CheckWords.multiplyAdds) : name
  }

  /// What a report for a script says of it: the keys `count` and `count_missed`, none for our own rule.
  func members(_ work: Work) -> [JSONValue.Member] {
    guard !isOurs else { return [] }
    return [.init("count", .string(name)), .init("count_missed", JSONValue(work.missed.value))]
  }
}

/// `4.230`, of 4,230,479,872: three decimals, as torchvision rounds; nil of what is unknown or too large.
package func inThousandMillions(_ count: Count) -> String? {
  guard let number = count.value else { return nil }
  let (millions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000)
  let thousandths = millions + (rest >= 500_000 ? 1 : 0)
  let decimals = String(thousandths % 1000)
  return "\(grouped(thousandths / 1000)).\(String(repeating: "0", count: 3 - decimals.utf8.count))\(decimals)"
}

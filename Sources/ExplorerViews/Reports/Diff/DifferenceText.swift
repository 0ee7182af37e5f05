import Explorer
import NetworkModel
import ShapeEngine

extension Difference.Subject {
  /// Its English name.
  package var words: String { self[.english] }
}

extension Difference.Value {
  /// As running text writes it; a name from a file is cleaned and cut to 24 columns.
  package var words: String { words(in: .english) }

  /// The same in `language`; what settings and files spell is the same in all.
  package func words(in language: Language) -> String {
    switch self {
    case .absent: "none"
    case .integer(let number): "\(number)"
    case .integers(let numbers): numbers.map(String.init).joined(separator: ", ")
    case .count(let count): grouped(count)
    case .share(let number, let total): language.say(DifferenceWords.share(number, of: total))
    case .flag(let isOn): isOn ? "on" : "off"
    case .text(let text): shownName(text, upTo: 24)
    case .rules(let rules): rules.rawValue
    case .runTime: "?"
    case .setting(let setting): setting.value
    case .map(let map): "\(map)"
    case .verdict(let verdict): verdict[language]
    case .stem(let stem): stem.words
    case .padding(let padding): padding.words
    case .pool(let pool): "\(pool.size)×\(pool.size)/\(pool.strides) pad \(pool.padding)"
    }
  }
}

extension Difference.Value {
  /// In `language`, with large numbers rounded: `2.28 E`, `250k×250k×2G`.
  package func shortWords(in language: Language) -> String {
    switch self {
    case .count(let count): abbreviated(count)
    case .map(let map): Axis.allCases.map { shortened(map[$0]) }.joined(separator: "×")
    case .absent, .integer, .integers, .share, .flag, .text, .rules, .runTime, .setting, .verdict, .stem,
      .padding, .pool:
      words(in: language)
    }
  }
}

extension Stem {
  /// Its name or, where it has none, its convolution: `7×7/2, 64`.
  fileprivate var words: String {
    Stem.named.first { $0.stem == self }?.name
      ?? "\(kernel)×\(kernel)/\(strides), \(filters.map(String.init).joined(separator: " "))"
  }
}

extension StemPadding {
  fileprivate var words: String {
    switch self {
    case .same: "same"
    case .zeros(let zeros): "\(zeros)"
    }
  }
}

extension Difference {
  /// Old and new in `language`; switches, if `boxed`, as the editor shows them: `[×] on`.
  package func words(in language: Language, boxed: Bool) -> (old: String, new: String) {
    func words(_ value: Value) -> String {
      switch value {
      case .flag(let isOn) where boxed, .setting(.convShortcut(let isOn)) where boxed,
        .setting(.poolShortcut(let isOn)) where boxed:
        isOn ? "[×] on" : "[ ] off"
      case .absent, .integer, .integers, .count, .share, .flag, .text, .rules, .runTime, .setting, .map,
        .verdict, .stem, .padding, .pool:
        value.words(in: language)
      }
    }
    return (words(old), words(new))
  }

  /// The exact difference of two numbers: `−102,760,448`; empty where there is none.
  package var changeWords: String { change.map(signed) ?? "" }

  /// Of a cost the share of the old number, to a tenth of a hundredth: `−2.4 %`; empty where there is no old
  /// number, or where it says less than the difference itself.
  package var percentWords: String {
    guard case .count = old, subject != .additions, subject != .blocks else { return "" }
    guard let change, let number = old.number, number > 0 else { return "" }
    let thousandths = Int128(change) * 2000 / Int128(number)
    let tenths = (thousandths + thousandths.signum()) / 2
    guard tenths != 0, tenths.magnitude < 10_000 else { return "" }
    return "\(tenths < 0 ? "−" : "+")\(tenths.magnitude / 10).\(tenths.magnitude % 10) %"
  }

  /// In eight columns: up to six digits the difference, beyond that the share of the old number.
  package var shortChangeWords: String {
    guard let change else { return "" }
    if change.magnitude < 1_000_000 { return signed(change) }
    return percentWords.isEmpty ? signedAbbreviated(change) : percentWords
  }
}

extension Block {
  /// What kind of block it is, in a line: `identity, filters 256, groups 32, strides 1`.
  package var words: String { words(in: .english) }

  /// The same in `language`.
  package func words(in language: Language) -> String { language.say(BlockPhrase(block: self)) }
}

extension Comparison {
  /// The same in less than 40 columns, as long as the numbers are small: `15 blocks the same, 12 now assumed`.
  package var shortSameWords: String { shortSameWords(in: .english) }

  /// The same in `language`.
  package func shortSameWords(in language: Language) -> String {
    let same = DiffWords.briefSame(blocks: sameBlocks)[language]
    if newlyAssumedBlocks == 0 { return same }
    return same + language.comma + DiffWords.brieflyAssumed(newlyAssumedBlocks)[language]
  }

  /// `15 blocks are the same; 12 of them now rest on an assumption`.
  package var sameWords: String { sameWords(in: .english) }

  /// The same in `language`.
  package func sameWords(in language: Language) -> String {
    var parts: [DiffWords] = [.same(blocks: sameBlocks)]
    if newlyAssumedBlocks > 0 {
      parts.append(.nowAssumed(newlyAssumedBlocks, of: sameBlocks))
    } else if noLongerAssumedBlocks > 0 {
      parts.append(.noLongerAssumed(noLongerAssumedBlocks))
    }
    return parts.map { $0[language] }.joined(separator: language.semicolon)
  }
}

import NetworkModel

/// Single values; each error stands at the value and names its key.
extension Syntax {
  /// A plain decimal integer within `Limits.integers`.
  func integer(_ key: String) throws(Complaint) -> Int {
    guard let text = bareText, !isNull else {
      if let word, Int(word) != nil, word.utf8.count < 20 {
        throw complaint(.quotedInteger(key, shown: shown(word)))
      }
      throw complaint(.noInteger(key, found: found))
    }
    let digits = text.utf8.dropFirst(text.utf8.first == UInt8(ascii: "-") ? 1 : 0)
    let isDecimal = digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isDecimal, let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else {
      throw complaint(.noPlainInteger(key, shown: shown(text)))
    }
    guard digits.count <= 10, let number = Int(text), Limits.integers.contains(number) else {
      throw complaint(.integerTooLarge(key, shown: shown(text)))
    }
    return number
  }

  /// An integer, or nil for null.
  func integerOrNull(_ key: String) throws(Complaint) -> Int? { isNull ? nil : try integer(key) }

  /// `true` or `false`, or YAML 1.1's `on`, `off`, `yes` and `no`.
  func boolean(_ key: String) throws(Complaint) -> Bool {
    guard let boolean else { throw complaint(.noBoolean(key, found: found)) }
    return boolean
  }

  /// A boolean, or the third word of `use_bias`.
  func useBias(_ key: String) throws(Complaint) -> UseBias {
    if word == UseBias.unnormalizedWord { return .unnormalized }
    guard let boolean else { throw complaint(.noBias(key, found: found)) }
    return boolean ? .all : .none
  }

  private var boolean: Bool? {
    let word = bareText ?? ""
    return Self.isOneCase(word) ? Self.booleans[word.lowercased()] : nil
  }

  private static let booleans = [
    "true": true, "yes": true, "on": true, "false": false, "no": false, "off": false,
  ]

  /// `true`, `True` and `TRUE`, but not `tRUE`.
  private static func isOneCase(_ word: String) -> Bool {
    let rest = word.dropFirst()
    return rest == rest.lowercased() || word == word.uppercased()
  }

  /// One of the words of an enumeration.
  func choice<Word: RawRepresentable & CaseIterable>(_ key: String) throws(Complaint) -> Word
  where Word.RawValue == String {
    let known = Word.allCases.map(\.rawValue)
    guard let word, !isNull else {
      throw complaint(.noChoice(key, of: known, found: found))
    }
    guard let choice = Word(rawValue: word) else {
      throw .unknown(word, at: start, in: known, FileNouns.value(of: key))
    }
    return choice
  }

  /// Any text, quoted or bare.
  func text(_ key: String) throws(Complaint) -> String {
    guard let word, !isNull else {
      throw complaint(.noText(key, found: found))
    }
    guard word.utf8.count <= Limits.nameBytes else {
      throw complaint(.textTooLong(key, bytes: word.utf8.count))
    }
    return word
  }

  /// The entries of a mapping whose keys are all of `known`, each at most once.
  func fields(_ known: [String], of what: some Phrase) throws(Complaint) -> [(key: String, value: Syntax)] {
    guard let entries else {
      let example = known.first.map { "{\($0): …}" } ?? "{}"
      throw complaint(.noMapping(what.text, example: example, found: found))
    }
    var fields: [(key: String, value: Syntax)] = []
    for entry in entries {
      guard let key = entry.key.word else {
        throw entry.key.complaint(.noKey(of: what.text, found: entry.key.found))
      }
      if key == "<<" {
        throw entry.key.complaint(.mergeKey)
      }
      guard known.contains(key) else {
        throw .unknown(key, at: entry.key.start, in: known, FileNouns.key(of: what.text))
      }
      guard !fields.contains(where: { $0.key == key }) else { throw .duplicate(key, at: entry.key.start) }
      fields.append((key, entry.value))
    }
    return fields
  }

  /// The same of what is called by a name.
  func fields(_ known: [String], of name: String) throws(Complaint) -> [(key: String, value: Syntax)] {
    try fields(known, of: Text(same: name))
  }

  /// That something is wrong with this value.
  func complaint(_ words: FileWords) -> Complaint { Complaint(offset: start, words) }

  /// The same in a lesson.
  func complaint(_ words: LessonFileWords) -> Complaint { Complaint(offset: start, words) }

  /// The same in a journal, whose complaints nobody reads but its tests.
  func complaint(_ message: String) -> Complaint { Complaint(offset: start, message: message) }
}

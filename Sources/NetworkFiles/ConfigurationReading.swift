import NetworkModel

/// A key of a configuration file, and the words that may stand behind it.
package struct ConfigurationKey: Hashable, Sendable {
  package let name: String
  /// `true` and `false` for a switch, for which YAML's other words of this kind are read, too.
  package let words: [String]

  package init(_ name: String, words: [String]) {
    self.name = name
    self.words = words
  }
}

/// What a configuration file says, as far as it can be understood.
package struct ConfigurationFile: Hashable, Sendable {
  /// As errors call it.
  package let file: String
  /// The word behind each key that the file gives a value to, and its line, counted from 1.
  package private(set) var entries: [String: Entry] = [:]
  /// What is wrong, in the order of the file. Each concerns its key alone; only a text that is no YAML
  /// leaves nothing that holds.
  package private(set) var errors: [NetworkFileError] = []

  package struct Entry: Hashable, Sendable {
    package let word: String
    package let line: Int
  }

  /// The most bytes that are read of such a file.
  package static let limit = 64 << 10

  /// Reads a mapping of `keys` to their words. Never fails: what is wrong is among the errors.
  package init(_ bytes: [UInt8], file: String, keys: [ConfigurationKey]) {
    self.file = file
    let text = SourceText.withoutByteOrderMark(bytes)
    do throws(Complaint) {
      let source = try SourceText(bytes, of: .configuration)
      guard source.skipBlanksAndComments(from: 0) < source.bytes.count else { return }
      let root = try source.parsed().syntax
      if root.isNull { return }
      guard let members = root.entries else {
        throw root.complaint(.noConfiguration(example: example(keys), found: root.found))
      }
      for member in members {
        do throws(Complaint) {
          try take(member, keys, in: text)
        } catch {
          add(error, in: text)
        }
      }
    } catch {
      add(error, in: text)
    }
  }

  /// A key without a value is not set.
  private mutating func take(
    _ member: Syntax.Entry, _ keys: [ConfigurationKey], in text: [UInt8]
  ) throws(Complaint) {
    guard let name = member.key.word else {
      throw member.key.complaint(.noKey(of: FileNouns.configuration.text, found: member.key.found))
    }
    guard let key = keys.first(where: { $0.name == name }) else {
      throw .unknown(
        name, at: member.key.start, in: keys.map(\.name), FileNouns.key(of: FileNouns.configuration.text))
    }
    if entries[name] != nil { throw .duplicate(name, at: member.key.start) }
    if member.value.isNull { return }
    entries[name] = Entry(
      word: try member.value.word(of: key), line: lineAndColumn(of: member.key.start, in: text).line)
  }

  private mutating func add(_ complaint: Complaint, in text: [UInt8]) {
    let mark = lineAndColumn(of: complaint.offset, in: text)
    errors.append(
      NetworkFileError(file: file, line: mark.line, column: mark.column, words: complaint.words))
  }

  private func example(_ keys: [ConfigurationKey]) -> String {
    keys.first.map { "\($0.name): \($0.words.first ?? "")" } ?? "{}"
  }
}

extension Syntax {
  /// This value as one of the words of `key`.
  fileprivate func word(of key: ConfigurationKey) throws(Complaint) -> String {
    if Set(key.words) == ["true", "false"] { return try boolean(key.name) ? "true" : "false" }
    guard let word else {
      throw complaint(.noChoice(key.name, of: key.words, found: found))
    }
    guard key.words.contains(word) else {
      throw .unknown(word, at: start, in: key.words, FileNouns.value(of: key.name))
    }
    return word
  }
}

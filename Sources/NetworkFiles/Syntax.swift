import NetworkModel

/// A value of a network file and the bytes it was read from, the same for YAML and JSON.
struct Syntax {
  var content: Content
  /// Its bytes in the source, without what surrounds it.
  var range: Range<Int>
  /// A collection in brackets or braces, as opposed to one told by its indentation.
  var isFlow = true

  enum Content {
    /// Quoted text is only ever text; bare text may also be a number, a boolean or null.
    case scalar(String, isQuoted: Bool)
    case list([Syntax])
    case mapping([Entry])
  }

  struct Entry {
    var key: Syntax
    var value: Syntax
  }
}

extension Syntax {
  var start: Int { range.lowerBound }

  /// The elements, or nil if this is no list.
  var list: [Syntax]? {
    guard case .list(let elements) = content else { return nil }
    return elements
  }

  /// The entries, or nil if this is no mapping.
  var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The bare text, or nil if this is quoted or a collection.
  var bareText: String? {
    guard case .scalar(let text, isQuoted: false) = content else { return nil }
    return text
  }

  /// The value of `key`, or nil if this is no mapping or has no such key.
  subscript(key: String) -> Syntax? { entries?.first { $0.key.word == key }?.value }

  /// The text, quoted or bare, or nil if this is a collection.
  var word: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The keys, in order; none if this is no mapping.
  var keys: [String] { entries?.compactMap(\.key.word) ?? [] }

  /// Nothing, `null` or `~`.
  var isNull: Bool { bareText.map { ["", "~", "null", "Null", "NULL"].contains($0) } ?? false }

  /// What this is, for a complaint: `a list`, `null`, `'abc'`.
  var found: Text {
    switch content {
    case .list: FileNouns.list.text
    case .mapping: FileNouns.mapping.text
    case .scalar(let text, isQuoted: true): FileNouns.quoted(shown(text)).text
    case .scalar(_, isQuoted: false) where isNull: Text(same: "null")
    case .scalar(let text, isQuoted: false): Text(same: shown(text))
    }
  }
}

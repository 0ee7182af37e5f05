extension JSONValue {
  /// The value that `bytes` consist of, or nil if they are not JSON.
  package init?(_ bytes: [UInt8]) {
    guard let source = try? SourceText(bytes), let syntax = try? JSONSyntax.value(of: source) else {
      return nil
    }
    self.init(syntax)
  }

  private init(_ syntax: Syntax) {
    switch syntax.content {
    case .list(let elements): self = .array(elements.map { JSONValue($0) })
    case .mapping(let entries):
      self = .object(entries.map { Member($0.key.word ?? "", JSONValue($0.value)) })
    case .scalar(let text, isQuoted: true): self = .string(text)
    case .scalar("true", _): self = .bool(true)
    case .scalar("false", _): self = .bool(false)
    case .scalar(let text, _):
      self = Int(text).map(JSONValue.integer) ?? Double(text).map(JSONValue.double) ?? .null
    }
  }
}

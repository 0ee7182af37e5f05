import NetworkModel
import Yams

/// Reads YAML into `Syntax`: libyaml parses, and the marks it leaves become ranges of bytes.
struct YAMLSyntax {
  private let source: SourceText
  private var marks: MarkOffsets

  /// The one document of `source`.
  static func value(of source: SourceText) throws(Complaint) -> Syntax {
    try YAMLTokens.check(source)
    do {
      let parser = try Parser(yaml: source.string, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { throw Complaint.empty(at: 0) }
      var reader = YAMLSyntax(source: source, marks: MarkOffsets(source))
      return try reader.syntax(of: root)
    } catch let error as YamlError {
      throw Complaint(error, in: source)
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint(offset: 0, YAMLWords.noYAML)
    }
  }

  private mutating func syntax(of node: Node) throws(Complaint) -> Syntax {
    let start = node.mark.map { marks.offset(of: $0) } ?? 0
    // Not the node's style: Yams takes that from the event that ends the collection, which has none.
    let isFlow = "[{".utf8.contains(source.byte(at: start))
    switch node {
    case .scalar(let scalar): return try syntax(of: scalar, start: start)
    case .sequence(let sequence):
      var elements: [Syntax] = []
      for element in sequence { elements.append(try syntax(of: element)) }
      let end = end(of: elements.last, isFlow: isFlow, start: start)
      return Syntax(content: .list(elements), range: start..<end, isFlow: isFlow)
    case .mapping(let mapping):
      var entries: [Syntax.Entry] = []
      for (key, value) in mapping {
        entries.append(Syntax.Entry(key: try syntax(of: key), value: try syntax(of: value)))
      }
      let end = end(of: entries.last?.value, isFlow: isFlow, start: start)
      return Syntax(content: .mapping(entries), range: start..<end, isFlow: isFlow)
    case .alias:
      throw Complaint(offset: start, YAMLWords.aliases(source.kind, isAnswered: false))
    }
  }

  private func syntax(of scalar: Node.Scalar, start: Int) throws(Complaint) -> Syntax {
    if let end = source.endOfQuotes(from: start), scalar.style != .plain {
      let text = text(of: scalar, start: start + 1)
      return Syntax(content: .scalar(text, isQuoted: true), range: start..<end)
    }
    let text = text(of: scalar, start: start)
    guard source.bytes[start...].starts(with: text.utf8) else {
      throw Complaint(offset: start, YAMLWords.severalLines)
    }
    return Syntax(content: .scalar(text, isQuoted: false), range: start..<start + text.utf8.count)
  }

  /// The text with the byte order mark it begins with, which Foundation's decoding drops.
  private func text(of scalar: Node.Scalar, start: Int) -> String {
    let head = source[start..<min(start + 6, source.bytes.count)].lowercased()
    let hasMark = head.utf8.starts(with: "\u{FEFF}".utf8) || head == "\\ufeff"
    return hasMark ? "\u{FEFF}" + scalar.string : scalar.string
  }

  /// Behind the closing bracket or, without brackets, behind the last value.
  private func end(of last: Syntax?, isFlow: Bool, start: Int) -> Int {
    let inner = last?.range.upperBound ?? start + 1
    guard isFlow else { return inner }
    return min(source.skipBlanksAndComments(from: inner, and: ",:?") + 1, source.bytes.count)
  }
}

import NetworkModel

/// One line of JSON Lines, read as a network.
package struct NetworkLine: Sendable {
  /// What the line calls itself: the `id` of a recipe, a text or an integer; null if it has none.
  package let id: JSONValue
  /// The network, or why the line is none.
  package let network: Result<Network, NetworkFileError>
}

extension NetworkFile {
  /// The network in one line: a recipe, or a network file in JSON.
  ///
  /// An error names `file`, and the line by `number`, from 1. A network without a name is called `line 7`.
  package static func read(line bytes: [UInt8], number: Int, file: String) -> NetworkLine {
    var id = JSONValue.null
    do throws(Complaint) {
      let source = try SourceText(bytes)
      guard let syntax = try JSONSyntax.value(of: source) else { throw source.brokenJSON }
      id = syntax.id
      let network = try NetworkReading.network(syntax, name: "line \(number)")
      return NetworkLine(id: id, network: .success(network))
    } catch {
      let column = lineAndColumn(of: error.offset, in: SourceText.withoutByteOrderMark(bytes)).column
      return NetworkLine(
        id: id,
        network: .failure(
          NetworkFileError(file: file, line: number, column: column, words: error.words)))
    }
  }
}

extension Syntax {
  /// The `id` of a mapping, if it is a text or an integer.
  fileprivate var id: JSONValue {
    switch self["id"]?.content {
    case .scalar(let text, isQuoted: true): .string(text)
    case .scalar(let text, isQuoted: false): Int(text).map(JSONValue.integer) ?? .null
    case .list, .mapping, nil: .null
    }
  }
}

extension SourceText {
  /// That the line is no JSON: where, as far as can be told.
  fileprivate var brokenJSON: Complaint {
    let start = skipBlanksAndComments(from: 0)
    guard byte(at: start) == UInt8(ascii: "{") else {
      return Complaint(offset: start, FileWords.noObject)
    }
    return Complaint(offset: JSONSyntax.reach(of: self), FileWords.brokenJSON)
  }
}

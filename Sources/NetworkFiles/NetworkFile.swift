import NetworkModel

/// The network file: YAML, the same in JSON, and the one-line recipe, read and written.
package enum NetworkFile {
  /// The network in the bytes of a file; `file` is what errors call it, and names a network without name.
  package static func read(_ bytes: [UInt8], file: String) throws(NetworkFileError) -> NetworkDocument {
    do {
      let source = try SourceText(bytes)
      let (syntax, isJSON) = try source.parsed()
      let network = try NetworkReading.network(syntax, name: baseName(of: file))
      return NetworkDocument(network: network, file: file, bytes: bytes, isJSON: isJSON)
    } catch {
      let mark = lineAndColumn(of: error.offset, in: SourceText.withoutByteOrderMark(bytes))
      throw NetworkFileError(file: file, line: mark.line, column: mark.column, words: error.words)
    }
  }

  /// The network in a text; `file` is what errors call it, and names a network without name.
  package static func read(_ text: String, file: String) throws(NetworkFileError) -> NetworkDocument {
    try read(Array(text.utf8), file: file)
  }

  /// `network` as the text of a file, in YAML.
  ///
  /// With the document it was read from, that document's text, changed only where the network has:
  /// comments, order, spelling, line ends and JSON stay.
  package static func write(_ network: Network, keeping document: NetworkDocument? = nil) -> String {
    guard let document else { return yamlText(of: NetworkLayout(network).layout.json) }
    return document.text(for: network)
  }

  /// `stack` as an element of the list in a network file, in YAML; it says all that no defaults say.
  package static func write(_ stack: Stack) -> String {
    let layout = StackLayout(new: stack, syntax: nil, old: nil).layout(Inherited(), mayMoveBlocks: true)
    return "- \(Spelling(isJSON: false, lineEnding: "\n").block(layout.json, indent: 2))\n"
  }

  /// `network` as the text of a file, in JSON.
  package static func writeJSON(_ network: Network) -> String {
    NetworkLayout(network).layout.json.prettyText + "\n"
  }

  /// `nets/tiny.yaml` is `tiny`; what has no name is `network`.
  private static func baseName(of file: String) -> String {
    let last = file.split(separator: "/").last ?? ""
    let base = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    return base.isEmpty || base == "-" ? "network" : String(base)
  }
}

/// A network and the file it came from, to be written back as its author wrote it.
package struct NetworkDocument: Hashable, Sendable {
  /// What the file says.
  package let network: Network
  /// As errors call it.
  let file: String
  /// As they were read.
  let bytes: [UInt8]
  /// Whether they are JSON; what is written back is too.
  let isJSON: Bool
}

extension NetworkDocument {
  /// The text this was read from.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// This document's text with what `new` has different.
  ///
  /// The result is read again before it is handed out: a text that is not `new` is never written.
  func text(for new: Network) -> String {
    if new == network { return text }
    if let patched = patchedText(for: new),
      let read = try? NetworkFile.read(patched, file: file), read.network == new
    {
      return patched
    }
    return isJSON ? NetworkFile.writeJSON(new) : NetworkFile.write(new)
  }

  /// The text changed where the network has; nil for a recipe, which has no room for all changes.
  func patchedText(for new: Network) -> String? {
    guard let source = try? SourceText(bytes), let syntax = try? source.parsed().syntax,
      !RecipeReading.isRecipe(syntax)
    else { return nil }
    let layout = NetworkLayout(new, like: syntax, of: network).layout
    return TextPatch.text(of: source, syntax, changedTo: layout, isJSON: isJSON)
  }
}

extension SourceText {
  /// What the text says, as JSON if it is JSON and as YAML if not.
  func parsed() throws(Complaint) -> (syntax: Syntax, isJSON: Bool) {
    let start = skipBlanksAndComments(from: 0)
    if byte(at: start) == UInt8(ascii: "{"), let json = try JSONSyntax.value(of: self) {
      return (json, true)
    }
    return (try YAMLSyntax.value(of: self), false)
  }
}

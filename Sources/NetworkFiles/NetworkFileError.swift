import NetworkModel

/// Why a text is no network: where, what, and the way out.
package struct NetworkFileError: Error, Hashable, Sendable {
  /// As the caller called the file.
  package let file: String
  /// Counted from 1; lines end with a line feed, a carriage return, or both.
  package let line: Int
  /// In Unicode scalars, counted from 1.
  package let column: Int
  /// One line, no full stop: what is wrong, and what to write instead.
  package let message: String

  /// An error at a place of a file.
  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension NetworkFileError: CustomStringConvertible {
  /// One line: `broken.yaml:7:5: 'filter': did you mean 'filters'?`.
  package var description: String { "\(file.withUnseenSpelledOut):\(line):\(column): \(message)" }
}

/// What is wrong at a byte of the text, before anyone asked for its line.
struct Complaint: Error, Hashable {
  let offset: Int
  let message: String
}

extension Complaint {
  /// A `word` where only those of `known` are understood; `what` says what they are: `a key of a stack`.
  static func unknown(_ word: String, at offset: Int, in known: [String], _ what: String) -> Complaint {
    if let near = nearSpelling(of: word, in: known) {
      return Complaint(offset: offset, message: "\(shown(word)): did you mean '\(near)'?")
    }
    return Complaint(
      offset: offset, message: "\(shown(word)) is not \(what): write \(known.joined(separator: ", "))")
  }

  /// A key that its mapping has already.
  static func duplicate(_ key: String, at offset: Int) -> Complaint {
    Complaint(offset: offset, message: "\(shown(key)) is given twice: remove one of the two")
  }
}

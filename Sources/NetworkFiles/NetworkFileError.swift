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
  package let words: Text

  /// An error at a place of a file.
  package init(file: String, line: Int, column: Int, words: Text) {
    self.file = file
    self.line = line
    self.column = column
    self.words = words
  }

  /// In English.
  package var message: String { words.english }

  /// One line in every language, the place before it.
  package var text: Text { text(calling: Text(same: file.withUnseenSpelledOut)) }

  /// The same, with another name for the file.
  package func text(calling name: some Phrase) -> Text {
    Text { "\(name[$0]):\(line):\(column): \(words[$0])" }
  }
}

extension NetworkFileError: CustomStringConvertible {
  /// One line: `broken.yaml:7:5: 'filter': did you mean 'filters'?`.
  package var description: String { text.english }
}

/// What is wrong at a byte of the text, before anyone asked for its line.
struct Complaint: Error, Hashable {
  let offset: Int
  let words: Text

  init(offset: Int, _ words: some Phrase) {
    self.offset = offset
    self.words = words.text
  }

  /// Of a journal, whose complaints nobody reads but its tests.
  init(offset: Int, message: String) { self.init(offset: offset, Text(same: message)) }

  /// In English.
  var message: String { words.english }
}

extension Complaint {
  /// A `word` where only those of `known` are understood; `what` says what they are: `a key of a stack`.
  static func unknown(
    _ word: String, at offset: Int, in known: [String], _ what: some Phrase
  ) -> Complaint {
    if let near = nearSpelling(of: word, in: known) {
      return Complaint(offset: offset, FileWords.meant(shown: shown(word), near: near))
    }
    return Complaint(offset: offset, FileWords.unknown(shown: shown(word), what: what.text, known: known))
  }

  /// A key that its mapping has already.
  static func duplicate(_ key: String, at offset: Int) -> Complaint {
    Complaint(offset: offset, FileWords.duplicate(shown: shown(key)))
  }
}

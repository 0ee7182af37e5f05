import NetworkModel

/// What a person did, as scripts, tests and logs spell it: `j j space`, `enter 1 0 0 enter`, `click(12,30)`.
///
/// Words are keys as the command table spells them, single characters, names of commands, and calls for what is no
/// key (see `InputSpelling`). A line that begins with `#`, a blank and more is a comment.
package struct KeyScript: Hashable, Sendable {
  package let words: [Word]

  /// One thing that happened.
  package enum Word: Hashable, Sendable {
    case input(Input)
    /// The network was saved as was wished.
    case saved
    /// It was not, and why.
    case saveFailed(String)
    /// It will be once the person agrees; why that is asked.
    case saveAsks(String)
    /// A lesson began at this step, from 1: where the person had stopped before.
    case lessonStep(Int)
  }

  /// What is wrong with a script, and the way out.
  package struct Failure: Error, Hashable, Sendable {
    package let words: ScriptWords
    /// Where it stands, from 1.
    package let line: Int
  }

  package init(_ words: [Word]) { self.words = words }

  package init(_ text: String) throws(Failure) {
    var words: [Word] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !KeyScript.isComment(line) {
      var reader = ScriptReader(line)
      while let word = reader.next() {
        do throws(ScriptWords) {
          words.append(try KeyScript.word(word))
        } catch {
          throw Failure(words: error, line: index + 1)
        }
      }
    }
    self.words = words
  }

  /// The keys among the words.
  package var keys: [Key] {
    words.compactMap { if case .input(.key(let key)) = $0 { key } else { nil } }
  }

  /// The size with which it begins, if it does.
  package var openingSize: (columns: Int, rows: Int)? {
    if case .input(.size(let columns, let rows))? = words.first { (columns, rows) } else { nil }
  }

  private static func isComment(_ line: Substring) -> Bool {
    let words = line.drop(while: \.isWhitespace)
    guard words.first == "#", let next = words.dropFirst().first, next.isWhitespace else { return false }
    return words.dropFirst().contains { !$0.isWhitespace }
  }

  private static func word(_ word: String) throws(ScriptWords) -> Word {
    if word == "saved" { return .saved }
    if word.count == 1 || Key.names.contains(word) || isControl(word) { return .input(.key(Key(word))) }
    if let command = Command.named(word), let key = command.keys.first { return .input(.key(Key(key))) }
    if let open = word.firstIndex(of: "(") {
      return try ScriptCall(name: String(word[..<open]), arguments: word[word.index(after: open)...]).word
    }
    let known = Key.names + Command.all.map(\.name) + ScriptCall.names
    throw .noKey(word, near: nearSpelling(of: word, in: known))
  }

  /// `ctrl-r`.
  static func isControl(_ word: String) -> Bool {
    word.hasPrefix("ctrl-") && word.count == 6 && word.last?.isLetter == true
  }
}

/// Cuts a line into words, which have blanks between them but may hold some in quotation marks.
private struct ScriptReader {
  private var rest: Substring

  init(_ line: Substring) { rest = line }

  mutating func next() -> String? {
    rest = rest.drop(while: \.isWhitespace)
    guard !rest.isEmpty else { return nil }
    var end = rest.startIndex
    var isQuoted = false
    var isEscaped = false
    while end < rest.endIndex {
      let character = rest[end]
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isQuoted = false
        }
      } else if character.isWhitespace {
        break
      } else if character == "\"", rest[..<end].last == "(" {
        isQuoted = true
      }
      end = rest.index(after: end)
    }
    defer { rest = rest[end...] }
    return String(rest[..<end])
  }
}

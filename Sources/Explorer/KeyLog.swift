/// What a person does, written as a script that `--keys-from` plays again.
///
/// A step of the network ends a line, and a comment says what it did.
package struct KeyLog: Sendable {
  private var column = 0
  private var changes = 0
  private var lessons = LessonLog()
  private static let width = 76

  package init() {}

  /// The beginning: what was opened, and the size of the terminal, without which clicks mean nothing.
  package mutating func opening(_ command: String, version: String, _ state: State) -> String {
    changes = state.document.changes
    return "# addup \(version): \(line(command))\n"
      + Input.size(columns: state.layout.columns, rows: state.layout.rows).spelling + "\n"
      + (lessons.beginning(state).map { $0 + "\n" } ?? "")
  }

  /// `input`, which has led to `state`.
  package mutating func entry(_ input: Input, leadingTo state: State) -> String {
    var text = edit(input, leadingTo: state)
    if let beginning = lessons.beginning(state) { text += word(beginning) }
    if let comment = lessons.comment(state) { text += remark(comment) }
    return text
  }

  private mutating func edit(_ input: Input, leadingTo state: State) -> String {
    var text = word(input.spelling)
    guard state.document.changes != changes else { return text }
    changes = state.document.changes
    text += "\n"
    column = 0
    if let subject = state.report?.subject, let title = subject.title {
      text += "# \(line(subject.whereabouts.both.english)): \(line(title.english))\n"
    }
    return text
  }

  /// How saving went, after the input that wished for it.
  package mutating func answer(_ word: KeyScript.Word, _ state: State) -> String {
    changes = state.document.changes
    switch word {
    case .input(let input): return self.word(input.spelling)
    case .lessonStep(let number): return self.word("lesson-step(\(number))")
    case .saved: return self.word("saved")
    case .saveFailed(let reason): return self.word("save-failed(\(quoted(reason)))")
    case .saveAsks(let reason): return self.word("save-asks(\(quoted(reason)))")
    }
  }

  /// Something that no script can play again.
  package mutating func remark(_ text: String) -> String {
    defer { column = 0 }
    return (column > 0 ? "\n" : "") + "# \(line(text))\n"
  }

  private mutating func word(_ word: String) -> String {
    let length = word.count
    if column == 0 {
      column = length
      return word
    }
    if column + 1 + length > KeyLog.width {
      column = length
      return "\n" + word
    }
    column += 1 + length
    return " " + word
  }

  /// Text from outside, on one line.
  private func line(_ text: String) -> String { String(quoted(text).dropFirst().dropLast()) }
}

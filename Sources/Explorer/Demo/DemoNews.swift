/// What a terminal with notes knows of the one that presents.
package enum DemoNews: Hashable, Sendable {
  /// Nobody presents this lesson.
  case absent
  /// It was presented, and is not any more.
  case ended
  /// It is presented; the clock, which is that of the report, shows so many milliseconds, and so many others
  /// present the same lesson.
  case live(DemoReport, now: Int, others: Int)
}

/// Where a presenter is, as a file has it for the terminal with the notes.
package struct DemoReport: Hashable, Sendable {
  /// Which lesson: `lesson:` and its name, or `file:` and the whole path.
  package var subject: String
  /// What is shown, counted from 0, and how much there is.
  package var position: Int
  package var count: Int
  /// When it began and when this step did, in milliseconds of a clock that only runs forward.
  package var started: Int
  package var entered: Int
  /// Whether a question from the room is tried.
  package var isTrying: Bool
  package var answer: LessonAnswer?

  package init(
    subject: String, position: Int, count: Int, started: Int, entered: Int, isTrying: Bool = false,
    answer: LessonAnswer? = nil
  ) {
    self.subject = subject
    self.position = position
    self.count = count
    self.started = started
    self.entered = entered
    self.isTrying = isTrying
    self.answer = answer
  }

  private static let heading = "addup demo 1"
  /// The most bytes that are read of such a file.
  package static let limit = 16 << 10

  /// A heading, then a line for each value; the last one says that it is whole.
  package var text: String {
    let answerWords =
      switch answer {
      case .choice(let index)?: "choice \(index)"
      case .typed(let text)?: "typed \(text)"
      case .shown?, nil: "none"
      }
    return """
      \(DemoReport.heading)
      subject \(subject)
      position \(position) \(count)
      time \(started) \(entered)
      trying \(isTrying)
      answer \(answerWords)
      end

      """
  }

  /// What a file says, or nil if it is damaged or of another version.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 8, lines[0] == DemoReport.heading, lines[6] == "end", lines[7].isEmpty,
      lines[1].hasPrefix("subject "), let place = DemoReport.numbers(lines[2], "position"),
      let time = DemoReport.numbers(lines[3], "time"), place[0] < place[1],
      let isTrying = ["trying true": true, "trying false": false][lines[4]], lines[5].hasPrefix("answer ")
    else { return nil }
    self.init(
      subject: String(lines[1].dropFirst("subject ".count)), position: place[0], count: place[1],
      started: time[0], entered: time[1], isTrying: isTrying)
    let words = lines[5].split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    switch words.dropFirst().first {
    case "choice": answer = words.count == 3 ? Int(words[2]).map(LessonAnswer.choice) : nil
    case "typed": answer = words.count == 3 ? .typed(String(words[2])) : nil
    default: answer = nil
    }
  }

  private static func numbers(_ line: String, _ name: String) -> [Int]? {
    let words = line.split(separator: " ")
    let numbers = words.dropFirst().compactMap { Int($0) }
    return words.count == 3 && words[0] == name && numbers.count == 2 && numbers.allSatisfy { $0 >= 0 }
      ? numbers : nil
  }
}

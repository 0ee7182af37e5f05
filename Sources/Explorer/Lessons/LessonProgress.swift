/// How far a person came in each lesson, by its key.
package struct LessonProgress: Hashable, Sendable {
  package internal(set) var entries: [String: Entry] = [:]

  package struct Entry: Hashable, Sendable {
    /// The step to go on with, counted from 0.
    package var step: Int
    /// Whether the last step was left once.
    package var isDone: Bool

    package init(step: Int, isDone: Bool) {
      self.step = step
      self.isDone = isDone
    }
  }

  package init() {}

  private static let heading = "addup lessons 1"
  /// The most bytes that are read of such a file.
  package static let limit = 1 << 20

  /// As a file has it: a heading, then `0 done question` or `3 begun file:/home/ada/mine.yaml`, a line a lesson.
  package var text: String {
    entries.sorted { $0.key < $1.key }.reduce(LessonProgress.heading + "\n") { text, entry in
      text + "\(entry.value.step) \(entry.value.isDone ? "done" : "begun") \(entry.key)\n"
    }
  }

  /// What a file says, or nil if it is damaged.
  package init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == LessonProgress.heading[...], lines.popLast() == "" else { return nil }
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let step = Int(words[0]), (0..<100).contains(step),
        words[1] == "done" || words[1] == "begun", entries[String(words[2])] == nil
      else { return nil }
      entries[String(words[2])] = Entry(step: step, isDone: words[1] == "done")
    }
  }

  /// Notes that `step` of a lesson was come to, or that it was ended.
  mutating func note(_ key: String, step: Int, isDone: Bool = false) {
    guard !key.contains("\n"), !key.isEmpty, key.first != " " else { return }
    let wasDone = entries[key]?.isDone ?? false
    entries[key] = Entry(step: step, isDone: wasDone || isDone)
  }
}

import NetworkFiles

/// The list of lessons.
extension State {
  /// Opens the list; the lesson that runs is selected, once it is `ended` the one after it, and without one the first
  /// that is not done.
  package mutating func openLessons(ended: Bool = false) {
    let all = Lesson.shipped
    let open = all.firstIndex { !(progress.entries[$0.key]?.isDone ?? false) } ?? 0
    let running = lesson.flatMap { run in all.firstIndex(of: run.lesson) }
    let next = running.map { $0 + 1 }.flatMap { all.indices.contains($0) ? $0 : nil }
    self.open(.lessons(selected: (ended ? next : running) ?? open))
  }

  mutating func selectLesson(by rows: Int) {
    guard case .lessons(let selected) = overlay else { return }
    overlay = .lessons(selected: min(max(selected + rows, 0), max(Lesson.shipped.count - 1, 0)))
  }

  mutating func openSelectedLesson() {
    guard case .lessons(let selected) = overlay, Lesson.shipped.indices.contains(selected) else { return }
    begin(Lesson.shipped[selected])
  }
}

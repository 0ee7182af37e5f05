import NetworkFiles

/// The list of lessons.
extension State {
  /// Opens the list; the lesson that runs, or the first that is not done, is selected.
  package mutating func openLessons() {
    let all = Lesson.shipped
    let next = all.firstIndex { !(progress.entries[$0.key]?.isDone ?? false) } ?? 0
    let running = lesson.flatMap { run in all.firstIndex(of: run.lesson) }
    let isEnded = lesson.map { progress.entries[$0.lesson.key]?.isDone ?? false } ?? false
    open(.lessons(selected: isEnded ? next : running ?? next))
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

import NetworkFiles

/// What opens where the command line names a lesson.
enum LessonOpening {
  case play(Lesson)
  /// To a room; going forward by itself where an interval in milliseconds is given. Notes know it by its subject.
  case present(Lesson, every: Int?, String)
  /// The notes to a lesson, which another terminal presents under this subject.
  case notes(Lesson, String)

  var lesson: Lesson {
    switch self {
    case .play(let lesson), .present(let lesson, _, _), .notes(let lesson, _): lesson
    }
  }
}

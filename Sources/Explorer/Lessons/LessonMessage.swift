/// What can happen in a lesson, or in the list of lessons.
package enum LessonMessage: Hashable, Sendable {
  /// The list of lessons.
  case list
  case selectLesson(by: Int)
  case openSelected
  /// An answer from those to choose from, counted from 0.
  case predict(Int)
  case mark(by: Int)
  /// The marked answer, or what was typed.
  case give
  case goOn
  case goBack
  case hint
  case why
  case showMe
  case reset
  case playFreely
  case goToLesson
  case scroll(by: Int)
  case leave
}

import Explorer
import NetworkFiles

extension LessonProgress {
  /// The sign in front of a lesson: done, begun, or neither.
  package func sign(of lesson: Lesson) -> String {
    guard let entry = entries[lesson.key] else { return " " }
    return entry.isDone ? "✓" : "●"
  }
}

extension State {
  /// The lessons with their marks, in a frame.
  func drawLessons(selected: Int, on canvas: inout Canvas) {
    let lines = Lesson.shipped.enumerated().map { index, lesson in
      let isSelected = index == selected
      let sign = progress.sign(of: lesson)
      let number = padded("\(index + 1)", to: 2)
      return Line(isSelected ? "▌" : " ", .title)
        + Line("\(sign) ", sign == "✓" ? .verdictGood : .markUnknown) + Line("\(number)  ", .dim)
        + Line(lesson.title[language], isSelected ? .title : .text).clicking(.row(index))
    }
    let widest = lines.map(\.width).max() ?? 0
    var title = Line(" \(language.say(LessonWords.lessons)) ", .title)
    if let run = lesson, run.isLastStep, isLessonStepDone, progress.entries[run.lesson.key]?.isDone == true {
      let name = run.lesson.title[language]
      title = Line(" ✓ ", .verdictGood) + Line(language.say(LessonWords.ended(name)) + " ", .title)
    }
    drawOverlay(
      title, lines, width: min(canvas.columns, max(widest + 4, title.width + 4, 44)),
      showing: selected, on: &canvas)
  }
}

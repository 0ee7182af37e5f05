import NetworkModel

/// What is wrong with a lesson whose file can be read, and what to write instead.
enum LessonFaultWords: Phrase {
  /// In the step of this number, from 1.
  case step(Int, String)
  case severalRefused, nothingKnown
  case doneBefore
  /// A condition, as files spell it.
  case notSolved(String)

  var both: (english: String, chinese: String) {
    switch self {
    case .step(let number, let fault): ("step \(number): \(fault)", "第 \(number) 步：\(fault)")
    case .severalRefused:
      ("several of these additions are refused: leave one of them", "这些相加中有几处都会被拒绝：请只留一个")
    case .nothingKnown:
      ("this has no answer here: ask for something known", "这里没有答案：请问能够确定的东西")
    case .doneBefore:
      ("this is done before it begins: break something first", "还没开始就已经完成：请先弄坏一处")
    case .notSolved(let condition):
      ("after the solution this does not hold: \(condition)", "照 solution 修改之后，这个条件不成立：\(condition)")
    }
  }
}

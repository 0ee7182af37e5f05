import Explorer
import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

/// The interface in its languages.
@Suite struct WordsTests {
  /// Whatever a command says is there in both languages, and differs where it is no name.
  @Test func commandsSpeakBothLanguages() {
    for command in Command.all {
      for text in [command.summary] + [command.label].compactMap(\.self) where text != Text(same: "stack") {
        #expect(text.chinese.contains { $0.columns == 2 }, "\(command.name): \(text)")
        #expect(
          !text.english.isEmpty && !text.english.contains { $0.columns == 2 }, "\(command.name): \(text)")
      }
    }
  }

  @Test func phrasesSpeakTheirLanguage() {
    let phrases: [LessonWords] = [
      .step(3, of: 6), .place("stack 2 block 1"), .wholeNetwork, .mainPath, .shortcut, .identity, .projection,
      .pooling, .askVerdict, .askShape("stem.output"), .askNumber("params"), .askYesNo, .askWhich, .stretched,
      .atRunTime, .yes, .no, .none, .waits, .youSaid, .soItIs, .right, .wordForWord("Keras"), .raisesNothing,
      .hint(1, of: 2), .task, .goalAddsUp, .goalNothingWrong, .goalEdits(atMost: 1, now: 0), .now("7"), .done,
      .shown, .lessons, .help, .ended("x"), .typeHeight, .lesson(2, title: "x"),
      .differ([.channels]), .differ([.height, .width]), .repeated([.channels]),
    ]
    for phrase in phrases {
      let chinese = Language.chinese.say(phrase)
      #expect(chinese.contains { $0.columns == 2 }, "\(phrase)")
      #expect(!Language.english.say(phrase).contains { $0.columns == 2 } && !chinese.isEmpty, "\(phrase)")
    }
    #expect(Language.english.say(LessonWords.step(3, of: 6)) == "step 3 of 6")
    #expect(Language.chinese.say(LessonWords.step(3, of: 6)) == "第 3 步，共 6 步")
  }

  @Test func chineseBreaksBehindPunctuationAndKeepsNumbersWithTheirUnits() {
    let text = "前一个块交出的是 56 个通道，捷径是恒等，什么也不改变。"
    let lines = wrapped(text, to: 34, in: .chinese)
    #expect(lines == ["前一个块交出的是 56 个通道，", "捷径是恒等，什么也不改变。"])
    for width in 8...60 {
      let lines = wrapped(text, to: width, in: .chinese)
      #expect(lines.allSatisfy { CellText.columns(of: $0) <= width })
      #expect(!lines.contains { "，。".contains($0.first ?? " ") || $0.hasSuffix("56") })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}

import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// Nothing on the screen tells what is still to be predicted.
@Suite struct LessonCoverTests {
  /// A step, counted from 1, whose own text gives the answer, and why that is right.
  private static let told: [String: String] = [
    // The point is to see that an identity hands on what the text says came in.
    "question 3": "56×56×256"
  ]

  /// Before a number or a shape is typed it stands nowhere, except in the name of a part.
  @Test(arguments: Lesson.shipped, Language.allCases)
  func noAnswerIsOnTheScreenBefore(lesson: Lesson, language: Language) throws {
    for (number, step) in lesson.steps.enumerated() {
      guard case .ask = step.task else { continue }
      let state = try LessonReasonTests.state(lesson.name, step: number + 1, language)
      let right: String
      switch try #require(state.lesson?.ask?.right) {
      case .choice: continue
      case .shape(let map): right = "\(map)"
      case .number(let value): right = grouped(value)
      }
      if LessonCoverTests.told["\(lesson.name) \(number + 1)"] == right { continue }
      for screen in [state, try demo(lesson, at: number, language)] {
        #expect(!words(of: screen).contains(right), "\(screen.drawn().text)")
      }
    }
  }

  /// As long as something is asked about a block, now or in a later step of the same network, its picture has no
  /// sign, and no shape that is to be typed.
  @Test(arguments: Lesson.shipped, Language.allCases)
  func picturesTellNothingThatIsAskedLater(lesson: Lesson, language: Language) throws {
    for (number, step) in lesson.steps.enumerated() {
      var state = try LessonReasonTests.state(lesson.name, step: number + 1, language)
      if case .ask = step.task {
        if state.drawn().text.contains("▸(") { #expect(state.drawn().text.contains("▸( ? )◂")) }
        state.play(try KeyScript("s"))
      }
      guard let block = shownBlock(step) else { continue }
      for later in lesson.steps.dropFirst(number + 1) where later.scene == step.scene {
        guard later.asks(about: block) else { continue }
        let row = try #require(addition(in: state))
        #expect(row.contains("( ? )"), "\(state.drawn().text)")
        guard case .ask(let question) = later.task, case .shape(let place) = question,
          case .shape(let map)? = InferredNetwork(later.scene).value(of: place)
        else { continue }
        #expect(!row.contains("\(map)"), "\(row)")
      }
    }
  }

  /// What was answered is shown, what is asked next is not.
  @Test func oneSideIsShownAfterItWasAsked() throws {
    var state = try LessonReasonTests.state("question", step: 3)
    state.play(try KeyScript("s"))
    #expect(try #require(addition(in: state)).hasSuffix("56×56×256 ──────┘"))
    #expect(try #require(addition(in: state)).hasPrefix("└─────  ? × ? × ?"))
    state.play(try KeyScript("enter s"))
    #expect(try #require(addition(in: state)).contains("( + )"))
  }

  /// The picture of a demo covers the same.
  @Test func demosCoverWhatIsAskedLater() throws {
    for (name, step) in [("question", 0), ("projection", 0), ("groups", 1)] {
      let lesson = try #require(Lesson.shipped(name))
      var state = try demo(lesson, at: step, .english)
      while state.demo?.isAtEnd == false, state.demo?.beat.step == step {
        #expect(try #require(addition(in: state)).contains("( ? )"))
        state.play(try KeyScript("right"))
      }
    }
  }

  /// With a projection the answers to choose from are those without it: they do not give the verdict away.
  @Test func choicesAreTheSameWithAndWithoutAProjection() throws {
    for strides in [1, 2] {
      for number in 0..<16 {
        var network = Preset.seed.network
        let place = InferredNetwork(network).place(of: number)
        _ = network.apply(.set(.strides(strides), in: .block(place)))
        let choices = try [true, false].map { isProjected in
          _ = network.apply(.set(.convShortcut(isProjected), in: .block(place)))
          return try #require(LessonAsk(.verdict(place), about: InferredNetwork(network), step: 2)).choices
        }
        #expect(choices[0] == choices[1], "\(place.words) \(strides)")
      }
    }
  }

  // MARK: Screens

  /// The demo at the question of a step, counted from 0, or at what the step tells.
  private func demo(_ lesson: Lesson, at step: Int, _ language: Language) throws -> State {
    var state = State(Preset.seed.network, columns: 80, rows: 24, language: language, opensOnLesson: true)
    state.present(lesson)
    let beats = lesson.beats
    let target =
      beats.firstIndex { $0.step == step && $0.kind == .ask }
      ?? beats.firstIndex { $0.step == step && $0.kind == .tell }
    for _ in 0..<(try #require(target)) { state.receive(.demo(.forward)) }
    return state
  }

  private func shownBlock(_ step: LessonStep) -> BlockPlace? {
    if case .ask(.verdict(let block)) = step.task { return block }
    return step.place?.block
  }

  private func addition(in state: State) -> String? {
    let canvas = state.drawn()
    let row = (0..<canvas.rows).map { canvas.text(row: $0) }.first { $0.contains("▸(") }
    return row.map { String($0.drop { $0 == " " }) }
  }

  /// What stands between heading and footer, in words, without the numbers of stacks and blocks.
  private func words(of state: State) -> [String] {
    let canvas = state.drawn()
    var text = (2..<canvas.rows - 2).map { canvas.text(row: $0) }.joined(separator: " ")
    for part in ["stack", "Stack", "block", "Block"] {
      for number in 1...9 { text = text.split(separator: "\(part) \(number)").joined(separator: part) }
    }
    return text.split { !($0.isNumber || $0 == "×" || $0 == ",") }.map { word in
      String(String(word).reversed().drop { $0 == "," }.reversed())
    }
  }
}

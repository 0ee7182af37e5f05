import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Testing

/// A lesson as a value: answers, tasks, free play and back.
@Suite struct LearningTests {
  private func state(_ name: String, keys: String, progress: LessonProgress = LessonProgress()) throws
    -> State
  {
    var state = State(
      Preset.seed.network, columns: 80, rows: 24, progress: progress, opensOnLesson: true)
    state.begin(try #require(Lesson.shipped(name)))
    state.play(try KeyScript(keys))
    return state
  }

  @Test func answersAreGivenOnce() throws {
    var state = try state("question", keys: "enter 2")
    #expect(state.lesson?.step == 1 && state.lesson?.answer == .choice(1))
    state.play(try KeyScript("1"))
    #expect(state.lesson?.answer == .choice(1))
    state.play(try KeyScript("r 1"))
    #expect(state.lesson?.answer == .choice(0) && state.lesson?.step == 1)
  }

  @Test func marksMoveAndEnterGives() throws {
    let state = try state("question", keys: "enter down down down down down up enter")
    #expect(state.lesson?.answer == .choice(2))
  }

  @Test func numbersAreTyped() throws {
    var state = try state("projection", keys: "enter 2 8 x 2 8 x 5 1")
    #expect(state.lesson?.typed == "28x28x51" && state.lesson?.answer == nil)
    state.play(try KeyScript("backspace backspace backspace enter"))
    #expect(state.lesson?.answer == nil && state.notice?.english.contains("12x34x56") == true)
    state.play(try KeyScript("x 5 1 2 enter"))
    let ask = try #require(state.lesson?.ask)
    #expect(state.lesson?.answer == .typed("28x28x512"))
    #expect(["28x28x512", "28×28×512", "28 28 512", "28 x 28 x 512"].allSatisfy { ask.isRight(.typed($0)) })
    #expect(["28x28", "28x28x256", "", "x", "28x28x512x1"].allSatisfy { !ask.isRight(.typed($0)) })
  }

  @Test func theWhyOfAnAnswerIsNotToldBefore() throws {
    var state = try state("question", keys: "enter y")
    #expect(state.overlay == nil && state.notice?.english.hasPrefix("predict first") == true)
    state.play(try KeyScript("1 y"))
    #expect(state.why?.question == .addition && state.context == .why)
    state.play(try KeyScript("esc"))
    #expect(state.context == .lesson)
    state.play(try KeyScript("y enter"))
    #expect(state.context == .panes && state.lesson?.isPlaying == true)
  }

  @Test func hintsComeOneByOne() throws {
    var state = try state("question", keys: "enter enter enter s enter 1 enter 1 enter h")
    #expect(state.lesson?.isLastStep == true && state.lesson?.hintCount == 1)
    state.play(try KeyScript("h h"))
    #expect(state.lesson?.hintCount == 2 && state.notice?.english.hasPrefix("that was the last hint") == true)
  }

  @Test func playIsForgottenBesideATask() throws {
    var state = try state("question", keys: "enter esc space")
    #expect(state.context == .panes && state.network.network != state.lesson?.current.scene)
    state.play(try KeyScript("L"))
    #expect(state.context == .lesson && state.network.network == state.lesson?.current.scene)
    #expect(state.lesson?.answer == nil)
  }

  private static let puzzle = "enter enter enter s enter 1 enter 1 enter"

  /// Any way of doing a task counts: key, typed edit, repair.
  @Test(arguments: ["space", "1", ": s t a c k 3 . b l o c k 1 . c o n v _ s h o r t c u t = o n enter"])
  func anyWayCounts(keys: String) throws {
    var state = try state("question", keys: Self.puzzle + " enter " + keys)
    #expect(state.lesson?.isPlaying == true && state.isLessonStepDone)
    state.play(try KeyScript("L"))
    #expect(state.context == .lesson && state.network.addsUp)
    state.play(try KeyScript("enter"))
    #expect(state.progress.entries["question"]?.isDone == true)
    #expect(state.overlay == .lessons(selected: 1))
  }

  /// The list marks the lesson after the one that ended, whatever else is not done yet; on the way out of a lesson
  /// in its middle, that one.
  @Test func theNextLessonIsMarked() throws {
    var state = try state("stride", keys: "s enter s enter s enter s enter s enter s enter")
    #expect(state.progress.entries["stride"]?.isDone == true && state.overlay == .lessons(selected: 3))
    state.play(try KeyScript("up enter s enter L"))
    #expect(state.overlay == .lessons(selected: 2))
    state = try self.state("resnext", keys: "s enter s enter s enter s enter s enter s enter")
    #expect(state.overlay == .lessons(selected: 0))
  }

  @Test func freePlayHasNoHintForBeginners() throws {
    var state = try state("question", keys: "esc")
    #expect(state.context == .panes && !state.drawn().text.contains("First time here"))
    state.receive(.size(columns: 120, rows: 36))
    #expect(!state.drawn().text.contains("First time here"))
    let open = State(Preset.seed.network, columns: 80, rows: 24)
    #expect(open.drawn().text.contains("First time here"))
  }

  @Test func aTaskIsResetAndShown() throws {
    var state = try state("question", keys: Self.puzzle + " enter right right L")
    #expect(!state.isLessonStepDone && state.network.network != state.lesson?.current.scene)
    state.play(try KeyScript("r"))
    #expect(state.network.network == state.lesson?.current.scene)
    state.play(try KeyScript("s"))
    #expect(state.isLessonStepDone && state.lesson?.wasShown == true)
  }

  @Test func whoChangesTooMuchIsNotDone() throws {
    let state = try state("question", keys: Self.puzzle + " enter space down tab right")
    #expect(state.network.network.settingsChanged(since: try #require(state.lesson).current.scene) == 2)
    #expect(!state.isLessonStepDone)
  }

  @Test func aLessonGoesOnWhereItStopped() throws {
    let state = try state("question", keys: "enter 1 enter")
    #expect(state.progress.entries["question"] == LessonProgress.Entry(step: 2, isDone: false))
    let kept = try #require(LessonProgress(state.progress.text))
    let again = try self.state("question", keys: "", progress: kept)
    #expect(again.lesson?.step == 2)
    let back = try self.state("question", keys: "b", progress: kept)
    #expect(back.lesson?.step == 1)
  }

  /// A lesson of one's own counts neither as one that comes along nor as one of another folder, whatever its name.
  @Test func filesHaveMarksOfTheirOwn() throws {
    let text = try #require(ShippedLesson.all.first { $0.name == "projection" }).text
    let own = ["/a/projection.yaml", "/b/projection.yaml"].map { path in
      Result { try LessonFile.read(text, file: "projection.yaml", key: LessonFile.key(ofFile: path)) }
    }
    let (one, other) = (try own[0].get(), try own[1].get())
    let begun = try state("projection", keys: "enter s enter").progress
    var state = State(
      Preset.seed.network, columns: 80, rows: 24, progress: begun, opensOnLesson: true)
    state.begin(one)
    #expect(state.lesson?.step == 0)
    state.play(try KeyScript("enter s enter s enter s enter s enter s enter"))
    let kept = try #require(LessonProgress(state.progress.text))
    #expect(kept.sign(of: one) == "✓" && kept.sign(of: other) == " ")
    #expect(kept.sign(of: try #require(Lesson.shipped("projection"))) == "●")
    // Opened again it begins anew, and so does the other, which nobody opened.
    state.begin(other)
    #expect(state.lesson?.step == 0 && state.progress.sign(of: other) == "●")
  }

  /// From the explorer a lesson goes back to the network that was open, with its steps.
  @Test func theOpenNetworkIsWaiting() throws {
    var state = State(Preset.tiny.network, columns: 120, rows: 36)
    state.play(try KeyScript("space L enter"))
    #expect(state.context == .lesson && state.network.network == Preset.seed.network)
    state.play(try KeyScript("esc space"))
    // From free play, too: what was open before may have unsaved steps.
    var playing = state
    #expect(playing.receive(.key(Key("q"))) == nil && playing.lesson == nil && playing.document.isModified)
    state.play(try KeyScript("L"))
    #expect(state.receive(.key(Key("q"))) == nil)
    #expect(state.lesson == nil && state.network.network.name == "tiny" && state.document.isModified)
    state.play(try KeyScript("u"))
    #expect(state.network.network == Preset.tiny.network)
  }

  @Test func aLessonOfTheCommandLineEnds() throws {
    var state = try state("question", keys: "")
    #expect(state.receive(.key(Key("q"))) == .quit)
  }

  @Test(
    arguments: [
      "", "addup lessons 1", "addup lessons 2\n", "addup lessons 1\n3 begun", "addup lessons 1\nx begun a\n",
      "addup lessons 1\n-1 begun a\n", "addup lessons 1\n100 begun a\n", "addup lessons 1\n1 half a\n",
      "addup lessons 1\n1 done a\n2 done a\n", "addup lessons 1\n\n",
    ])
  func damagedProgressIsNone(text: String) { #expect(LessonProgress(text) == nil) }

  @Test func progressIsWrittenAsItIsRead() throws {
    let text = "addup lessons 1\n2 begun my own lesson\n0 done question\n"
    #expect(try #require(LessonProgress(text)).text == text)
    #expect(try #require(LessonProgress(LessonProgress().text)) == LessonProgress())
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", Language.chinese), ("zh", .chinese), ("en_US.UTF-8", .english), ("C", .english),
  ])
  func localesAskForLanguages(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
    #expect(Language(locale: nil) == .english)
  }
}

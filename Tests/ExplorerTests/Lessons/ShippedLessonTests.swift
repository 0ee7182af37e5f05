import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// The lessons that come with the program, each by what the engine says of it.
@Suite struct ShippedLessonTests {
  @Test func allCanBeRead() throws {
    for shipped in ShippedLesson.all {
      let lesson = try LessonFile.read(shipped.text, file: "\(shipped.name).yaml")
      #expect(lesson.name == shipped.name)
    }
    #expect(Lesson.shipped.count == ShippedLesson.all.count && Lesson.shipped.count == 10)
    #expect(Set(Lesson.shipped.map(\.name)).count == 10)
  }

  /// Every question has one right answer, every solution does its task, and no task is done before it begins.
  @Test(arguments: Lesson.shipped)
  func hasNoFaults(lesson: Lesson) {
    #expect(lesson.faults.map(\.message.english) == [])
    guard case .do = lesson.steps.last?.task else {
      Issue.record("\(lesson.name) does not end with a puzzle")
      return
    }
    #expect(lesson.steps.count { if case .ask = $0.task { true } else { false } } >= 3)
  }

  /// Whatever stands in braces is known, and each text is in its language.
  @Test(arguments: Lesson.shipped)
  func textsAreWhole(lesson: Lesson) {
    for step in lesson.steps {
      let network = InferredNetwork(step.scene)
      for text in step.texts + [lesson.title] {
        #expect(Text.places(in: text.english).count == Text.places(in: text.chinese).count)
        for language in Language.allCases {
          for word in Text.places(in: text[language]) {
            let place = LessonPlace(inText: word, of: step.scene)
            #expect(place.flatMap { network.value(of: $0) } != nil, "\(word)")
          }
        }
        #expect(!text.english.contains { $0.columns == 2 }, "\(text.english)")
        #expect(text.chinese.contains { $0.columns == 2 }, "\(text.chinese)")
        // 相加 is a verb as well: a place of adding is counted with 处.
        #expect(!text.chinese.contains("个相加"), "\(text.chinese)")
      }
    }
  }

  /// Whoever teaches has something to say at every step, in a few sentences.
  @Test(arguments: Lesson.shipped)
  func everyStepHasNotes(lesson: Lesson) {
    for (number, step) in lesson.steps.enumerated() {
      guard let notes = step.notes else {
        Issue.record("\(lesson.name), step \(number + 1) has no notes")
        continue
      }
      #expect((40...320).contains(notes.english.count), "\(lesson.name) \(number + 1)")
      #expect(!notes.english.contains("\n") && !notes.chinese.contains("\n"))
      #expect(Set(lesson.steps.compactMap(\.notes)).count == lesson.steps.count)
    }
  }

  /// A demo tells what was edited before a step: nothing but what differs from the step before.
  @Test(arguments: Lesson.shipped)
  func noChangeIsToldThatNobodyMade(lesson: Lesson) {
    for (last, step) in zip(lesson.steps, lesson.steps.dropFirst()) {
      if case .do = step.task { continue }
      let made = DemoChange.between(last.scene, step.scene)
      for change in DemoChange.between(step.base, step.scene) {
        #expect(made.contains(change), "line \(step.line): \(change)")
      }
    }
  }

  /// A height or a width that is asked for is not that of the map above the drawing, which is never covered.
  @Test(arguments: Lesson.shipped)
  func whatIsAskedIsNotShown(lesson: Lesson) {
    for step in lesson.steps {
      guard case .ask(.number(let place)) = step.task, let what = place.what else { continue }
      let network = InferredNetwork(step.scene)
      guard let answer = network.value(of: place)?.number,
        case .shape(let input)? = network.value(of: LessonPlace(place.part, .input))
      else { continue }
      let shown: [LessonPlace.What: Int?] = [
        .height: input.height.value, .width: input.width.value, .channels: input.channels.value,
      ]
      if let shown = shown[what] { #expect(shown != answer, "line \(step.line)") }
    }
  }

  /// No smaller number of changes does what a puzzle asks: all networks that are so near are tried.
  @Test(arguments: Lesson.shipped)
  func puzzlesNeedAsManyChanges(lesson: Lesson) throws {
    let step = try #require(lesson.steps.last)
    guard case .do(let conditions) = step.task else { return }
    let bounds = conditions.compactMap { if case .edits(let most) = $0 { most } else { nil } }
    let most = try #require(bounds.first)
    #expect((1...2).contains(most))
    let goals = conditions.filter { if case .edits = $0 { false } else { true } }
    var solved = step.scene
    for edit in step.solution { solved.apply(edit) }
    #expect(solved.settingsChanged(since: step.scene) == most)
    let start = InferredNetwork(step.scene)
    #expect(!goals.allSatisfy { start.holds($0, since: step.scene) })
    guard most == 2 else { return }
    for edit in singleEdits(of: step.scene) {
      var network = start
      guard network.apply(edit) != nil, network.network.settingsChanged(since: step.scene) == 1 else {
        continue
      }
      #expect(!goals.allSatisfy { network.holds($0, since: step.scene) }, "\(edit)")
    }
  }

  /// What is broken is to be repaired: no block or stack taken away, and no two of them where two changes are
  /// allowed, does what a puzzle asks, unless that is the solution itself.
  @Test(arguments: Lesson.shipped)
  func puzzlesAreNotSolvedByDeleting(lesson: Lesson) throws {
    let step = try #require(lesson.steps.last)
    guard case .do(let conditions) = step.task else { return }
    let mayTwice = conditions.contains(.edits(atMost: 2))
    var solved = step.scene
    for edit in step.solution { solved.apply(edit) }
    let once = withoutAPart(step.scene)
    for network in once + (mayTwice ? once.flatMap(withoutAPart) : []) where network != solved {
      let inferred = InferredNetwork(network)
      let isDone = conditions.allSatisfy { inferred.holds($0, since: step.scene) }
      #expect(!isDone, "\(lesson.name): \(network.stacks.map(\.blocks.count))")
    }
  }

  /// `network` without one of its blocks or stacks, each in turn.
  private func withoutAPart(_ network: Network) -> [Network] {
    let edits: [Edit] = network.stacks.enumerated().flatMap { index, stack in
      [.removeStack(at: index)]
        + stack.blocks.indices.map { .removeBlock(at: BlockPlace(stack: index, block: $0)) }
    }
    return edits.map { edit in
      var network = network
      network.apply(edit)
      return network
    }
  }

  /// One setting of one block, the input, the stem, the head or the rules changed, or a block taken away.
  private func singleEdits(of network: Network) -> [Edit] {
    var edits: [Edit] = Rules.allCases.map(Edit.setRules) + [.setHead(nil)]
    for size in 1...300 {
      var input = network.input
      input.height = size
      edits.append(.setInput(input))
      input = network.input
      input.width = size
      edits.append(.setInput(input))
    }
    for (_, stem) in Stem.named { edits.append(.setStem(stem)) }
    for (index, stack) in network.stacks.enumerated() {
      edits.append(.removeStack(at: index))
      for block in stack.blocks.indices {
        let place = BlockPlace(stack: index, block: block)
        edits.append(.removeBlock(at: place))
        var settings: [BlockSetting] = [.convShortcut(true), .convShortcut(false), .poolShortcut(true)]
        settings += (1...4).flatMap { [.strides($0), .expansion($0), .dilation($0)] }
        settings += [64, 128, 256, 512, 1024, 2048].flatMap { [.filters($0), .outputChannels($0)] }
        edits += settings.map { .set($0, in: .block(place)) }
      }
    }
    return edits
  }
}

extension LessonStep {
  /// All of its texts.
  fileprivate var texts: [Text] {
    [text] + [question, addsUp, reveal, notes].compactMap(\.self) + hints
  }
}

extension Lesson: CustomTestStringConvertible {
  /// As a report of tests calls it, not with all of its steps.
  package var testDescription: String { name }
}

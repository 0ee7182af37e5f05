import NetworkFiles
import Testing

/// What is wrong in a lesson file: place, cause, way out.
@Suite struct LessonFileTests {
  private static let head = "lesson: 1\ntitle: {en: \"a\", zh: \"甲\"}\nnetwork: tiny\n"
  private static let say = "say: {en: \"a\", zh: \"甲\"}"

  /// A file's text, and its error's line, column and message.
  private static let wrong: [(text: String, error: String)] = [
    ("lesson: 2\n", "1:9: this addup reads lessons of format 1: write lesson: 1"),
    ("[1]\n", "1:1: a lesson is a mapping with 'lesson', 'title', 'network' and 'steps'"),
    ("lessen: 1\n", "1:1: 'lessen': did you mean 'lesson'?"),
    (
      head.replacing("tiny", with: "tinny") + "steps: []\n",
      "4:8: a lesson needs 'steps': a list of at least one"
    ),
    (head.replacing("tiny", with: "tinny") + "steps: [{\(say)}]\n", "3:10: 'tinny': did you mean 'tiny'?"),
    (
      head.replacing(", zh: \"甲\"", with: "") + "steps: [{\(say)}]\n",
      "2:8: 'title' has no 'zh': lessons are in both languages"
    ),
    (head + "steps:\n  - sai: {en: a, zh: b}\n", "5:5: 'sai': did you mean 'say'?"),
    (head + "steps:\n  - at: stem\n", "5:5: step 1 says nothing: write say: {en: …, zh: …}"),
    (
      head + "steps:\n  - \(say)\n    at: stack3.block1\n",
      "6:9: there is no stack3 in 'stack3.block1': the network has 2"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stack1.block9.add\n",
      "6:9: there is no block9 in 'stack1.block9.add': the stack has 2"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stack1.block1.chanels\n",
      "6:9: 'chanels' in 'stack1.block1.chanels': did you mean 'channels'?"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stam.height\n", "6:9: 'stam' in 'stam.height': did you mean 'stem'?"
    ),
    (
      head + "steps:\n  - say: {en: \"{stack1.block1.mian}\", zh: b}\n",
      "5:15: 'mian' in 'stack1.block1.mian': did you mean 'main'?"
    ),
    (head + "steps:\n  - \(say)\n    ask: verdit\n", "6:10: 'verdit': did you mean 'verdict'?"),
    (
      head + "steps:\n  - \(say)\n    ask: number\n    at: stack1.block1.main\n",
      "7:9: this is no number: write a place such as stack2.block1.channels"
    ),
    (
      head + "steps:\n  - \(say)\n    ask: yes-no\n    check: [ads up]\n",
      "7:13: 'ads up': did you mean 'adds up'?"
    ),
    (
      head + "steps:\n  - \(say)\n    apply: [stack1.filtres=3]\n",
      "6:13: stack1.filtres: 'filtres': did you mean filters?"
    ),
    (
      head + "steps:\n  - do: {en: a, zh: b}\n    check: [adds up]\n",
      "5:5: step 1 has no 'solution': write edits that do what is asked"
    ),
    (
      head + "steps:\n  - do: {en: a, zh: b}\n    solution: [stack1.filters=3]\n",
      "5:5: step 1 has no 'check': write when it is done, as in check: [adds up]"
    ),
    (
      head + "steps:\n  - \(say)\n    ask: which\n    among: [stack1.block1]\n",
      "7:12: 'among' needs two or three blocks: [stack1.block1, stack2.block1]"
    ),
    (
      head + "steps:\n  - \(say)\n    check: [adds up]\n",
      "6:12: 'check' belongs to a step with 'ask' or 'do'"
    ),
    (head + "steps:\n  - \(say)\n    note: {en: a, zh: b}\n", "6:5: 'note': did you mean 'notes'?"),
    (
      head + "steps:\n  - \(say)\n    notes: Ask.\n",
      "6:12: 'notes' needs both languages, as in {en: \"…\", zh: \"…\"}, not 'Ask.'"
    ),
    (
      head + "steps:\n  - \(say)\n    notes: {en: \"Ask.\"}\n",
      "6:12: 'notes' has no 'zh': lessons are in both languages"
    ),
    (
      head + "steps:\n  - \(say)\n    notes: {en: \"{stack9.blocks}\", zh: b}\n",
      "6:17: there is no stack9 in 'stack9.blocks': the network has 2"
    ),
    ("", "1:1: the file is empty: a lesson has 'lesson', 'title', 'network' and 'steps'"),
    ("# nothing\n \n", "1:1: the file is empty: a lesson has 'lesson', 'title', 'network' and 'steps'"),
    ("null\n", "1:1: the file is empty: a lesson has 'lesson', 'title', 'network' and 'steps'"),
    (
      head.replacing("tiny", with: "mynet.yaml") + "steps: [{\(say)}]\n",
      "3:10: 'mynet.yaml' cannot be named here: write the network itself, or a preset such as seed"
    ),
    (
      head.replacing("tiny", with: "~") + "steps: [{\(say)}]\n",
      "3:10: there is no 'network': write a preset such as seed, or a network"
    ),
    (
      head + "steps:\n  - say: {en: \"Stack 1 has {stack1.blocks blocks.\", zh: b}\n",
      "5:15: '{' is never closed: write {stack1.blocks}"
    ),
    (
      head + "steps:\n  - say: {en: \"a\", zh: \"甲 {stem.height 乙 {params}\"}\n",
      "5:24: '{' is never closed: write {stem.height}"
    ),
    (
      head + "steps:\n  - say: {en: \"a { b\", zh: \"甲\"}\n",
      "5:15: '{' is never closed: write {params}"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stack1.blok2.add\n",
      "6:9: 'blok2' in 'stack1.blok2.add': did you mean 'block2'?"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stack1.blok2\n",
      "6:9: 'blok2' in 'stack1.blok2': did you mean 'block2'?"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stak2.block1.add\n",
      "6:9: 'stak2' in 'stak2.block1.add': did you mean 'stack2'?"
    ),
    (
      head + "steps:\n  - \(say)\n    at: stack 1 block 2\n",
      "6:9: 'stack 1 block 2': did you mean 'stack1.block2'?"
    ),
    (
      head + "steps:\n  - \(say)\n    at: Stack 1 block2 add\n",
      "6:9: 'Stack 1 block2 add': did you mean 'stack1.block2.add'?"
    ),
    (
      head + "steps:\n  - \(say)\n    ask: yes-no\n    check: [adds up, params == 25,097,192]\n",
      "7:22: '25,097,192' is no number: write plain digits, params == 25097192"
    ),
    (
      head + "steps:\n  - \(say)\n    ask: yes-no\n    check: \"params == 25 097 192\"\n",
      "7:12: '25 097 192' is no number: write plain digits, params == 25097192"
    ),
    (
      head + "steps:\n  - \(say)\n    ask: yes-no\n    check: params == many\n",
      "7:12: 'many' is no number: write plain digits, as in params <= 25000000"
    ),
    (head + "steps: [&a {}]\n", "4:9: anchors ('&') are not part of a lesson file: write the value itself"),
  ]

  @Test(arguments: wrong)
  func errorsNamePlaceAndWayOut(text: String, error: String) {
    #expect {
      try LessonFile.read(text, file: "my.yaml")
    } throws: {
      let found = "\($0)"
      if found != "my.yaml:\(error)" { print(found) }
      return found == "my.yaml:\(error)"
    }
  }

  /// A step knows the network before its own edits, and what a teacher may say.
  @Test func aStepHasNotesAndANetworkBeforeItsEdits() throws {
    let text =
      Self.head + "steps:\n  - \(Self.say)\n    apply: [stack1.filters=8]\n    notes: {en: Ask., zh: 问。}\n"
      + "  - \(Self.say)\n"
    let steps = try LessonFile.read(text, file: "x.yaml").steps
    #expect(steps[0].notes?.english == "Ask." && steps[1].notes == nil)
    #expect(steps[0].base.stacks[0].blocks[0].filters != 8 && steps[0].scene.stacks[0].blocks[0].filters == 8)
    #expect(steps[1].base == steps[0].scene)
  }

  @Test func aFileCanHaveItsOwnNetworkAndBeJSON() throws {
    let text = """
      {"lesson": 1, "name": "mine", "title": {"en": "a", "zh": "甲"},
       "network": {"input": [8, 8, 4], "stem": "none", "stacks": [{"filters": 4, "groups": 2, "blocks": 2}]},
       "steps": [{"ask": "verdict", "at": "stack1.block2.add", "say": {"en": "a", "zh": "甲"}}]}
      """
    let lesson = try LessonFile.read(text, file: "x.json")
    #expect(lesson.name == "mine" && lesson.steps[0].scene.stacks[0].blocks.count == 2)
    #expect(lesson.steps[0].task == .ask(.verdict(.init(stack: 0, block: 1))) && lesson.steps[0].line == 3)
  }
}

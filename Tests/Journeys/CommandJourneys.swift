import Explorer

/// Keys that lead to where a command means something, and what pressing its key there brings.
///
/// Every command of the table has one; a new command needs a line here.
struct CommandJourney {
  let name: String
  var size = (columns: 120, rows: 36)
  /// From the article's network on.
  let keys: String
  /// The preset that it is compared with.
  var against: String?
  let brings: Effect

  enum Effect {
    /// A text on the screen that was not there before the key.
    case text(String)
    case wish(Wish)
  }

  init(
    _ name: String, after keys: String = "", at size: (Int, Int) = (120, 36), against: String? = nil,
    shows text: String
  ) {
    self.name = name
    self.against = against
    self.keys = keys
    self.size = size
    brings = .text(text)
  }

  init(_ name: String, after keys: String = "", wishes wish: Wish) {
    self.name = name
    self.keys = keys
    brings = .wish(wish)
  }
}

extension CommandJourney {
  private static let broken = "j j j j space"
  private static let twoDifferences = "space j space v"
  private static let narrow = (80, 24)
  private static let onePane = (60, 20)

  private static let dropping = "j enter 1 0 0 enter"

  static let all: [CommandJourney] =
    repairing + trading + learning + presenting + moving + changing + structure + looking + leaving + overlays
    + comparing

  private static let repairing = [
    CommandJourney("repairs", after: broken, shows: "repairs of stack 2 block 1"),
    CommandJourney("next-repair", after: broken + " R", shows: "▌ 2 stack 2: filters 128"),
    CommandJourney("previous-repair", after: broken + " R j j", shows: "▌ 2 stack 2: filters 128"),
    CommandJourney("next-repaired", after: dropping + " R", shows: "9 stack 1: groups 1"),
    CommandJourney("previous-repaired", after: dropping + " R tab", shows: "6 block 1: output_channels 200"),
    CommandJourney("repair-4", after: dropping + " R", shows: "repair: "),
    CommandJourney("repair-5", after: dropping + " R", shows: "repair: "),
    CommandJourney("repair-6", after: dropping + " R", shows: "repair: "),
    CommandJourney("repair-7", after: dropping + " R", shows: "repair: "),
    CommandJourney("repair-8", after: dropping + " R", shows: "repair: "),
    CommandJourney("repair-9", after: dropping + " R tab", shows: "repair: stack 1: groups 1"),
    CommandJourney("apply-repair", after: broken + " R j", shows: "repair: stack 2: filters 128, strides 1"),
    CommandJourney("close-repairs", after: broken + " R", shows: "32 groups of 8"),
  ]

  private static let asked = "L enter enter"
  private static let puzzle = "L enter enter 1 enter s enter 1 enter 1 enter"

  private static let learning = [
    CommandJourney("lessons", shows: "10  From ResNet-50 to ResNeXt-50"),
    CommandJourney("next-lesson", after: "L", shows: "▌   2  Take the projection away"),
    CommandJourney("previous-lesson", after: "L j", shows: "▌   1  Why does Add not complain?"),
    CommandJourney("open-lesson", after: "L", shows: "step 1 of 6"),
    CommandJourney("choose-1", after: "L j j", shows: "▌   1  Why does Add not complain?"),
    CommandJourney("choose-2", after: "L", shows: "▌   2  Take the projection away"),
    CommandJourney("choose-3", after: "L", shows: "▌   3"),
    CommandJourney("choose-4", after: "L", shows: "▌   4"),
    CommandJourney("choose-5", after: "L", shows: "▌   5"),
    CommandJourney("choose-6", after: "L", shows: "▌   6"),
    CommandJourney("choose-7", after: "L", shows: "▌   7"),
    CommandJourney("choose-8", after: "L", shows: "▌   8"),
    CommandJourney("choose-9", after: "L", shows: "▌   9"),
    CommandJourney("close-lessons", after: "L", shows: "32 groups of 4"),
    CommandJourney("predict-1", after: asked, shows: "you said   1"),
    CommandJourney("predict-2", after: asked, shows: "enter next step  b back"),
    CommandJourney("predict-3", after: asked, shows: "you said   3"),
    CommandJourney("predict-4", after: asked, shows: "you said   4"),
    CommandJourney("give-answer", after: asked + " j j", shows: "you said   3"),
    CommandJourney("mark-next", after: asked, shows: "▌  2"),
    CommandJourney("mark-previous", after: asked + " j", shows: "▌  1"),
    CommandJourney("next-lesson-step", after: "L enter", shows: "step 2 of 6"),
    CommandJourney("try-it", after: puzzle, shows: "stack 3 · block 1"),
    CommandJourney("lesson-back", after: asked, shows: "step 1 of 6"),
    CommandJourney("hint", after: asked, shows: "hint 1 of 1"),
    CommandJourney("lesson-why", after: asked + " 1", shows: "why stack 1 block 1 adds up"),
    CommandJourney("show-me", after: asked, shows: "enter next step  b back"),
    CommandJourney("reset-step", after: asked + " 1", shows: "1-4 predict"),
    CommandJourney("play-freely", after: "L enter", shows: "stack 1 · block 2"),
    CommandJourney("back-to-lesson", after: "L enter esc", shows: "step 1 of 6"),
    CommandJourney("lesson-down", after: asked, at: (40, 10), shows: "     stretched"),
    CommandJourney("lesson-up", after: asked + " page-down", at: (40, 10), shows: "Your network"),
    CommandJourney("leave-lesson", after: "L enter", shows: "32 groups of 4"),
  ]

  private static let presented = "L p right right right"
  private static let presentedQuestion = presented + " right"

  private static let presenting = [
    CommandJourney("present-lesson", after: "L", shows: "6 steps"),
    CommandJourney("demo-forward", after: presented, shows: "What will the addition say?"),
    CommandJourney("demo-back", after: presentedQuestion, shows: "The first block of the stack."),
    CommandJourney("room-says-1", after: presentedQuestion, shows: "▌1"),
    CommandJourney("room-says-2", after: presentedQuestion, shows: "▌2"),
    CommandJourney("room-says-3", after: presentedQuestion, shows: "▌3"),
    CommandJourney("room-says-4", after: presentedQuestion, shows: "▌4"),
    CommandJourney("demo-try", after: presented, shows: "L demo"),
    CommandJourney("back-to-demo", after: presented + " t", shows: "step 2 of 6"),
    CommandJourney("demo-go-on", after: presented, shows: "every 5 s; any key stops it"),
    CommandJourney("demo-notes", after: presented, shows: "on the screen: what the step tells"),
    CommandJourney("demo-down", after: presentedQuestion, at: (40, 10), shows: "3  Refused"),
    CommandJourney(
      "demo-up", after: presentedQuestion + " j", at: (40, 10), shows: "  stack 1 block 1"),
    CommandJourney("leave-demo", after: presented, shows: "32 groups of 4"),
    CommandJourney("close-notes", after: presented + " N", shows: "( ? )"),
  ]

  private static let trading = [
    CommandJourney("constant-cost", shows: "more groups, each narrower"),
    CommandJourney("more-groups", after: "c", shows: "◂ 64 ▸"),
    CommandJourney("fewer-groups", after: "c", shows: "◂ 16 ▸"),
    CommandJourney("one-group-more", after: "c", shows: "groups 33:"),
    CommandJourney("one-group-fewer", after: "c", shows: "groups 31:"),
    CommandJourney("keep-other-measure", after: "c", shows: "whose parameters are kept"),
    CommandJourney("widen-scope", after: "j c", shows: "constant cost  stack 1: more"),
    CommandJourney("apply-groups", after: "c right", shows: "groups 64, filters 128"),
    CommandJourney("close-constant-cost", after: "c", shows: "block 3 identity"),
  ]

  private static let moving = [
    CommandJourney("next-row", shows: "stack 1 · block 2"),
    CommandJourney("previous-row", after: "j", shows: "stack 1 · block 1"),
    CommandJourney("page-down", at: narrow, shows: "✓ the head"),
    CommandJourney("page-up", after: "page-down", at: narrow, shows: "✓ the stem"),
    CommandJourney("first-row", shows: "▌    stem"),
    CommandJourney("last-row", shows: "▌    head"),
    CommandJourney("open", after: "k", shows: "▸ stack 1"),
    CommandJourney("next-problem", after: broken + " g", shows: "stack 2 · block 1"),
    CommandJourney("previous-problem", after: broken + " g", shows: "stack 2 · block 1"),
    CommandJourney("jump-back", after: broken + " g n", shows: "▌    stem"),
    CommandJourney("search", shows: "stack 3 block 2, 28×28×512, groups=32"),
    CommandJourney("next-hit", after: "/ 2 8 enter", shows: "hit 2 of 4"),
    CommandJourney("previous-hit", after: "/ 2 8 enter", shows: "hit 4 of 4"),
    CommandJourney("end-search", after: "/ 2 8 enter", shows: "space shortcut  y why  q quit"),
    CommandJourney("next-pane", at: onePane, shows: "[ addition ]"),
    CommandJourney("previous-pane", at: onePane, shows: "[ network ]"),
    CommandJourney("next-stack", after: "z z", shows: "▌stack 2"),
    CommandJourney("previous-stack", after: "z z l", shows: "▌stack 1"),
  ]

  private static let changing = [
    CommandJourney("type-number", shows: "enter set it   esc leave it"),
    CommandJourney("next-field", shows: "◂ 32 ▸"),
    CommandJourney("previous-field", shows: "squeeze_excitation  output_channels"),
    CommandJourney("increase", shows: "filters 128 → 160"),
    CommandJourney("decrease", shows: "filters 128 → 96"),
    CommandJourney("increase-by-one", shows: "filters 128 → 129"),
    CommandJourney("decrease-by-one", shows: "filters 128 → 127"),
    CommandJourney("toggle-shortcut", shows: "conv_shortcut on → off"),
    CommandJourney("reach", after: "j", shows: "settings go to all of stack 1"),
    CommandJourney("repair-1", after: broken, shows: "repair: conv_shortcut on"),
    CommandJourney("repair-2", after: broken, shows: "repair: stack 2: filters 128, strides 1"),
    CommandJourney("repair-3", after: broken, shows: "repair: filters 128; projection to block 2"),
    CommandJourney("undo", after: "space", shows: "conv_shortcut off → on"),
    CommandJourney("redo", after: "space u", shows: "conv_shortcut on → off"),
    CommandJourney("history", after: "space", shows: "0  as opened"),
    CommandJourney("rules", shows: "rules keras-slices → pytorch"),
  ]

  private static let structure = [
    CommandJourney("add-block", shows: "block added"),
    CommandJourney("add-stack", shows: "stack added"),
    CommandJourney("delete", after: "j", shows: "block deleted   stack 1 block 2"),
    CommandJourney("duplicate", after: "j", shows: "copy of the block added   stack 1 block 3"),
    CommandJourney("copy-block", after: "j", shows: "stack 1 block 2 copied"),
    CommandJourney("paste-block", after: "j C j", shows: "copy of the block added   stack 1 block 4"),
    CommandJourney("move-up", after: "j", shows: "block moved: stack 1 block 2 → stack 1 block 1"),
    CommandJourney("move-down", after: "j", shows: "block moved: stack 1 block 2 → stack 1 block 3"),
  ]

  private static let looking = [
    CommandJourney(
      "panel-down", after: "j j j enter j space", at: narrow, shows: "3 filters 128; projection to block 2"),
    CommandJourney(
      "panel-up", after: "j j j enter j space J J", at: narrow, shows: "(28, 28, 512) and (56, 56, 256)"),
    CommandJourney("why", shows: "why stack 1 block 1 adds up"),
    CommandJourney("next-bars", shows: "bars: multiply-adds"),
    CommandJourney("next-view", shows: "layer "),
    CommandJourney("all-branches", after: "z", shows: "branch  5"),
    CommandJourney("block-view", after: "z", shows: "stack 1 · block 1 "),
    CommandJourney("hide-hint", shows: "The projection makes the shortcut 56×56×256"),
    CommandJourney("palette", shows: "─ command ─"),
    CommandJourney("help", shows: "─ help ─"),
  ]

  private static let leaving = [
    CommandJourney("save", shows: "save as resnext-50-32-4d.yaml"),
    CommandJourney("save-as", shows: "save as resnext-50-32-4d.yaml"),
    CommandJourney("quit", wishes: .quit),
    CommandJourney("copy", wishes: .copy),
    CommandJourney("redraw", wishes: .redraw),
  ]

  private static let overlays = [
    CommandJourney("scroll-down", after: "?", at: (80, 12), shows: "tab p        next pane"),
    CommandJourney("scroll-up", after: "? j", at: narrow, shows: "move                               change"),
    CommandJourney("scroll-page-down", after: "?", at: narrow, shows: "not possible now"),
    CommandJourney(
      "scroll-page-up", after: "? page-down", at: narrow, shows: "move                               change"),
    CommandJourney("next-step", after: "y", shows: "▌  shortcut  256"),
    CommandJourney("previous-step", after: "y j", shows: "▌  main      256"),
    CommandJourney("next-question", after: "y", shows: "why 56, the height of stack 1 block 1"),
    CommandJourney("previous-question", after: "y l", shows: "why stack 1 block 1 adds up"),
    CommandJourney("list-page-down", after: "j j j D D D D H g", shows: "▌    4"),
    CommandJourney("list-page-up", after: "j j j D D D D H", shows: "▌    0  as opened"),
    CommandJourney("list-first", after: "L j j", shows: "▌   1  Why does Add not complain?"),
    CommandJourney("list-last", after: "L", shows: "▌  10  From ResNet-50 to ResNeXt-50"),
    CommandJourney("close-help", after: "?", shows: "┌─ main path"),
    CommandJourney("close-history", after: "space H", shows: "( ≠ )"),
    CommandJourney("go-there", after: "j j j j y j j", shows: "◂ 2 ▸"),
    CommandJourney("next-point", after: "space H k", shows: "▌    1  conv_shortcut on → off"),
    CommandJourney("previous-point", after: "space H", shows: "▌    0  as opened"),
    CommandJourney("first-point", after: "space space H", shows: "▌    0  as opened"),
    CommandJourney("last-point", after: "space space H g", shows: "▌    2  conv_shortcut off → on"),
    CommandJourney("go-to-point", after: "space H k", shows: "as it was opened   ✓ none broken"),
    CommandJourney("choose-next", after: ":", shows: "▌previous-row"),
    CommandJourney("choose-previous", after: ": down", shows: "▌next-row"),
    CommandJourney("run", after: ": d e l e t e", shows: "block deleted"),
    CommandJourney("complete", after: ": d e l", shows: ":delete "),
    CommandJourney("close-palette", after: ":", shows: "┌─ main path"),
    CommandJourney("close", after: "y", shows: "32 groups of 4"),
  ]

  private static let comparing = [
    CommandJourney("compare", after: "space", shows: "only what differs"),
    CommandJourney("next-difference", after: twoDifferences, shows: "▌✗     shortcut"),
    CommandJourney("previous-difference", after: twoDifferences + " j", shows: "▌      conv_shortcut"),
    CommandJourney("differences-down", after: twoDifferences, shows: "▌      multiply-adds"),
    CommandJourney(
      "differences-up", after: twoDifferences + " page-down", shows: "▌✗   additions that add up"),
    CommandJourney("go-to-difference", after: "space G v", shows: "stack 1 · block 1 "),
    CommandJourney("take-back", after: "space v", shows: "nothing differs from the network as opened"),
    CommandJourney(
      "other-comparison", after: "space v", against: "resnet50", shows: "as opened"),
    CommandJourney("close-comparison", after: "space v", shows: "┌─ main path"),
  ]
}

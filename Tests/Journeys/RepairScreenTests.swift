import Testing

/// The list of all repairs, with the preview of the one that is chosen.
@Suite struct RepairScreenTests {
  @Test func list() throws {
    try Journey(keys: ScreenTests.breakStack2 + " R").check("repairs-120x36")
    let narrow = ScreenTests.breakStack2Narrow + " R "
    try Journey(size: ScreenTests.narrow, keys: narrow + "j j j j").check("repairs-80x24")
    try Journey(size: ScreenTests.narrow, keys: narrow + "j j").check("repairs-80x24-ascii", ascii: true)
    try Journey(size: (60, 20), keys: narrow + "j").check("repairs-60x20")
    try Journey(size: (40, 10), keys: narrow + "j j j j j").check("repairs-40x10")
  }

  /// Of a second problem in the same block; what each clears stands in the list.
  @Test func another() throws {
    let drop = "j enter 1 0 0 enter R "
    try Journey(size: ScreenTests.narrow, keys: drop + "j j").check("repairs-clear-80x24")
    try Journey(keys: drop + "tab").check("repairs-dropped-120x36")
    try Journey(size: (60, 20), keys: drop + "j j j j j j j j j").check("repairs-end-60x20")
  }

  @Test func ofOtherParts() throws {
    let stem = ["input=4x4x3", "stem=valid7"]
    try Journey(edits: stem, size: ScreenTests.narrow, keys: "g R").check("repairs-stem-80x24")
    let unknown = ["input=nullxnullx3", "stack2.block2.strides=2"]
    try Journey(edits: unknown, keys: "n R j").check("repairs-unknown-120x36")
    try Journey(edits: ["head.classes=0"], size: (60, 20), keys: "G R").check("repairs-head-60x20")
  }

  /// Applied and taken back, the screen is what it was but for the message.
  @Test func applied() throws {
    let keys = ScreenTests.breakStack2Narrow + " R j j j enter"
    try Journey(size: ScreenTests.narrow, keys: keys).check("repairs-applied-80x24")
  }
}

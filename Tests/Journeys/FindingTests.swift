import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Finding places with `/`, and commands and values with `:`.
@Suite struct FindingTests {
  static let narrow = (columns: 80, rows: 24)
  static let small = (columns: 60, rows: 20)

  @Test func search() throws {
    let typing = "/ g r o u p s = 3 2 space 1 0 2 4"
    try Journey(keys: typing).check("search-typing-120x36")
    try Journey(size: Self.narrow, keys: typing).check("search-typing-80x24")
    try Journey(size: Self.small, keys: typing).check("search-typing-60x20")
    let stepping = "/ 2 8 x 2 8 enter n n"
    try Journey(keys: stepping).check("search-hit-120x36")
    try Journey(size: Self.narrow, keys: stepping).check("search-hit-80x24")
    try Journey(size: Self.small, keys: stepping).check("search-hit-60x20")
    try Journey(size: Self.narrow, keys: "/ 2 8 x 2 8 x 6").check("search-nothing-80x24")
    try Journey(size: Self.narrow, keys: "/").check("search-empty-80x24")
    try Journey(size: Self.narrow, keys: stepping + " ?").check("search-help-80x24")
  }

  /// Both hold while layers or the whole network are looked at.
  @Test func elsewhere() throws {
    try Journey(size: Self.narrow, keys: "z / 2 8 x 2 8 enter n").check("search-layers-80x24")
    try Journey(size: Self.narrow, keys: "z z / 1 4 x 1 4 enter").check("search-whole-80x24")
    try Journey(size: Self.narrow, keys: "z : a l l").check("palette-layers-80x24")
    #expect(
      try Journey(keys: "z : a l l enter").screen() == Journey(keys: "z a").screen())
    #expect(try Journey(keys: "z / 1 4 x 1 4 esc").screen() == Journey(keys: "z").screen())
    #expect(try Journey(keys: "z / 1 4 x 1 4 enter esc esc").state().view == .blocks)
    #expect(try Journey(keys: "space z v").state().overlay == .comparison)
  }

  /// In the layer view a hit is a row of its own, and what it is folded into opens.
  @Test func layers() throws {
    let branch = "z / b r a n c h space 1 7 space 2 . 1"
    try Journey(keys: branch).check("search-branch-120x36")
    try Journey(size: Self.narrow, keys: "z / 3 x 3 space c o n v enter n").check("search-kernel-80x24")
    try Journey(size: Self.small, keys: "z / b n").check("search-norm-60x20")
    try Journey(size: Self.narrow, keys: "z /").check("search-layers-empty-80x24")
    #expect(try Journey(keys: branch + " esc").screen() == Journey(keys: "z").screen())
    let kept = try Journey(keys: branch + " enter").state()
    let block = Row.block(BlockPlace(stack: 1, block: 0))
    #expect(kept.selection == block && kept.selectedHit == 1 && kept.search?.hits.count == 1)
    guard case .branch(_, 16) = kept.layerView.row.item else {
      Issue.record("selected is \(kept.layerView.row)")
      return
    }
    // Each of the 49 rows with an activation, round to the first, and back.
    let all = "z / r e l u enter"
    let first = try Journey(keys: all).state()
    #expect(first.search?.hits.count == 49 && first.selectedHit == 1)
    let round = try Journey(keys: all + String(repeating: " n", count: 49)).state()
    #expect(round.layerView.row == first.layerView.row && round.selectedHit == 1)
    #expect(try Journey(keys: all + " n n N").state().selectedHit == 2)
    // Another row is no hit; the next one is the nearest.
    #expect(try Journey(keys: all + " n j").state().selectedHit == nil)
    #expect(try Journey(keys: all + " n j n").state().selectedHit == 3)
    // Blocks have hits of their own: where nothing there answers, there is none.
    #expect(try Journey(keys: all + " z z").state().search?.hits.count == 0)
    #expect(try Journey(keys: all + " z z z").state().search?.hits.count == 49)
    #expect(try Journey(keys: "/ 2 8 x 2 8 enter z").state().selectedHit == nil)
  }

  static let broken = "j j j enter j space : "

  @Test func palette() throws {
    try Journey(keys: "j j j j space : g r o u p s space 1").check("palette-value-120x36")
    try Journey(size: Self.narrow, keys: Self.broken + "g r o u p s space 1").check("palette-value-80x24")
    try Journey(size: Self.small, keys: Self.broken + "g r o u p s space 1").check("palette-value-60x20")
    try Journey(size: Self.narrow, keys: Self.broken + "c o n v tab").check("palette-repair-80x24")
    try Journey(size: Self.narrow, keys: Self.broken + "g r o u p s space 1 0 0").check(
      "palette-dropped-80x24")
    try Journey(size: Self.narrow, keys: ": i n p u t space 3 x 3").check("palette-wrong-80x24")
    try Journey(size: Self.narrow, keys: ": r e d").check("palette-command-80x24", ascii: true)
    try Journey(keys: ":").check("palette-120x36")
    try Journey(size: (40, 10), keys: ": p r o b").check("palette-40x10")
    try Journey(size: Self.narrow, keys: ": i n p u t = 3 2 x 3 2 x 3 enter").check("palette-run-80x24")
    try Journey(size: Self.narrow, keys: ": i n p u t = 3 2 x 3 2 x 3 enter u").check("palette-undone-80x24")
  }
}

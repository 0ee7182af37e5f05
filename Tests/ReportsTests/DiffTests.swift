import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

@Suite struct DiffTests {
  @Test func equalNetworksAreOneSentence() {
    let report = DiffReport(from: Preset.seed.network, "a.yaml", to: Preset.seed.network, "-")
    #expect(report.isEqual)
    #expect(report.textLines.map(\.text) == ["a.yaml and standard input are the same network"])
  }

  @Test func theFirstLineCountsWhatWasChosen() throws {
    try check(["stack2.block1.conv_shortcut=off"], "a → b: 1 setting differs")
    try check(["stacks.groups=16", "name=x"], "a → b: 17 settings differ")
    try check(["stack3.blocks=4", "stack1.blocks=4"], "a → b: 2 blocks removed, 1 block added")
  }

  @Test func totalsComeFirstThenWhatDiffersInColumns() throws {
    let report = try diff(["stack2.block1.conv_shortcut=off"])
    #expect(
      report.textLines.dropFirst(2).map(\.text) == [
        "network",
        "✗ additions that add up            16 →            15           −1",
        "  parameters               25,097,192 →    24,964,072     −133,120",
        "  multiply-adds         4,230,479,872 → 4,127,719,424 −102,760,448",
        "  activation bytes        220,533,584 →   217,322,320   −3,211,264", "", "stack2.block1",
        "  conv_shortcut                    on →           off",
        "✗ shortcut                  28×28×512 →     56×56×256",
        "  parameters                  352,256 →       219,136     −133,120",
        "  multiply-adds           425,492,480 →   322,732,032 −102,760,448", "",
        "15 blocks are the same; 12 of them now rest on an assumption.",
      ])
    #expect(report.textLines.filter { $0.mark != nil }.count == 2)
  }

  /// One block more that adds up does not hide another that does not any more.
  @Test func aRefusedAdditionDoesNotHideBehindANewOne() throws {
    let edits = ["stack1.block1.conv_shortcut=off", "stack1.blocks=4"]
    let lines = try diff(edits).textLines.map(\.text)
    #expect(lines.contains("✗ additions that add up      16 of 16 →      16 of 17            0"), "\(lines)")
    let chinese = DiffReport(
      from: try seed(), "a", to: try edited(edits), "b", language: .chinese)
    #expect(chinese.textLines.contains { $0.text.hasPrefix("✗ 成立的相加") && $0.text.contains("17 个中的 16 个") })
    let json = "\(try diff(edits).json)"
    #expect(json.contains("old_of") && json.contains("new_of"))
    #expect(!"\(try diff(["stack1.block1.conv_shortcut=off"]).json)".contains("old_of"))
  }

  private func edited(_ edits: [String]) throws -> Network {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    return network
  }

  @Test func anOutputThatIsAnOperandIsToldOnce() throws {
    func names(_ edits: [String]) throws -> [String] {
      try diff(edits).textLines.map(\.text).filter { $0.contains("×") && $0.contains("→") }
        .map { $0.split(separator: "  ").first.map(String.init) ?? "" }
    }
    #expect(try names(["stack4.block3.filters=96"]) == ["✗ main path"])
    #expect(try names(["stack4.block3.strides=2"]) == ["✗ main path"])
    #expect(try names(["stack4.block3.filters=96", "stack4.block3.conv_shortcut=on"]) == ["output"])
    #expect(try names(["stack4.block1.conv_shortcut=off"]) == ["✗ shortcut"])
    #expect(try names(["stack4.block1.conv_shortcut=off", "stack4.block1.filters=96"]).count > 1)
  }

  /// Blocks that differ alike are told once, with the places they had.
  @Test func placesThatMovedNameTheOldOnes() throws {
    var network = Preset.seed.network
    network.apply(.removeStack(at: 0))
    network.apply(
      .insertBlock(Block(kind: .basic, filters: 8, expansion: 64), at: BlockPlace(stack: 1, block: 0)))
    let lines = DiffReport(from: Preset.seed.network, "a", to: network, "b").textLines.map(\.text)
    #expect(lines[0] == "a → b: 1 stack removed, 1 block added")
    #expect(lines.contains("stack1 removed"))
    #expect(lines.contains("  blocks                            3 →             0           −3"))
    #expect(lines.contains("✗ stack2.block1 added: projection, basic, filters 8, groups 32, strides 1"))
    #expect(lines.contains("stack1.block1   (was stack2.block1)"))
  }

  @Test func aHostileNameIsCleanedAndCut() throws {
    let report = try diff(["name=\u{1B}[31m" + String(repeating: "x", count: 100)])
    let line = try #require(report.textLines.map(\.text).first { $0.hasPrefix("  name") })
    #expect(!line.contains("\u{1B}") && line.hasSuffix("…") && line.count < 80)
  }

  @Test(arguments: [[], ["stem=cifar"]])
  func jsonKeepsItsKeysInOrder(edits: [String]) throws {
    let json = try diff(edits).json
    guard case .object(let members) = json else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.key) == [
        "old", "new", "equal", "totals", "settings", "stacks", "same_blocks", "same_blocks_newly_assumed",
        "same_blocks_no_longer_assumed",
      ])
    #expect(json["equal"] == .bool(edits.isEmpty))
  }

  @Test func jsonHasEveryDifference() throws {
    var network = try diff(["stack2.block1.conv_shortcut=off"]).comparison.new.network
    network.input.height = nil
    network.stem?.padding = .same
    network.stem?.pool = nil
    network.apply(.insertStack(Stack(of: Block(filters: 32), count: 1), at: 4))
    network.apply(.removeBlock(at: BlockPlace(stack: 3, block: 2)))
    let json = DiffReport(from: Preset.seed.network, "a", to: network, "b").json
    #expect(json["old"]?["verdict"] == "ok" && json["new"]?["verdict"] == "error")
    #expect(
      json["settings"] == [
        ["what": "input.height", "old": 224, "new": nil],
        ["what": "stem.padding", "old": 3, "new": "same"],
        ["what": "stem.pool", "old": ["size": 3, "strides": 2, "padding": 1], "new": nil],
      ])
    let stacks = elements(json["stacks"])
    try #require(stacks.count == 5)
    #expect(stacks.map { $0["status"] } == ["changed", "changed", "changed", "changed", "added"])
    #expect(stacks.last?["old"] == .null && stacks.last?["new"] == 5)
    let blocks = elements(stacks[1]["blocks"])
    try #require(!blocks.isEmpty)
    #expect(blocks[0]["settings"] == [["what": "conv_shortcut", "old": true, "new": false]])
    #expect(blocks[0]["verdict"] == ["old": "ok", "new": "refused"])
    let work = elements(json["totals"]).first { $0["what"] == "multiply_adds" }
    #expect(work == ["what": "multiply_adds", "old": 4_230_479_872, "new": nil, "change": nil])
  }

  @Test(arguments: [
    (4_230_479_872, 4_127_719_424, "−2.4 %"), (425_492_480, 322_732_032, "−24.2 %"), (1000, 1001, "+0.1 %"),
    (10_000, 10_005, "+0.1 %"), (10_000, 10_004, ""), (0, 5, ""), (1, 2, "+100.0 %"), (1, 1001, ""),
    (1, 10, "+900.0 %"), (5, 0, "−100.0 %"), (1000, 1000 - 1, "−0.1 %"),
  ])
  func sharesAreRoundedToATenth(old: Int, new: Int, expected: String) throws {
    let difference = try #require(Difference(.parameters, .count(Count(old)), .count(Count(new))))
    #expect(difference.percentWords == expected)
  }

  @Test func aShortDifferenceIsWholeUpToSixDigits() throws {
    func short(_ old: Count, _ new: Count) -> String {
      Difference(.multiplyAdds, .count(old), .count(new))?.shortChangeWords ?? "equal"
    }
    #expect(short(5_000_000, 4_000_001) == "−999,999")
    #expect(short(5_000_000, 4_000_000) == "−20.0 %")
    #expect(short(0, 4_000_000) == "+4.00 M")
    #expect(short(.unknown, 4_000_000) == "" && short(4, .overflow) == "" && short(4, 4) == "equal")
  }

  private func elements(_ json: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = json { elements } else { [] }
  }

  private func check(
    _ edits: [String], _ first: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try diff(edits).textLines.first?.text == first, sourceLocation: sourceLocation)
  }

  private func diff(_ edits: [String]) throws -> DiffReport {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    return DiffReport(from: Preset.seed.network, "a", to: network, "b")
  }
}

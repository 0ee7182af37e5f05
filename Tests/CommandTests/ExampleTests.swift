import Foundation
import Testing

/// The command lines that show what addup is for, typed as they are printed there.
@Suite struct ExampleTests {
  @Test func theArticlesNetworkAddsUp() throws {
    let run = try Shell().run("addup check seed")
    #expect(run.status == 0)
    #expect(run.lines.first == "✓ seed: 16 of 16 additions add up")
  }

  @Test func aFirstBlockWithoutProjectionIsNamedWithItsCauses() throws {
    let shell = try Shell()
    let run = try shell.run(
      "addup set seed stack2.block1.conv_shortcut=off -o broken.yaml && addup check broken.yaml")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    #expect(run.lines.first == "✗ broken.yaml: 1 of 16 additions does not add up")
    for row in [
      "    height     28  56 / strides 2       ≠   56  kept by the identity",
      "    width      28  56 / strides 2       ≠   56  kept by the identity",
      "    channels  512  2 × filters 256      ≠  256  from stack1.block3",
      "    1  stack2.block1.conv_shortcut=on                 +133,120   +102,760,448",
    ] {
      #expect(run.lines.contains(row))
    }
    let repaired = try shell.run("addup set broken.yaml stack2.block1.conv_shortcut=on | addup check -")
    #expect(repaired.status == 0)
    #expect(repaired.lines.first == "✓ standard input: 16 of 16 additions add up")
  }

  @Test func filtersThatGroupsDoNotDivideBreakTwoAdditions() throws {
    let run = try Shell().run("addup set seed stack1.block2.filters=100 | addup check -")
    #expect(run.status == 1)
    #expect(run.lines.filter { $0.hasPrefix("✗ stack1.block") }.count == 2)
    #expect(run.lines.contains("≈ stack1.block2   channels 100 → 96"))
  }

  @Test func everyLayerIsARow() throws {
    let run = try Shell().run("addup show seed --depth layers --format csv | wc -l")
    #expect(run.output.filter { !$0.isWhitespace } == "1202")
  }

  @Test func withoutATerminalOneLineSaysWhatToUse() throws {
    let run = try Shell().run("addup </dev/null")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == "addup: the explorer needs a terminal; use addup show or addup check instead\n")
  }

  @Test func aBrokenTableIsPrintedAllTheSame() throws {
    let run = try Shell().run("addup set seed stack2.block1.conv_shortcut=off | addup show -")
    #expect(run.status == 0)
    #expect(run.lines.last == "✗ 1 of 16 additions does not add up.   * assumed, see addup check")
  }
}

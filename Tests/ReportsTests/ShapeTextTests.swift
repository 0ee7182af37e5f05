import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

@Suite struct ShapeTextTests {
  @Test func shapesAlignAtTheirSigns() {
    let columns = ShapeColumns(of: InferredNetwork(Preset.seed.network))
    #expect(columns == ShapeColumns())
    #expect(columns.text(FeatureMap(56, 56, 256)) == "56×56× 256")
    #expect(columns.text(FeatureMap(7, 7, 2048)) == " 7× 7×2048")
    #expect(columns.text(FeatureMap(height: .unknown, width: .unknown, channels: 64)) == " ?× ?×  64")
    #expect(columns.text(units: 1000) == "      1000")
    #expect(columns.total == 10)
  }

  @Test func aLargerOutputWidensEveryRow() {
    var network = Preset.seed.network
    network.input.height = 4096
    let columns = ShapeColumns(of: InferredNetwork(network))
    #expect(columns.text(FeatureMap(1024, 56, 256)) == "1024×56× 256")
    #expect(columns.text(FeatureMap(7, 7, 2048)) == "   7× 7×2048")
  }

  @Test func aSingleLongerShapeGrowsToTheLeft() {
    let columns = ShapeColumns()
    #expect(columns.text(FeatureMap(224, 224, 3)) == "224×224×   3")
  }
}

@Suite struct WrappingTests {
  @Test func linesBreakAtBlanksAndNothingIsLost() {
    let text = "one two three four five six seven"
    for columns in 1...40 {
      let lines = wrapped(text, to: columns)
      #expect(lines.joined(separator: " ") == text)
      #expect(lines.allSatisfy { $0.count <= columns || !$0.contains(" ") })
    }
  }

  @Test func aShapeStaysTogetherWhereItFits() {
    #expect(wrapped("shapes (28, 28, 512) and", to: 14) == ["shapes", "(28, 28, 512)", "and"])
    #expect(wrapped("(28, 28, 512)", to: 8) == ["(28, 28,", "512)"])
    #expect(wrapped("a (open", to: 4) == ["a", "(open"])
  }

  @Test func linesOfTheTextStay() {
    #expect(wrapped("one\n\ntwo", to: 10) == ["one", "", "two"])
  }

  @Test func wideCharactersFillTwoColumns() {
    #expect(wrapped("相加 相加 a", to: 9) == ["相加 相加", "a"])
    #expect(wrapped("相加 相加 a", to: 8) == ["相加", "相加 a"])
  }
}

@Suite struct ASCIITextTests {
  @Test func signsHaveStandIns() {
    #expect(inASCII("✗ 28×28 ≠ 56×56  −79 → 2⁶³") == "! 28x28 != 56x56  -79 -> 2^63")
    #expect(inASCII("✓ ≈ 9.2·10¹⁸") == "+ ~ 9.2*10^18")
  }

  @Test func columnsStayWhereTheyAre() {
    #expect(inASCII("≠   56  kept") == "!=  56  kept")
  }

  @Test func anythingElseIsSpelledOut() {
    #expect(inASCII("相\u{FFFD}") == "\\u{76f8}\\u{fffd}")
  }
}

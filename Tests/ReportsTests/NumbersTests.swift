import ExplorerViews
import ShapeEngine
import Testing

@Suite struct NumbersTests {
  @Test func digitsStandInThrees() {
    #expect([0, 7, 999, 1000, 25_097_192].map { grouped($0) } == ["0", "7", "999", "1,000", "25,097,192"])
    #expect(grouped(-1_177_600) == "−1,177,600")
    #expect(grouped(Int.min) == "−9,223,372,036,854,775,808")
  }

  @Test func aCountMayBeUnknownOrTooLarge() {
    let counts = [Count(2_000_000), .unknown, .overflow]
    #expect(counts.map { grouped($0) } == ["2,000,000", "?", "> 9.2·10^18"])
    #expect(counts.map { abbreviated($0) } == ["2.00 M", "?", "> 9.2·10^18"])
  }

  @Test func aDifferenceHasItsSign() {
    #expect([133_120, -79_360, 0].map { signed($0) } == ["+133,120", "−79,360", "0"])
  }

  @Test(arguments: [
    (102_760_448, "102.8 M"), (-15_564_800, "−15.6 M"), (93_829_120, "93.8 M"), (1_794_048, "1.79 M"),
    (6_453_035_008, "6.45 G"), (4_230_479_872, "4.23 G"), (14_042_497_024, "14.04 G"),
    (0, "0"), (133_120, "133,120"), (999_999, "999,999"), (1_000_000, "1.00 M"), (9_994_999, "9.99 M"),
    (9_995_000, "10.0 M"), (999_949_999, "999.9 M"), (999_950_000, "1.00 G"),
    (999_994_999_999, "999.99 G"), (999_995_000_000, "1.00 T"), (Int.max, "9.22 E"), (Int.min, "−9.22 E"),
  ])
  func largeNumbersAreShortened(number: Int, text: String) {
    #expect(abbreviated(number) == text)
    #expect(signedAbbreviated(number) == (number > 0 ? "+" : "") + text)
  }
}

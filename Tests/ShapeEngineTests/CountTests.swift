import ShapeEngine
import Testing

@Suite("Count")
struct CountTests {
  /// The same number with as many digits as it takes; nil is unknown.
  private let samples: [(count: Count, exact: Int128?)] = {
    let numbers = [0, 1, 2, 3, 10, 1 << 31, 1 << 32, 3_037_000_499, 3_037_000_500, 1 << 62, Int.max - 1]
    return numbers.map { (Count($0), Int128($0)) } + [(.unknown, nil)]
  }()

  @Test("Sums and products are exact, or overflow, or unknown; nought times anything is nought")
  func arithmetic() {
    for a in samples {
      for b in samples {
        expect(a.count + b.count, is: a.exact.flatMap { a in b.exact.map { a + $0 } })
        let isNought = a.exact == 0 || b.exact == 0
        expect(a.count * b.count, is: isNought ? 0 : a.exact.flatMap { a in b.exact.map { a * $0 } })
      }
    }
  }

  private func expect(_ count: Count, is exact: Int128?) {
    guard let exact else {
      #expect(count == .unknown)
      return
    }
    #expect(count == (exact >= Int128(Int.max) ? .overflow : Count(Int(exact))))
  }

  @Test("What has overflowed stays so, and only the unknown hides it")
  func overflow() {
    #expect(Count.overflow + 1 == .overflow)
    #expect(Count.overflow + 0 == .overflow)
    #expect(Count.overflow * 1 == .overflow)
    #expect(Count.overflow * 2 == .overflow)
    #expect(Count.overflow * Count.overflow == .overflow)
    #expect(Count.overflow * 0 == 0)
    #expect(Count.overflow + .unknown == .unknown)
    #expect(Count.overflow.value == nil)
    #expect(Count.unknown.value == nil)
  }

  @Test("A number below nought counts as none")
  func negative() {
    #expect(Count(-1) == 0)
    #expect(Count(Int.min) == 0)
    #expect(Count(Extent(-5)) == 0)
    #expect(Count(Extent.unknown) == .unknown)
  }

  @Test("Groups divide rounding down, and none leaves nothing")
  func division() {
    #expect(Count(100).divided(by: 32) == 3)
    #expect(Count(100).divided(by: 0) == 0)
    #expect(Count(100).divided(by: -1) == 0)
    #expect(Count.unknown.divided(by: 2) == .unknown)
    #expect(Count.overflow.divided(by: 2) == .overflow)
  }
}

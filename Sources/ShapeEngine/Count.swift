/// A number of parameters, multiply-adds or elements: known, too large for 64 bits, or unknown.
///
/// Arithmetic never traps: what passes 2⁶³ − 1 stays there as `.overflow` and is said as such.
package struct Count: Hashable, Sendable, ExpressibleByIntegerLiteral {
  private let raw: Int

  /// A known count; below zero it is nought, because no layer has fewer than no parameters.
  package init(_ value: Int) { raw = max(value, 0) }
  package init(integerLiteral value: Int) { raw = max(value, 0) }
  package init(_ extent: Extent) { raw = extent.value.map { max($0, 0) } ?? -1 }
  private init(raw: Int) { self.raw = raw }

  package static let unknown = Count(raw: -1)
  package static let overflow = Count(raw: Int.max)

  package var isUnknown: Bool { raw == -1 }
  /// Whether it is at least 2⁶³ − 1.
  package var isOverflow: Bool { raw == Int.max }
  /// The number, or nil if it is unknown or does not fit.
  package var value: Int? { isUnknown || isOverflow ? nil : raw }

  package static func + (a: Count, b: Count) -> Count {
    guard a.raw | b.raw >= 0 else { return .unknown }
    let (sum, overflow) = a.raw.addingReportingOverflow(b.raw)
    return overflow ? .overflow : Count(raw: sum)
  }

  package static func * (a: Count, b: Count) -> Count {
    guard a.raw | b.raw >= 0 else { return a.raw == 0 || b.raw == 0 ? 0 : .unknown }
    let (product, overflow) = a.raw.multipliedReportingOverflow(by: b.raw)
    return overflow ? .overflow : Count(raw: product)
  }

  package static func += (a: inout Count, b: Count) { a = a + b }

  /// `self` in groups of `divisor`, rounded down; nought if there is no group.
  package func divided(by divisor: Int) -> Count {
    guard divisor > 0 else { return 0 }
    return isUnknown || isOverflow ? self : Count(raw: raw / divisor)
  }
}

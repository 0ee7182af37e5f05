/// The size of one axis: a number, an expression of a size that comes at run time, or unknown.
///
/// It is one machine word, so that a feature map is three: the walk over a network reads little else. Known
/// sizes lie in ±10¹⁸ (two integers of a network, multiplied); the words far below are expressions.
package struct Extent: Hashable, Sendable, ExpressibleByIntegerLiteral {
  private let raw: Int

  package init(_ value: Int) { raw = value }
  package init(integerLiteral value: Int) { raw = value }
  package init(_ value: Int?) { raw = value ?? Int.min }

  /// Nothing is known of it: it comes from a layer that no framework would build.
  package static let unknown = Extent(raw: Int.min)

  package var isKnown: Bool { raw > Int.min / 2 }
  /// The size, or nil if it is not known before run time.
  package var value: Int? { isKnown ? raw : nil }

  /// What `change` makes of a known extent; of any other one nothing is known then.
  package func map(_ change: (Int) -> Extent) -> Extent { isKnown ? change(raw) : .unknown }

  private init(raw: Int) { self.raw = raw }
}

// MARK: - Sizes that come at run time

/// A size that is not known before an image arrives.
package enum RunTimeSize: Int, CaseIterable, Hashable, Sendable {
  /// Of the input.
  case height = 1
  case width = 2
  /// Of a map whose own size follows from nothing that is known.
  case ofMap = 3
}

/// ⌈(size + offset) / divisor⌉ of a size that comes at run time.
///
/// Every chain of paddings, strided convolutions and poolings makes such an expression, because a ceiling of
/// a ceiling is one: ⌈(⌈(n + a) / b⌉ + c) / d⌉ = ⌈(n + a + b · c) / (b · d)⌉ (Graham, Knuth and Patashnik,
/// Concrete Mathematics, 3.11). Two expressions are equal for all sizes just if their numbers are.
package struct SizeExpression: Hashable, Sendable {
  package let size: RunTimeSize
  package let offset: Int
  package let divisor: Int

  package init(_ size: RunTimeSize, offset: Int = 0, divisor: Int = 1) {
    self.size = size
    self.offset = offset
    self.divisor = divisor
  }
}

extension Extent {
  /// An expression; unknown if its numbers pass 2²⁷ or 2³¹, which no image's size does.
  package init(_ expression: SizeExpression) {
    let offset = expression.offset + Extent.offsetBias
    guard 0..<2 * Extent.offsetBias ~= offset, 1..<Extent.divisorLimit ~= expression.divisor else {
      self = .unknown
      return
    }
    raw = Int.min + (expression.size.rawValue << 59 | offset << 31 | expression.divisor)
  }

  /// What this is of a size that comes at run time; nil if it is known, or nothing is known of it.
  package var expression: SizeExpression? {
    guard !isKnown else { return nil }
    let bits = raw - Int.min
    guard let size = RunTimeSize(rawValue: bits >> 59) else { return nil }
    return SizeExpression(
      size, offset: bits >> 31 & (2 * Extent.offsetBias - 1) - Extent.offsetBias,
      divisor: bits & (Extent.divisorLimit - 1))
  }

  /// ⌈(extent + summand) / divisor⌉ of an extent that is an expression; else nothing is known.
  ///
  /// `divisor` > 0; both within twice the limits of a network's integers.
  func expressionOfCeiling(adding summand: Int, over divisor: Int) -> Extent {
    guard let old = expression else { return .unknown }
    let (product, productOverflows) = old.divisor.multipliedReportingOverflow(by: divisor)
    let (shift, shiftOverflows) = old.divisor.multipliedReportingOverflow(by: summand)
    guard !productOverflows, !shiftOverflows, product < Extent.divisorLimit,
      shift.magnitude < Extent.offsetBias
    else { return .unknown }
    return Extent(SizeExpression(old.size, offset: old.offset + shift, divisor: product))
  }

  /// This, or the size that the map itself has, where nothing else is known.
  var named: Extent { self == .unknown ? Extent(SizeExpression(.ofMap)) : self }

  private static let offsetBias = 1 << 27
  private static let divisorLimit = 1 << 31
}

extension Extent: CustomStringConvertible {
  /// The number, `?`, or the expression as running text writes it: `H`, `⌈W/4⌉`, `⌈(H − 10)/4⌉`.
  package var description: String {
    guard let expression else { return value.map(String.init) ?? "?" }
    return expression.description
  }
}

extension SizeExpression: CustomStringConvertible {
  /// `H`, `⌈W/4⌉`, `⌈(H − 10)/4⌉`; `?` for a size that has no name.
  package var description: String {
    guard let name = size.name else { return "?" }
    let sum = offset == 0 ? name : "\(name) \(offset < 0 ? "−" : "+") \(offset.magnitude)"
    if divisor == 1 { return sum }
    return offset == 0 ? "⌈\(name)/\(divisor)⌉" : "⌈(\(sum))/\(divisor)⌉"
  }
}

extension Extent {
  /// As narrow columns have it: the number, or `H/4` for ⌈H/4⌉; `?` where that would say too little.
  package var compact: String {
    guard let expression, let name = expression.size.name else { return description }
    guard expression.offset == 0 else { return "?" }
    return expression.divisor == 1 ? name : "\(name)/\(expression.divisor)"
  }
}

extension RunTimeSize {
  /// The letter that stands for it, or nil.
  package var name: String? {
    switch self {
    case .height: "H"
    case .width: "W"
    case .ofMap: nil
    }
  }
}

/// What the two operands of a residual addition are to each other, axis by axis.
package struct Addition: Hashable, Sendable {
  package var height: Agreement
  package var width: Agreement
  package var channels: Agreement

  /// Adds `main` and `shortcut` by the rule of Keras's `Add` and PyTorch's `+`: equal extents agree, 1 is
  /// stretched to any other, anything else is refused.
  ///
  /// Sizes that come at run time agree if they are the same expression: whatever arrives, they come out
  /// alike. Frameworks know less, and wait for the image.
  package init(_ main: FeatureMap, _ shortcut: FeatureMap) {
    height = Agreement(main.height, shortcut.height)
    width = Agreement(main.width, shortcut.width)
    channels = Agreement(main.channels, shortcut.channels)
  }

  /// Nothing was added yet.
  static let none = Addition(height: .agrees, width: .agrees, channels: .agrees)

  private init(height: Agreement, width: Agreement, channels: Agreement) {
    self.height = height
    self.width = width
    self.channels = channels
  }

  package subscript(axis: Axis) -> Agreement {
    switch axis {
    case .height: height
    case .width: width
    case .channels: channels
    }
  }

  /// The loudest of the three axes.
  package var verdict: AdditionVerdict {
    let axes = (height, width, channels)
    if axes.0 == .differs || axes.1 == .differs || axes.2 == .differs { return .refused }
    if axes.0 == .stretched || axes.1 == .stretched || axes.2 == .stretched { return .broadcasts }
    if axes.0 == .unknown || axes.1 == .unknown || axes.2 == .unknown { return .unknown }
    return .addsUp
  }

  /// How many axes have this agreement.
  package func count(of agreement: Agreement) -> Int {
    Axis.allCases.count { self[$0] == agreement }
  }
}

/// How two extents on one axis agree.
package enum Agreement: UInt8, Hashable, Sendable {
  case agrees
  /// One is 1 and the other is not: it is repeated.
  case stretched
  case differs
  /// Decided at run time, or by a layer that no framework would build.
  case unknown

  init(_ main: Extent, _ shortcut: Extent) {
    guard let a = main.value, let b = shortcut.value else {
      self = main == shortcut && main != .unknown ? .agrees : .unknown
      return
    }
    self = a == b ? .agrees : a == 1 || b == 1 ? .stretched : .differs
  }
}

/// What becomes of an addition.
package enum AdditionVerdict: UInt8, CaseIterable, Hashable, Sendable {
  case addsUp
  case unknown
  case broadcasts
  case refused
}

extension FeatureMap {
  /// The sum of two maps that were not refused; of extents that differ, the one that is not 1.
  ///
  /// Of two expressions it is the finer one: where the sum is taken at all, the other one is 1 or equal.
  package func broadcast(with other: FeatureMap) -> FeatureMap {
    func larger(_ a: Extent, _ b: Extent) -> Extent {
      if a == b { return a }
      if let known = a.value, b.isKnown { return known == 1 ? b : a }
      guard Meeting(a, b) != nil, let first = a.expression, let second = b.expression else { return .unknown }
      return first.divisor < second.divisor ? a : b
    }
    return FeatureMap(
      height: larger(height, other.height), width: larger(width, other.width),
      channels: larger(channels, other.channels))
  }

  /// This map, its unknown extents taken from `other`.
  func completed(from other: FeatureMap) -> FeatureMap {
    FeatureMap(
      height: height == .unknown ? other.height : height, width: width == .unknown ? other.width : width,
      channels: channels == .unknown ? other.channels : channels)
  }

  /// This map; a height or width of which nothing is known is its own, so that what follows refers to it.
  var named: FeatureMap { FeatureMap(height: height.named, width: width.named, channels: channels) }
}

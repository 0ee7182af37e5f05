/// What the two operands of a residual addition are to each other, axis by axis.
package struct Addition: Hashable, Sendable {
  package var height: Agreement
  package var width: Agreement
  package var channels: Agreement

  /// Adds `main` and `shortcut` by the rule of Keras's `Add` and PyTorch's `+`: equal extents agree, 1 is
  /// stretched to any other, anything else is refused.
  ///
  /// An unknown height or width agrees with another only if `sizesFollow`: both paths were given the same
  /// strides, so that they come out alike whatever the input.
  package init(_ main: FeatureMap, _ shortcut: FeatureMap, sizesFollow: Bool) {
    height = Agreement(main.height, shortcut.height, follows: sizesFollow)
    width = Agreement(main.width, shortcut.width, follows: sizesFollow)
    channels = Agreement(main.channels, shortcut.channels, follows: false)
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

  init(_ main: Extent, _ shortcut: Extent, follows: Bool) {
    guard let a = main.value, let b = shortcut.value else {
      self = follows && main == shortcut ? .agrees : .unknown
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
  package func broadcast(with other: FeatureMap) -> FeatureMap {
    func larger(_ a: Extent, _ b: Extent) -> Extent {
      guard let known = a.value, b.isKnown else { return .unknown }
      return known == 1 ? b : a
    }
    return FeatureMap(
      height: larger(height, other.height), width: larger(width, other.width),
      channels: larger(channels, other.channels))
  }

  /// This map, its unknown extents taken from `other`.
  func completed(from other: FeatureMap) -> FeatureMap {
    FeatureMap(
      height: height.isKnown ? height : other.height, width: width.isKnown ? width : other.width,
      channels: channels.isKnown ? channels : other.channels)
  }
}

/// The bounds that hold wherever a network enters, so that the arithmetic inside cannot overflow.
package enum Limits {
  /// Every integer of a network lies in ±10⁹: one product of two fits 64 bits.
  package static let integers = -1_000_000_000...1_000_000_000
  /// Blocks of one network.
  package static let blocks = 1_000_000
  /// Convolutions of one stem.
  package static let stemConvolutions = 100
  /// Bytes of a network file.
  package static let fileBytes = 16 << 20
  /// Nesting of a network file.
  package static let fileDepth = 128
  /// Bytes kept of a name.
  package static let nameBytes = 64 << 10
}

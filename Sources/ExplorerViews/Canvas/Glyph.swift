/// A character as a cell holds it: a scalar and up to four marks, packed into numbers.
///
/// It is compared and copied like a number, which is what drawing a screen does most. Scalars beyond the fifth are
/// dropped; `CellText` lets none through.
package struct Glyph: Hashable, Sendable {
  /// The first three scalars, 21 bits each, the first one lowest.
  private var head: UInt64
  /// The last two.
  private var tail: UInt64 = 0

  /// A character of a single scalar.
  package init(_ scalar: Unicode.Scalar) { head = UInt64(scalar.value) }

  package init(_ character: Character) {
    head = 0
    var index: UInt64 = 0
    for scalar in character.unicodeScalars where index < 5 {
      if index < 3 {
        head |= UInt64(scalar.value) << (21 * index)
      } else {
        tail |= UInt64(scalar.value) << (21 * (index - 3))
      }
      index += 1
    }
  }

  private init(head: UInt64) { self.head = head }

  /// What stands in the second column of a wide character.
  package static let none = Glyph(head: 1 << 63)
  package static let blank = Glyph(" " as Unicode.Scalar)

  /// The number of the scalar at `index`, which is below 5; 0 where there is none.
  package func scalar(_ index: Int) -> UInt32 {
    let word = index < 3 ? head : tail
    return UInt32(truncatingIfNeeded: word >> (21 * UInt64(index < 3 ? index : index - 3)) & 0x1F_FFFF)
  }

  /// The character, or nil for `none`.
  package var character: Character? {
    if self == .none { return nil }
    if tail == 0, head >> 21 == 0, let scalar = Unicode.Scalar(UInt32(head)) { return Character(scalar) }
    var scalars = String.UnicodeScalarView()
    append(to: &scalars)
    return String(scalars).first
  }

  /// Adds its scalars to a text; those of `none` are none.
  func append(to scalars: inout String.UnicodeScalarView) {
    if self == .none { return }
    var index = 0
    repeat {
      if let scalar = Unicode.Scalar(scalar(index)) { scalars.append(scalar) }
      index += 1
    } while index < 5 && scalar(index) != 0
  }

  /// How many columns it fills on a terminal: 1 or 2, and none of its own for `none`.
  package var columns: Int {
    if self == .none { return 0 }
    return Unicode.Scalar(scalar(0))?.isWide == true ? 2 : 1
  }
}

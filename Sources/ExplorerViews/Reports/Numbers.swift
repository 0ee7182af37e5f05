import ShapeEngine

// How every number reads, in reports and in the explorer: commas between thousands, a true minus sign.

/// `25,097,192`, `−1,177,600`.
package func grouped(_ number: Int) -> String {
  (number < 0 ? "−" : "") + groupedDigits(number.magnitude)
}

/// The same of a count: `?` where it is unknown, `> 9.2·10^18` where it passes 2⁶³ − 1.
package func grouped(_ count: Count) -> String {
  if count.isOverflow { return "> 9.2·10^18" }
  return count.value.map { grouped($0) } ?? "?"
}

/// A difference: `+133,120`, `−79,360`, `0`.
package func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + grouped(number) }

/// At most seven columns, as far as a unit goes: `93.8 M`, `−102.8 M`, `6.45 G`, `14.04 G`; up to six
/// digits stay whole.
///
/// Two decimals, but one from ten to a thousand millions: there a tenth says enough.
package func abbreviated(_ number: Int) -> String {
  (number < 0 ? "−" : "") + abbreviated(number.magnitude)
}

/// The same of a count: `?` where it is unknown, `> 9.2·10^18` where it passes 2⁶³ − 1.
package func abbreviated(_ count: Count) -> String {
  count.value.map { abbreviated($0) } ?? grouped(count)
}

/// The same of a difference: `+102.8 M`, `−79,360`, `0`.
package func signedAbbreviated(_ number: Int) -> String { (number > 0 ? "+" : "") + abbreviated(number) }

private func abbreviated(_ magnitude: UInt) -> String {
  guard magnitude >= 1_000_000 else { return groupedDigits(magnitude) }
  var unit: UInt = 1_000_000
  for letter in "MGTPE" {
    for decimals in unit == 1_000_000 ? [2, 1] : [2] {
      let step = unit / (decimals == 2 ? 100 : 10)
      let steps = (magnitude + step / 2) / step
      // Rounded up to the next power of ten, a number has outgrown its decimals or its unit.
      let room: UInt = unit == 1_000_000 && decimals == 2 ? 10 : 1000
      if letter == "E" || steps < room * (unit / step) { return "\(decimal(steps, decimals)) \(letter)" }
    }
    unit *= 1000
  }
  return groupedDigits(magnitude)
}

/// `steps` with a point before its last `decimals` digits.
private func decimal(_ steps: UInt, _ decimals: Int) -> String {
  let digits = String(steps)
  return "\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
}

private func groupedDigits(_ magnitude: UInt) -> String {
  let digits = Array(String(magnitude).utf8)
  var text: [UInt8] = []
  text.reserveCapacity(digits.count * 4 / 3)
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(UInt8(ascii: ",")) }
    text.append(digit)
  }
  return String(decoding: text, as: UTF8.self)
}

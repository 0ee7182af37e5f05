/// One of the 256 colours as `#rrggbb`, as xterm has it unless its user chose another palette.
func xtermColor(_ number: UInt8) -> String {
  switch number {
  case 0..<16: return systemColors[Int(number)]
  case 16..<232:
    // A cube of 6 levels of red, green and blue.
    let position = Int(number) - 16
    return hexadecimal([position / 36, position / 6 % 6, position % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 })
  default:
    // 24 greys between black and white.
    return hexadecimal(Array(repeating: 8 + 10 * (Int(number) - 232), count: 3))
  }
}

private let systemColors = [
  "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
  "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
]

private func hexadecimal(_ channels: [Int]) -> String {
  "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

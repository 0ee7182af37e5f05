import Explorer

/// The scale of groups: equal steps for equal factors, the selected number between two arrowheads.
struct ConstantCostScale {
  private let shown: ShownConstantCost
  private let left = 12
  /// Columns for a factor of two.
  private let octave: Double

  init(_ shown: ShownConstantCost, columns: Int) {
    self.shown = shown
    let most = logarithm(of: shown.rows.last?.groups ?? 1)
    octave = most > 0 ? min(10, Double(columns - left - 12) / most) : 10
  }

  func draw(row: Int, hasPointer: Bool, on canvas: inout Canvas) {
    canvas.write(Line("groups"), row: row, column: 1)
    let last = column(of: shown.rows.last?.groups ?? 1)
    canvas.fill(rows: row..<row + 1, columns: left..<last + 1, with: "─", role: .path)
    let selected = shown.selected.groups
    let start = column(of: selected) - 2
    let label = "◂ \(selected) ▸"
    var free = 0
    for groups in shown.rows.map(\.groups) where groups != selected {
      let begin = column(of: groups)
      let end = begin + "\(groups)".utf8.count
      let isClear = end < start || begin > start + label.unicodeScalars.count
      guard begin >= free, isClear else { continue }
      canvas.write("\(groups)", row: row, column: begin, role: .dim)
      free = end + 1
    }
    canvas.write(label, row: row, column: start, role: .fieldFocus)
    let now = shown.cost.block.groups
    guard hasPointer, shown.rows.contains(where: { $0.groups == now }) else { return }
    canvas.write("▴", row: row + 1, column: column(of: now) + "\(now)".utf8.count / 2, role: .dim)
  }

  private func column(of groups: Int) -> Int { left + Int((logarithm(of: groups) * octave).rounded()) }
}

/// To base 2, straight between powers of two: near enough for a place on a scale.
private func logarithm(of number: Int) -> Double {
  let number = Double(max(number, 1))
  return Double(number.exponent) + number.significand - 1
}

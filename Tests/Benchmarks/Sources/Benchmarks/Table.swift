/// One line of the table: what was measured, and the same arithmetic as a plain C loop if there is one.
struct Row {
  var name: String
  var time: Duration
  var plainC: Duration?
}

/// The rows as a Markdown table.
func table(_ rows: [Row]) -> String {
  let head = ["| | addup | plain C | ratio |", "| --- | ---: | ---: | ---: |"]
  let lines = rows.map { row in
    let ratio = row.plainC.map { tenths(row.time / $0) } ?? ""
    return "| \(row.name) | \(words(row.time)) | \(row.plainC.map(words) ?? "") | \(ratio) |"
  }
  return (head + lines).joined(separator: "\n")
}

/// Three digits or so: `84 ns`, `1.4 µs`, `12 ms`.
func words(_ time: Duration) -> String {
  let nanoseconds = time / .nanoseconds(1)
  for (unit, size) in [("ms", 1e6), ("µs", 1e3)] where nanoseconds >= size {
    let number = nanoseconds / size
    return number < 10 ? "\(tenths(number)) \(unit)" : "\(Int(number + 0.5)) \(unit)"
  }
  return "\(Int(nanoseconds + 0.5)) ns"
}

private func tenths(_ number: Double) -> String {
  let tenths = Int(number * 10 + 0.5)
  return "\(tenths / 10).\(tenths % 10)"
}

import Explorer

/// What was done to one network at one size, so that it can be done again.
package struct Replay: Sendable {
  package let opened: OpenedNetwork
  package let size: (columns: Int, rows: Int)
  package var inputs: [Input]

  package init(_ opened: OpenedNetwork, size: (columns: Int, rows: Int), inputs: [Input] = []) {
    self.opened = opened
    self.size = size
    self.inputs = inputs
  }

  /// A shorter one that still `fails`: none of its inputs, or of its runs of inputs, can be left out; unless
  /// that takes more than 500 trials.
  package func shortened(while fails: (Replay) -> Bool) -> Replay {
    var shortest = self
    var length = max(inputs.count / 2, 1)
    var trials = 0
    while true {
      let before = shortest.inputs.count
      var start = 0
      while start < shortest.inputs.count, trials < 500 {
        var shorter = shortest
        shorter.inputs.removeSubrange(start..<min(start + length, shorter.inputs.count))
        trials += 1
        if fails(shorter) { shortest = shorter } else { start += length }
      }
      if trials >= 500 || length == 1 && shortest.inputs.count == before { return shortest }
      length = max(length / 2, 1)
    }
  }
}

extension Replay: CustomStringConvertible {
  /// As a shell has it.
  package var description: String {
    let keys = inputs.map(\.spelling).joined(separator: " ").replacing("'", with: "'\\''")
    return
      "\(opened.preparation)addup screen \(opened.argument) --size \(size.columns)x\(size.rows) --keys '\(keys)'"
  }
}

import Explorer

extension State {
  /// What was found of an earlier run, and what can become of it.
  func drawRecovery(_ offer: RecoveryOffer, on canvas: inout Canvas) {
    let width = min(canvas.columns, 64)
    let steps = counted(offer.steps, "step")
    var sentences = [
      "\(steps) in \(offer.name) \(offer.steps == 1 ? "was" : "were") never saved, the last at \(offer.time)."
    ]
    if offer.fileHasChanged {
      sentences.append("The file has changed since; the \(steps) lead on from what it was before.")
    }
    if offer.isDamaged { sentences.append("More followed, but what was kept of it is damaged.") }
    let lines = sentences.flatMap { wrapped($0, to: width - 4).map { Line($0) } + [Line()] }
    let keys = width < 50 ? "r recover  d discard  l later" : "r recover   d discard   l leave it for later"
    drawOverlay(
      Line(" unsaved work ", .title), Array(lines.dropLast()), width: width, keys: keys, on: &canvas)
  }
}

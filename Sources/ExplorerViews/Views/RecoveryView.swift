import Explorer

extension State {
  /// What was found of an earlier run; what can become of it stands below, as the answers to any question.
  func drawRecovery(_ offer: RecoveryOffer, on canvas: inout Canvas) {
    let width = min(canvas.columns, 64)
    var sentences: [OverlayWords] = [.neverSaved(offer.steps, in: offer.name, at: offer.time)]
    if offer.fileHasChanged { sentences.append(.fileHasChanged(offer.steps)) }
    if offer.isDamaged { sentences.append(.damaged) }
    let lines = sentences.flatMap { sentence in
      wrapped(say(sentence), to: width - 4, in: language).map { Line($0) } + [Line()]
    }
    drawOverlay(
      Line(" \(say(OverlayWords.unsavedWork)) ", .title), Array(lines.dropLast()), width: width,
      hasKeys: false, on: &canvas)
  }
}

import NetworkModel
import ShapeEngine

/// What the framework of `rules` raises at `Add()([main, shortcut])` or `main + shortcut`, or nil if it adds.
///
/// Both repeat an extent of 1 and accept an unknown one. Keras prints both shapes; PyTorch prints the sizes
/// of the last axis that differs, by its number in batch, channels, height, width.
package func additionError(main: FeatureMap, shortcut: FeatureMap, rules: Rules) -> FrameworkError? {
  let addition = Addition(main, shortcut)
  guard addition.verdict == .refused else { return nil }
  switch rules {
  case .keras, .kerasSlices:
    return Refusal(
      .call, .valueError,
      "Inputs have incompatible shapes. Received shapes \(Python.tuple(main)) and \(Python.tuple(shortcut))"
    ).at(.layer(.add))
  case .pytorch:
    let (axis, dimension): (Axis, Int) =
      addition.width == .differs
      ? (.width, 3) : addition.height == .differs ? (.height, 2) : (.channels, 1)
    return Refusal(
      .forward, .runtimeError,
      "The size of tensor a (\(main[axis])) must match the size of tensor b (\(shortcut[axis])) "
        + "at non-singleton dimension \(dimension)"
    ).at(.layer(.add))
  }
}

/// What PyTorch does at `main += shortcut`: as at `main + shortcut`, but `main` cannot grow.
package func inPlaceAddition(main: FeatureMap, shortcut: FeatureMap) -> InPlaceVerdict {
  if let error = additionError(main: main, shortcut: shortcut, rules: .pytorch) {
    return InPlaceVerdict(status: .error, error: error)
  }
  if !main.isKnown || !shortcut.isKnown { return InPlaceVerdict(status: .unknown, out: main) }
  let sum = main.broadcast(with: shortcut)
  guard sum == main else {
    let text =
      "output with shape \(Python.batchList(main)) doesn't match the broadcast shape \(Python.batchList(sum))"
    return InPlaceVerdict(status: .error, error: Refusal(.forward, .runtimeError, text).at(.layer(.add)))
  }
  return InPlaceVerdict(status: main == shortcut ? .ok : .broadcast, out: main)
}

import NetworkModel
import ShapeEngine

/// What the framework of `rules` says of `block` on a map of this size.
///
/// Keras makes and applies one layer after the other, so the first bad layer is named. PyTorch constructs
/// all layers of a block before it runs the first: a bad third constructor comes before a bad first stride.
/// Neither is asked for memory: sizes that no machine holds are judged like any other.
///
/// PyTorch has no unknown extents. Here they agree with everything, and print as `None`.
package func judge(_ block: Block, on input: FeatureMap, rules: Rules) -> BlockVerdict {
  var layers = [Layer(.input, .input)]
  Lowering.append(block, rules: rules, to: &layers)
  let course = Course(of: layers, on: input, rules: rules, isDividedByZero: block.groups == 0)
  var verdict = BlockVerdict(
    main: course.passed.filter { $0.role.isListedOfMainPath }, shortcut: course.shortcut,
    status: course.status, error: course.error)
  if course.error == nil { verdict.out = course.paths.trunk }
  if rules == .pytorch, course.hasReachedAddition {
    verdict.inPlace = inPlaceAddition(main: course.paths.main, shortcut: course.paths.shortcut)
  }
  return verdict
}

/// What the framework of `rules` says of the input and of `stem` on it; without a stem, of the input alone.
package func judge(_ stem: Stem?, on input: InputSize, rules: Rules) -> PartVerdict {
  partVerdict(of: Lowering.layers(of: stem, rules: rules), on: FeatureMap(input), rules: rules)
}

/// What the framework of `rules` says of `head`, which follows a block of the kind `last`; of no head, that
/// all is well.
package func judge(
  _ head: Head?, after last: BlockKind?, on input: FeatureMap, rules: Rules
) -> PartVerdict {
  guard head != nil else { return PartVerdict(out: input, status: .ok) }
  let layers = [Layer(.input, .input)] + Lowering.layers(of: head, after: last)
  return partVerdict(of: layers, on: input, rules: rules)
}

private func partVerdict(of layers: [Layer], on input: FeatureMap, rules: Rules) -> PartVerdict {
  let course = Course(of: layers, on: input, rules: rules)
  let listed = course.passed.filter { $0.role != .input && (rules != .pytorch || $0.role.isModule) }
  guard let error = course.error else {
    return PartVerdict(layers: listed, out: course.paths.trunk, status: .ok)
  }
  return PartVerdict(layers: listed, status: .error, error: error)
}

extension Course {
  /// What became of a block.
  fileprivate var status: Status {
    if error != nil { return .error }
    if !paths.main.isKnown || !paths.shortcut.isKnown { return .unknown }
    return paths.main == paths.shortcut ? .ok : .broadcast
  }

  /// Whether both operands of the addition were there.
  fileprivate var hasReachedAddition: Bool { error == nil || error?.site == .layer(.add) }
}

extension LayerRole {
  /// Whether a block's verdict lists it.
  fileprivate var isListedOfMainPath: Bool {
    switch self {
    case .conv1, .slice, .branch, .concat, .conv2, .conv3: true
    default: false
    }
  }

  /// Whether a stem's or head's verdict lists it with PyTorch's rules, where padding belongs to the
  /// convolution and ReLU is a function.
  fileprivate var isModule: Bool {
    switch self {
    case .stemConv, .stemPool, .headPool, .headDense: true
    default: false
    }
  }
}

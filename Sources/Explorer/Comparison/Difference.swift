import NetworkModel
import ShapeEngine

/// One thing that differs between two networks: what it is, what it was, what it is now.
package struct Difference: Hashable, Sendable {
  package let subject: Subject
  package let old: Value
  package let new: Value

  /// Nil where both are equal.
  package init?(_ subject: Subject, _ old: Value, _ new: Value) {
    guard old != new else { return nil }
    self.subject = subject
    self.old = old
    self.new = new
  }

  /// What can differ, in the order in which it is told.
  package enum Subject: Hashable, Sendable {
    /// How many additions add up.
    case additions
    /// As the framework of each network's rules counts them.
    case parameters
    case multiplyAdds
    /// Bytes of all layers' outputs for one image, in float32.
    case activationBytes
    case name
    case input(Axis)
    case rules
    /// Whether there is a stem, and which.
    case stem
    case stemSetting(StemField)
    /// Units of the head, or none.
    case head
    /// A setting of a block.
    case setting(BlockField)
    /// What becomes of a block.
    case verdict
    /// The main path's operand of the addition.
    case mainPath
    /// The shortcut's operand of the addition.
    case shortcut
    case output
    /// How many blocks a stack has.
    case blocks
  }

  /// A setting of a stem by name; the raw value is its spelling in files.
  package enum StemField: String, Hashable, Sendable {
    case filters, kernel, strides
    case useBias = "use_bias"
    case useNorm = "use_norm"
    case padding, pool
  }

  /// One of the two sides.
  package enum Value: Hashable, Sendable {
    /// It is not there on this side.
    case absent
    case integer(Int)
    /// The filters of a stem's convolutions.
    case integers([Int])
    case count(Count)
    /// So many of so many.
    case share(Int, of: Int)
    case flag(Bool)
    case text(String)
    case rules(Rules)
    /// A height or width that is known only at run time.
    case runTime
    case setting(BlockSetting)
    case map(FeatureMap)
    case verdict(BlockVerdict)
    indirect case stem(Stem)
    case padding(StemPadding)
    case pool(StemPool)
  }
}

extension Difference {
  /// New less old, where both are numbers that are known.
  package var change: Int? {
    guard let old = old.number, let new = new.number else { return nil }
    return new - old
  }

  /// Whether it was chosen, and does not follow from what was.
  package var isChosen: Bool {
    switch subject {
    case .name, .input, .rules, .stem, .stemSetting, .head, .setting: true
    case .additions, .parameters, .multiplyAdds, .activationBytes, .verdict, .mainPath, .shortcut, .output,
      .blocks:
      false
    }
  }
}

extension Difference.Value {
  /// The number, if it is one that is known.
  package var number: Int? {
    switch self {
    case .integer(let number): number
    case .count(let count): count.value
    case .share(let number, _): number
    case .setting(let setting):
      switch setting {
      case .filters(let n), .groups(let n), .strides(let n), .expansion(let n), .kernel(let n),
        .dilation(let n):
        n
      case .squeezeExcitation(let n), .outputChannels(let n): n
      case .convShortcut, .kind, .useBias, .strideAt, .poolShortcut: nil
      }
    case .integers(let numbers): numbers.count == 1 ? numbers[0] : nil
    case .absent, .flag, .text, .rules, .runTime, .map, .verdict, .stem, .padding, .pool: nil
    }
  }
}

/// What becomes of a block, from the quietest to the loudest.
package enum BlockVerdict: String, Hashable, Sendable {
  case addsUp = "ok"
  /// Some of its operands' sizes are known only at run time.
  case unknown
  /// It adds up, but not all of its channels are read.
  case drops
  case broadcasts = "broadcast"
  case refused
  /// A layer before the addition is refused.
  case unbuildable

  init(_ facts: BlockFacts) {
    if !facts.layerProblems.isEmpty {
      self = .unbuildable
      return
    }
    switch facts.addition.verdict {
    case .refused: self = .refused
    case .broadcasts: self = .broadcasts
    case .unknown: self = .unknown
    case .addsUp: self = facts.droppedChannels > 0 ? .drops : .addsUp
    }
  }

  /// The sign in front of it.
  package var mark: Mark {
    switch self {
    case .addsUp: .good
    case .unknown: .unknown
    case .drops, .broadcasts: .silent
    case .refused, .unbuildable: .bad
    }
  }
}

import NetworkModel
import ShapeEngine

extension Kind {
  static let sizesAtRunTime = Kind(
    id: "sizes-at-run-time", severity: .silent,
    explanation: """
      With an input of unknown height and width Keras cannot compare the operands, and builds. addup carries \
      the sizes as expressions: the same expression agrees whatever arrives, as ⌈H/4⌉ with ⌈H/4⌉; different \
      ones agree for few images, broadcast for some, and raise for all others.
      """,
    example: .example(
      [Block(filters: 32, groups: 4, strides: 2, convShortcut: false)],
      input: InputSize(height: nil, width: nil, channels: 64)),
    occurs: { part in
      guard let facts = part.block?.facts else { return false }
      return facts.addition.verdict == .unknown && facts.layerProblems.isEmpty && !facts.input.isAssumed
    },
    words: { network, site in
      guard case .block(let number) = site else { return Words(message: "", note: "") }
      return RunTimeWords(network.block(number), network.blocks[number]).words
    },
    candidates: { network, site in
      guard case .block(let number) = site else { return [] }
      let repairs = ShortcutRepairs(network, number)
      return [repairs.fittingBlock, repairs.projections, repairs.pooling].compactMap(\.self)
        + repairs.otherKernels
    })
}

/// What is said of an addition whose sizes differ as expressions: for which images they meet.
private struct RunTimeWords {
  private let block: Block
  private let facts: BlockFacts

  init(_ block: Block, _ facts: BlockFacts) {
    self.block = block
    self.facts = facts
  }

  var words: Kind.Words {
    let axes = [Axis.height, .width].filter { facts.addition[$0] == .unknown }
    let meetings = axes.map { axis in Meeting(facts.main[axis], facts.shortcut[axis]).map { (axis, $0) } }
    guard let first = axes.first, !meetings.contains(where: { $0 == nil }) else { return unforeseen }
    return Kind.Words(message: message(first), note: note(meetings.compactMap(\.self)))
  }

  /// No expression tells: a kernel that does not keep the size, or sizes beyond all images.
  private var unforeseen: Kind.Words {
    Kind.Words(
      message: "whether the sizes agree is known only when data arrives",
      note: block.kernel % 2 == 0
        ? "a kernel of \(block.kernel)×\(block.kernel) does not keep the size, the shortcut does"
        : strides)
  }

  private func message(_ axis: Axis) -> String {
    let (main, shortcut) = (facts.main[axis], facts.shortcut[axis])
    guard main.expression?.size.name != nil else {
      return "whether the sizes agree is known only when data arrives"
    }
    return "whether \(main) is \(shortcut) is known only when data arrives"
  }

  /// `equal for H = 1…4, broadcast for 5…8, refused from 9 on; W likewise`.
  private func note(_ meetings: [(axis: Axis, meeting: Meeting)]) -> String {
    guard let (axis, meeting) = meetings.first else { return strides }
    var note = meeting.words(axis)
    if let (other, last) = meetings.dropFirst().first {
      note += meeting.hasNumbers(of: last) ? "; \(last.size.words(other)) likewise" : "; \(last.words(other))"
    }
    return note
  }

  private var strides: String { "the main path has strides \(block.strides), the identity has none" }
}

extension Meeting {
  fileprivate func words(_ axis: Axis) -> String {
    var parts: [String] = []
    let name = size.words(axis)
    if let equal { parts.append("equal for \(name) = \(equal.words)") }
    if let stretched {
      parts.append("broadcast for \(parts.isEmpty ? "\(name) = " : "")\(stretched.words)")
    }
    return parts.joined(separator: ", ") + ", refused from \(refusedFrom) on"
  }

  fileprivate func hasNumbers(of other: Meeting) -> Bool {
    equal == other.equal && stretched == other.stretched && refusedFrom == other.refusedFrom
  }
}

extension RunTimeSize {
  fileprivate func words(_ axis: Axis) -> String { name ?? "a map's \(axis.name)" }
}

extension ClosedRange<Int> {
  /// `1…4`, or `1` alone.
  fileprivate var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)…\(upperBound)" }
}

import NetworkModel
import ShapeEngine

extension Kind {
  static let sizesAtRunTime = Kind(
    id: "sizes-at-run-time", severity: .silent,
    explanation: Text(
      english: """
        With an input of unknown height and width Keras cannot compare the operands, and builds. addup carries \
        the sizes as expressions: the same expression agrees whatever arrives, as ⌈H/4⌉ with ⌈H/4⌉; different \
        ones agree for few images, broadcast for some, and raise for all others.
        """,
      chinese: """
        输入的高和宽未知时，Keras 无法比较两边，照样构建。addup 用表达式表示大小：表达式相同，来什么数据都一致，\
        例如 ⌈H/4⌉ 与 ⌈H/4⌉；表达式不同，就只对少数图像一致，对一些图像广播，对其余的都报错。
        """),
    example: .example(
      [Block(filters: 32, groups: 4, strides: 2, convShortcut: false)],
      input: InputSize(height: nil, width: nil, channels: 64)),
    occurs: { part in
      guard let facts = part.block?.facts else { return false }
      return facts.addition.verdict == .unknown && facts.layerProblems.isEmpty && !facts.input.isAssumed
    },
    texts: { network, site in
      guard case .block(let number) = site else { return .none }
      return RunTimeWords(network.block(number), network.blocks[number]).texts
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

  var texts: Kind.Texts {
    let axes = [Axis.height, .width].filter { facts.addition[$0] == .unknown }
    let meetings = axes.map { axis in Meeting(facts.main[axis], facts.shortcut[axis]).map { (axis, $0) } }
    guard let first = axes.first, !meetings.contains(where: { $0 == nil }) else { return unforeseen }
    let known = meetings.compactMap(\.self)
    return Kind.Texts(message: message(first), note: Text { note(known, in: $0) })
  }

  /// No expression tells: a kernel that does not keep the size, or sizes beyond all images.
  private var unforeseen: Kind.Texts {
    let kernel = "\(block.kernel)×\(block.kernel)"
    return Kind.Texts(
      message: untold,
      note: block.kernel % 2 == 0
        ? Text(
          english: "a kernel of \(kernel) does not keep the size, the shortcut does",
          chinese: "\(kernel) 的卷积核不保持大小，捷径保持")
        : strides)
  }

  private func message(_ axis: Axis) -> Text {
    let (main, shortcut) = (facts.main[axis], facts.shortcut[axis])
    guard main.expression?.size.name != nil else { return untold }
    return Text(
      english: "whether \(main) is \(shortcut) is known only when data arrives",
      chinese: "\(main) 是否等于 \(shortcut)，要到数据到来时才知道")
  }

  private var untold: Text {
    Text(
      english: "whether the sizes agree is known only when data arrives",
      chinese: "大小是否一致，要到数据到来时才知道")
  }

  /// `equal for H = 1…4, broadcast for 5…8, refused from 9 on; W likewise`.
  private func note(_ meetings: [(axis: Axis, meeting: Meeting)], in language: Language) -> String {
    guard let (axis, meeting) = meetings.first else { return strides[language] }
    let note = meeting.words(axis, in: language)
    guard let (other, last) = meetings.dropFirst().first else { return note }
    let isAlike = meeting.hasNumbers(of: last)
    switch language {
    case .english:
      return "\(note); "
        + (isAlike ? "\(last.size.words(other, in: language)) likewise" : last.words(other, in: language))
    case .chinese:
      return "\(note)；"
        + (isAlike ? "\(last.size.words(other, in: language)) 也一样" : last.words(other, in: language))
    }
  }

  private var strides: Text {
    Text(
      english: "the main path has strides \(block.strides), the identity has none",
      chinese: "主路径的 strides 是 \(block.strides)，恒等捷径没有步长")
  }
}

extension Meeting {
  fileprivate func words(_ axis: Axis, in language: Language) -> String {
    var parts: [String] = []
    let name = size.words(axis, in: language)
    if let equal {
      parts.append(
        language == .english ? "equal for \(name) = \(equal.words)" : "\(name) = \(equal.words) 时相等")
    }
    if let stretched {
      let images = (parts.isEmpty ? "\(name) = " : "") + stretched.words
      parts.append(language == .english ? "broadcast for \(images)" : "\(images) 时广播")
    }
    switch language {
    case .english: return parts.joined(separator: ", ") + ", refused from \(refusedFrom) on"
    case .chinese: return parts.joined(separator: "，") + "，从 \(refusedFrom) 起被拒绝"
    }
  }

  fileprivate func hasNumbers(of other: Meeting) -> Bool {
    equal == other.equal && stretched == other.stretched && refusedFrom == other.refusedFrom
  }
}

extension RunTimeSize {
  fileprivate func words(_ axis: Axis, in language: Language) -> String {
    if let name { return name }
    return language == .english ? "a map's \(axis.name)" : "特征图的\(axis.word[language])"
  }
}

extension ClosedRange<Int> {
  /// `1…4`, or `1` alone.
  fileprivate var words: String { count == 1 ? "\(lowerBound)" : "\(lowerBound)…\(upperBound)" }
}

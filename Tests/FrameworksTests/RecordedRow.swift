import Frameworks
import NetworkModel
import ShapeEngine

/// One line of a recorded file: a question, and what the framework answered.
struct RecordedRow {
  let rules: Rules
  let part: Part
  let input: FeatureMap
  /// The fields after the question's four, separated by tabs.
  let answer: String

  enum Part {
    case block(Block)
    case stem(Stem?)
    case head(Head, after: BlockKind?)
  }

  /// The row of `line` for `rules`, which are among those of its first field; nil if it is no row.
  init?(_ line: Substring, _ rules: Rules) {
    let fields = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
    guard fields.count == 5,
      let part = Part(String(fields[1]), fields[3].split(separator: " ").map(String.init)),
      let input = FeatureMap(recorded: fields[2])
    else { return nil }
    self.rules = rules
    self.part = part
    self.input = input
    answer = String(fields[4])
  }

  /// What `judge` says, written as the recorded answer is.
  var judged: String {
    switch part {
    case .block(let block): return judge(block, on: input, rules: rules).recorded(parameters)
    case .stem(let stem):
      let size = InputSize(
        height: input.height.value, width: input.width.value, channels: input.channels.value ?? 0)
      let verdict = judge(stem, on: size, rules: rules)
      return verdict.recorded(out: verdict.out, parameters)
    case .head(let head, let last):
      return judge(head, after: last, on: input, rules: rules).recorded(out: nil, parameters)
    }
  }

  /// The engine's counts, trainable and total, as recorded answers have them.
  private var parameters: String {
    var layers: [Layer] = []
    switch part {
    case .block(let block): Lowering.append(block, rules: rules, to: &layers)
    case .stem(let stem): layers = Lowering.layers(of: stem, rules: rules)
    case .head(let head, let last): layers = Lowering.layers(of: head, after: last)
    }
    var handover = RecordedRow.handover
    handover.map = input
    var sum = Parameters.none
    for facts in Layer.facts(of: layers, rules: rules, from: handover) { sum += facts.parameters }
    return "\(sum.trainable.value ?? -1) \(sum.total.value ?? -1)"
  }

  private static let handover = InferredNetwork(
    Network(
      name: "", input: InputSize(height: 1, width: 1, channels: 1), rules: .keras, stem: nil, stacks: [],
      head: nil)
  ).stem.output
}

// MARK: - Questions

extension RecordedRow.Part {
  fileprivate init?(_ part: String, _ settings: [String]) {
    switch part {
    case "block":
      guard let block = Block(recorded: settings) else { return nil }
      self = .block(block)
    case "stem": self = .stem(settings == ["none"] ? nil : Stem(recorded: settings))
    case "head":
      guard settings.count == 2, let classes = Int(settings[0]) else { return nil }
      self = .head(Head(classes: classes), after: BlockKind(rawValue: settings[1]))
    default: return nil
    }
  }
}

extension Block {
  fileprivate init?(recorded settings: [String]) {
    let numbers = settings.map { Int($0) ?? 0 }
    guard settings.count == 11 || settings.count == 13, let kind = BlockKind(rawValue: settings[0]),
      let strideAt = StrideAt(rawValue: settings[9])
    else { return nil }
    let useBias: UseBias = settings[8] == "unnormalized" ? .unnormalized : numbers[8] == 1 ? .all : .none
    let hasMore = settings.count == 13
    self.init(
      kind: kind, filters: numbers[1], groups: numbers[2], strides: numbers[3],
      convShortcut: numbers[4] == 1, poolShortcut: hasMore && numbers[12] == 1, expansion: numbers[5],
      outputChannels: hasMore ? Int(settings[11]) : nil, kernel: numbers[6], dilation: numbers[7],
      useBias: useBias, strideAt: strideAt, squeezeExcitation: Int(settings[10]))
  }
}

extension Stem {
  fileprivate init?(recorded settings: [String]) {
    let numbers = settings.map { Int($0) ?? 0 }
    let filters = settings[0].split(separator: ",").compactMap { Int($0) }
    guard settings.count == 8 || settings.count == 9, !filters.isEmpty else { return nil }
    self.init(
      filters: filters, kernel: numbers[1], strides: numbers[2], useBias: numbers[3] == 1,
      useNorm: settings.count == 8 || numbers[8] == 1,
      padding: settings[4] == "same" ? .same : .zeros(numbers[4]),
      pool: settings[5] == "-" ? nil : StemPool(size: numbers[5], strides: numbers[6], padding: numbers[7]))
  }
}

extension FeatureMap {
  init?(recorded text: Substring) {
    let extents = text.split(separator: "x").map { Extent(Int($0)) }
    guard extents.count == 3 else { return nil }
    self.init(height: extents[0], width: extents[1], channels: extents[2])
  }

  fileprivate var recorded: String { [height, width, channels].recorded }
}

// MARK: - Answers

extension [Extent] {
  fileprivate var recorded: String { map { $0.value.map(String.init) ?? "?" }.joined(separator: "x") }
}

extension [JudgedLayer] {
  fileprivate var recorded: String { map { "\($0.name) \($0.extents.recorded)" }.joined(separator: " ") }
}

extension FrameworkError {
  /// As a field: line breaks and backslashes escaped.
  fileprivate var recordedText: String {
    text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }

  fileprivate var recorded: [String] { [site.spelling, phase.rawValue, errorClass.rawValue, recordedText] }
}

extension BlockVerdict {
  fileprivate func recorded(_ parameters: @autoclosure () -> String) -> String {
    let isCounted = error == nil || error?.site == .layer(.add)
    var fields = [status.rawValue, main.recorded, shortcut?.recorded ?? "", out?.recorded ?? ""]
    fields.append(isCounted ? parameters() : "")
    fields += error?.recorded ?? ["", "", "", ""]
    if let inPlace {
      let refusal = inPlace.error
      fields += [inPlace.status.rawValue, inPlace.out?.recorded ?? "", refusal?.errorClass.rawValue ?? ""]
      fields.append(refusal != nil && refusal == error ? "=" : refusal?.recordedText ?? "")
    }
    return fields.joinedAsRow
  }
}

extension PartVerdict {
  fileprivate func recorded(out: FeatureMap?, _ parameters: @autoclosure () -> String) -> String {
    var fields = [status.rawValue, layers.recorded, "", out?.recorded ?? ""]
    fields += error.map { [""] + $0.recorded } ?? [parameters()]
    return fields.joinedAsRow
  }
}

extension [String] {
  /// Fields at the end that are empty are left out.
  fileprivate var joinedAsRow: String {
    let end = lastIndex { !$0.isEmpty } ?? -1
    return self[...end].joined(separator: "\t")
  }
}

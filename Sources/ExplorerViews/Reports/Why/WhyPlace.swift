import Diagnostics
import NetworkModel
import ShapeEngine

/// Reads where `addup why` is asked: `stack2.block1.add`, `stem.channels`, `stack2.params`, `params`.
struct WhyPlace {
  let target: (subject: Why.Subject, question: Why.Question)

  init(_ place: String, _ network: InferredNetwork) throws(WhyPlaceWords) {
    var parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let subject = try WhyPlace.subject(&parts, place, network)
    guard parts.count <= 1 else { throw WhyPlaceWords.tooLong(place) }
    let questions = network.questions(about: subject)
    target = (subject, try WhyPlace.question(parts.first, subject, questions, place))
  }

  /// What the first words name; they are taken away from `parts`.
  private static func subject(
    _ parts: inout [String], _ place: String, _ network: InferredNetwork
  ) throws(WhyPlaceWords) -> Why.Subject {
    if let named = named[parts[0]] {
      parts.removeFirst()
      return named
    }
    let totals = network.questions(about: .network).map(\.rawValue)
    if totals.contains(parts[0]) { return .network }
    guard let stack = number(parts[0], after: "stack") else {
      let known = named.keys.sorted() + totals
      throw WhyPlaceWords.noPlace(place, near: nearSpelling(of: parts[0], in: known))
    }
    guard let block = parts.dropFirst().first.flatMap({ number($0, after: "block") }) else {
      if parts.count > 2 { throw WhyPlaceWords.noPlace(place, near: nil) }
      guard network.network.stacks.indices.contains(stack) else { throw WhyPlaceWords.notThere(parts[0]) }
      parts.removeFirst()
      return .stack(stack)
    }
    let there = BlockPlace(stack: stack, block: block)
    guard network.network.block(at: there) != nil else {
      throw WhyPlaceWords.notThere("\(parts[0]).\(parts[1])")
    }
    parts.removeFirst(2)
    return .part(.block(network.number(of: there)))
  }

  private static let named: [String: Why.Subject] = [
    "stem": .part(.stem), "head": .part(.head), "input": .input,
  ]

  private static func number(_ text: String, after name: String) -> Int? {
    guard text.hasPrefix(name), let number = Int(text.dropFirst(name.count)), number > 0 else { return nil }
    return number - 1
  }

  /// A block alone is asked about its addition, a part about its channels, a stack about its parameters; a
  /// setting about what it makes.
  private static func question(
    _ word: String?, _ subject: Why.Subject, _ questions: [Why.Question], _ place: String
  ) throws(WhyPlaceWords) -> Why.Question {
    guard let word else {
      if case .stack = subject { return .parameters }
      return questions.contains(.addition) ? .addition : .channels
    }
    let settings = subject.settings
    if let question = Why.Question(rawValue: word) ?? settings[word] {
      if questions.contains(question) { return question }
      if question == .addition { throw .noAddition(place) }
    }
    let known = questions.map(\.rawValue)
    let near = nearSpelling(of: word, in: known + settings.keys.sorted())
    throw .noQuestion(word, in: place, known: known, near: near)
  }
}

extension Why.Subject {
  /// The settings there by name, each with the number that it has most to do with.
  fileprivate var settings: [String: Why.Question] {
    switch self {
    case .part(.block), .stack:
      Dictionary(uniqueKeysWithValues: BlockField.allCases.map { ($0.rawValue, $0.question) })
    case .part(.stem):
      Dictionary(uniqueKeysWithValues: PartField.ofStem.map { ($0.rawValue, $0.question) })
    case .part(.head): [PartField.classes.rawValue: .channels]
    case .input, .network: [:]
    }
  }
}

extension PartField {
  /// The number of the part that this setting has most to do with.
  fileprivate var question: Why.Question {
    switch self {
    case .kernel, .strides, .padding, .poolSize, .poolStrides, .poolPadding, .height: .height
    case .useBias, .useNorm: .parameters
    case .width: .width
    case .stem, .filters, .channels, .head, .classes: .channels
    }
  }
}

extension BlockField {
  /// The number of a block that this setting has most to do with.
  fileprivate var question: Why.Question {
    switch self {
    case .filters, .expansion, .outputChannels: .channels
    case .strides, .poolShortcut, .kernel, .dilation, .strideAt: .height
    case .convShortcut, .kind: .addition
    case .groups, .useBias, .squeezeExcitation: .parameters
    }
  }
}

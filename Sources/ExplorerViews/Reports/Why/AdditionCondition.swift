import Diagnostics
import NetworkModel
import ShapeEngine

/// Under which condition the two paths of a block meet, in one or two sentences.
struct AdditionCondition {
  private let network: InferredNetwork
  private let number: Int
  private let language: Language
  private let name: (Site) -> String

  init(
    _ network: InferredNetwork, _ number: Int, _ language: Language, name: @escaping (Site) -> String
  ) {
    self.network = network
    self.number = number
    self.language = language
    self.name = name
  }

  var sentence: String {
    let facts = network.blocks[number]
    if !facts.layerProblems.isEmpty { return language.say(ConditionWords.neverReached) }
    let isProjected = network.block(number).convShortcut
    switch facts.addition.verdict {
    case .addsUp: return language.say(isProjected ? ConditionWords.projection : .identity(identity))
    case .refused, .broadcasts, .unknown:
      let rest = isProjected ? ConditionWords.differentSizes : .identityConvertsNothing
      return problemNote + rest[language]
    }
  }

  private var identity: ConditionWords.Identity {
    let block = network.block(number)
    let input = network.blocks[number].input.map
    // On a map of one pixel any strides keep the size.
    let isPixel = input.height == 1 && input.width == 1
    let field: BlockField = block.givenOutputChannels == nil ? .filters : .outputChannels
    return ConditionWords.Identity(
      setting: field.rawValue, number: block.givenOutputChannels ?? block.filters,
      strides: isPixel || block.poolsShortcut ? nil : block.strides, origin: origin,
      channels: "\(input.channels)", isPooled: block.poolsShortcut)
  }

  private var origin: String {
    if let origin = network.origin(ofInputTo: number) { return name(.block(origin)) }
    if network.network.stem != nil { return name(.stem) }
    return language == .english ? "the input" : "网络输入"
  }

  /// What the problem's kind has to say beyond the numbers.
  private var problemNote: String {
    guard let problem = network.problems(at: .block(number)).first(where: \.isOfAddition) else { return "" }
    let note = problem.words(in: network, language).note
    switch language {
    case .english: return note.prefix(1).uppercased() + note.dropFirst() + ". "
    case .chinese: return note + "。"
    }
  }
}

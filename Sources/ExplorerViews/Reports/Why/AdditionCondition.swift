import Diagnostics
import NetworkModel
import ShapeEngine

/// Under which condition the two paths of a block meet, in one or two sentences.
struct AdditionCondition {
  private let network: InferredNetwork
  private let number: Int
  private let name: (Site) -> String

  init(_ network: InferredNetwork, _ number: Int, name: @escaping (Site) -> String) {
    self.network = network
    self.number = number
    self.name = name
  }

  var sentence: String {
    let facts = network.blocks[number]
    switch facts.addition.verdict {
    case .addsUp:
      return network.block(number).convShortcut
        ? "The projection takes the same strides and makes the same channels as the main path, so it adds "
          + "up whatever comes in."
        : identity
    case .refused, .broadcasts, .unknown:
      let rest =
        network.block(number).convShortcut
        ? "The two paths make different sizes of one input." : "Nothing converts an identity."
      return "\(problemNote)\(rest)"
    }
  }

  private var identity: String {
    let block = network.block(number)
    let facts = network.blocks[number]
    // On a map of one pixel any strides keep the size.
    let isPixel = facts.input.map.height == 1 && facts.input.map.width == 1
    let strides = isPixel || block.poolsShortcut ? "" : " strides is \(block.strides),"
    return "It adds up only while \(block.channelsWords),\(strides) and what comes in, from "
      + "\(origin), has \(facts.input.map.channels) channels. "
      + (block.poolsShortcut
        ? "The pooling follows the strides; nothing converts the channels."
        : "Nothing converts an identity.")
  }

  private var origin: String {
    if let origin = network.origin(ofInputTo: number) { return name(.block(origin)) }
    return network.network.stem == nil ? "the input" : name(.stem)
  }

  /// What the problem's kind has to say beyond the numbers.
  private var problemNote: String {
    guard let problem = network.problems(at: .block(number)).first(where: \.isOfAddition) else { return "" }
    let note = problem.words(in: network).note
    return note.prefix(1).uppercased() + note.dropFirst() + ". "
  }
}

extension Block {
  /// The setting that decides how many channels leave it, as a sentence says it.
  fileprivate var channelsWords: String {
    givenOutputChannels.map { "output_channels here is \($0)" } ?? "filters here is \(filters)"
  }
}

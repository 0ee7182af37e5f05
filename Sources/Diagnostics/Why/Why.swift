import NetworkModel
import ShapeEngine

/// Where a number comes from, or why an addition turns out as it does: facts that lead back to settings.
///
/// Steps read downward; a deeper one says where its elder comes from. Each has the place at which a person
/// can change it.
package struct Why: Hashable, Sendable {
  package let question: Question
  package let site: Site
  package let steps: [Step]

  /// What can be asked of a part of a network.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    /// Why the two paths meet or do not; of a block only.
    case addition = "add"
    case height, width, channels
    case parameters = "params"
    case multiplyAdds = "multiply_adds"
  }

  /// One line of the answer.
  package struct Step: Hashable, Sendable {
    /// How far it is from what was asked.
    package let depth: Int
    package let fact: Fact
    /// Where it is decided.
    package let place: Target?

    init(_ fact: Fact, depth: Int = 0, at place: Target? = nil) {
      self.fact = fact
      self.depth = depth
      self.place = place
    }
  }

  /// A part of the network, and the setting of a block there.
  package struct Target: Hashable, Sendable {
    package let site: Site
    package let field: BlockField?

    init(_ site: Site, _ field: BlockField? = nil) {
      self.site = site
      self.field = field
    }
  }

  /// What a step says.
  package enum Fact: Hashable, Sendable {
    /// How the operands of the addition agree on axes that have the same story.
    case axes([Axis], main: Extent, shortcut: Extent, Agreement)
    /// What made an operand's extent.
    case operand(Operand, Extent, Cause, Maker)
    /// An extent that a part made, which came down from there unchanged.
    case made(Extent, by: Site, Cause)
    /// Because a projection turned the channels that came in into those.
    case projected(from: Extent, to: Extent)
    /// A layer of the stem that changed the size.
    case stemLayer(LayerRole, from: Extent, to: Extent)
    /// The input's own extent.
    case input(Axis, Extent)
    /// A setting that is a factor of the number above.
    case setting(BlockSetting)
    /// An addition or layer that the number reaches.
    case reaches(Reach)
    /// A layer, or a run of equal ones, that has parameters or multiplies, as was asked.
    case layer(LayerFacts, Question)
  }

  /// What makes an operand's extent.
  package enum Maker: Hashable, Sendable {
    case reduction, grouped, expansion, projection, pooling, identity
  }

  /// Something below that reads a block's output channels.
  package enum Reach: Hashable, Sendable {
    /// The addition of the block itself: its number from 1, and what the shortcut has.
    case mainPath(addition: Int, shortcut: Extent, Agreement)
    /// Identities that hand it on: their additions' numbers from 1.
    case identities(additions: ClosedRange<Int>, blocks: ClosedRange<Int>, Agreement)
    /// The first convolution or the projection of a block, and what it makes of it.
    case convolution(block: Int, isProjection: Bool, to: Extent)
    /// The dense layer of the head.
    case dense(units: Extent)
  }
}

extension InferredNetwork {
  /// The answer to `question` about the part at `site`, or nil where there is nothing to ask: an addition of
  /// the stem or the head.
  package func why(_ question: Why.Question, at site: Site) -> Why? {
    switch (question, site) {
    case (.addition, .block(let number)):
      return Why(question: question, site: site, steps: additionSteps(number))
    case (.addition, .stem), (.addition, .head): return nil
    case (.height, _), (.width, _), (.channels, _):
      return Why(question: question, site: site, steps: extentSteps(of: question.axis ?? .channels, at: site))
    case (.parameters, _), (.multiplyAdds, _):
      return Why(question: question, site: site, steps: countSteps(question, at: site))
    }
  }

  /// The questions that can be asked at `site`.
  package func questions(at site: Site) -> [Why.Question] {
    if case .block = site { return Why.Question.allCases }
    return Why.Question.allCases.filter { $0 != .addition }
  }
}

extension Why.Question {
  /// The axis whose extent is asked for, or nil.
  package var axis: Axis? {
    switch self {
    case .height: .height
    case .width: .width
    case .channels: .channels
    case .addition, .parameters, .multiplyAdds: nil
    }
  }
}

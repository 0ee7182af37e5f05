import NetworkModel
import ShapeEngine

/// Where a number comes from, or why an addition turns out as it does: facts that lead back to settings.
///
/// Steps read downward; a deeper one says where its elder comes from. Each has the place at which a person
/// can change it.
package struct Why: Hashable, Sendable {
  package let question: Question
  package let subject: Subject
  package let steps: [Step]

  /// What of a network is asked about.
  package enum Subject: Hashable, Sendable {
    case part(Site)
    /// Counted from 0.
    case stack(Int)
    case input
    case network
  }

  /// What can be asked of it.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    /// Why the two paths meet or do not; of a block only.
    case addition = "add"
    case height, width, channels
    case parameters = "params"
    case multiplyAdds = "multiply_adds"
    /// What the outputs of all layers take as float32, for one image.
    case bytes
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

  /// What of the network, and the setting there.
  package struct Target: Hashable, Sendable {
    package let subject: Subject
    package let field: Field?

    init(_ subject: Subject, _ field: Field? = nil) {
      self.subject = subject
      self.field = field
    }

    init(_ site: Site, _ field: BlockField? = nil) { self.init(.part(site), field.map(Field.block)) }
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
    /// The same of the stem or the head.
    case partSetting(PartSetting)
    /// An addition or layer that the number reaches.
    case reaches(Reach)
    /// What is wrong, and then the reason or the arithmetic of it.
    case problem(Problem), reason(Problem)
    /// A layer that cannot be made of what it reads.
    case refused(LayerFacts)
    /// A part of a sum.
    case addend(Addend)
    /// The addends for which there is no room: how many, and their sum.
    case otherAddends(Int, Count)
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
    /// The first convolution of the stem, and what it makes of the input.
    case stem(kernel: Int, to: Extent)
    /// The first convolution or the projection of a block, and what it makes of it.
    case convolution(block: Int, isProjection: Bool, to: Extent)
    /// The dense layer of the head.
    case dense(units: Extent)
  }

  /// A part of a sum, or blocks of a stack in a row that are alike.
  package struct Addend: Hashable, Sendable {
    /// The part or, of several blocks, the first.
    package let subject: Subject
    package let copies: Int
    /// Of one of them.
    package let each: Count

    /// Of all of them.
    package var sum: Count { each * Count(copies) }
  }
}

extension InferredNetwork {
  /// The answer to `question` about `subject`, or nil where there is nothing to ask: an addition of the stem or
  /// the head, the size of a stack without blocks.
  package func why(_ question: Why.Question, of subject: Why.Subject) -> Why? {
    guard questions(about: subject).contains(question) else { return nil }
    let steps: [Why.Step] =
      switch subject {
      case .part(let site): self.steps(question, at: site)
      case .stack(let stack):
        question.axis.map { extentSteps(of: $0, at: .block(starts[stack + 1] - 1)) }
          ?? sumSteps(question, of: subject)
      case .input: question.axis.map(inputSteps) ?? []
      case .network: sumSteps(question, of: subject)
      }
    return Why(question: question, subject: subject, steps: steps)
  }

  /// The same about the part at `site`.
  package func why(_ question: Why.Question, at site: Site) -> Why? { why(question, of: .part(site)) }

  /// What can be asked about `subject`.
  package func questions(about subject: Why.Subject) -> [Why.Question] {
    let all = Why.Question.allCases
    switch subject {
    case .part(.block): return all
    case .part(.head) where network.head == nil: return all.filter { $0.axis != nil }
    case .part(.stem), .part(.head): return all.filter { $0 != .addition }
    case .stack(let stack):
      let hasBlocks = starts[stack] < starts[stack + 1]
      return all.filter { $0 != .addition && (hasBlocks || $0.axis == nil) }
    case .input: return all.filter { $0.axis != nil }
    case .network: return all.filter { $0 != .addition && $0.axis == nil }
    }
  }

  /// The questions that can be asked at `site`.
  package func questions(at site: Site) -> [Why.Question] { questions(about: .part(site)) }

  /// What is wrong, as far as it bears on the question, and the number or the addition itself.
  private func steps(_ question: Why.Question, at site: Site) -> [Why.Step] {
    let (before, after) = problemSteps(question, at: site)
    let steps: [Why.Step] =
      switch (question, site) {
      case (.addition, .block(let number)): additionSteps(number)
      case (.addition, .stem), (.addition, .head): []
      case (.height, _), (.width, _), (.channels, _):
        extentSteps(of: question.axis ?? .channels, at: site)
      case (.parameters, _), (.multiplyAdds, _), (.bytes, _): countSteps(question, at: site)
      }
    return before + steps + after
  }
}

extension Why.Question {
  /// The axis whose extent is asked for, or nil.
  package var axis: Axis? {
    switch self {
    case .height: .height
    case .width: .width
    case .channels: .channels
    case .addition, .parameters, .multiplyAdds, .bytes: nil
    }
  }

  /// The count that is asked for, of what has these measures; nil where it is no count.
  package func count(_ measures: Measures, by rules: Rules) -> Count? {
    switch self {
    case .parameters: measures.parameters.counted(by: rules)
    case .multiplyAdds: measures.multiplyAdds
    case .bytes: measures.activations * 4
    case .addition, .height, .width, .channels: nil
    }
  }
}

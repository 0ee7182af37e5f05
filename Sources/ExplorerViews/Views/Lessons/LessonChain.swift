import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// The steps that lead from an answer of a lesson back to settings, in words.
struct LessonChain {
  struct Step: Hashable {
    let depth: Int
    let text: String
    var remark = ""
  }

  private let network: InferredNetwork
  private let language: Language
  private let reason: LessonReason

  init(_ reason: LessonReason, in network: InferredNetwork, language: Language) {
    self.reason = reason
    self.network = network
    self.language = language
  }

  var lines: [Step] {
    switch reason {
    case .why(let question, let site): return told(network.why(question, at: site)?.steps ?? [], site)
    case .operand(let operand, let axis, let block):
      let steps = network.why(.addition, at: .block(block))?.steps ?? []
      return told(LessonChain.steps(of: operand, on: axis, among: steps), .block(block))
    case .slices(let block): return slices(block) + [.filters, .groups].map { setting($0, block, depth: 1) }
    case .leftOver(let block):
      let (filters, groups) = (network.block(block).filters, network.block(block).groups)
      let read = groups > 0 ? filters / groups * groups : 0
      return slices(block) + [Step(depth: 0, text: "\(filters) − \(read) = \(filters - read)")]
    case .setting(let field, let block): return [setting(field, block, depth: 0)]
    }
  }

  private static let most = 6

  /// The steps in words, without those that tell where a number goes on to; of a long way back, what made the number
  /// and what handed on what it was made of.
  private func told(_ steps: [Why.Step], _ site: Site) -> [Step] {
    let words = WhyWords(network, .part(site), nil, forScripts: false, language: language)
    let first = steps.first?.depth ?? 0
    let lines = steps.compactMap { step -> Step? in
      if case .reaches = step.fact { return nil }
      let line = words.line(step)
      return Step(depth: line.depth - first, text: line.text, remark: line.remark)
    }
    return lines.count > LessonChain.most ? Array(lines.prefix(2)) : lines
  }

  /// Of the steps of an addition, those of one operand on one axis.
  private static func steps(
    of operand: Operand, on axis: Axis, among steps: [Why.Step]
  ) -> [Why.Step] {
    var isAxis = false
    var isOperand = false
    return steps.filter { step in
      if case .axes(let axes, _, _, _) = step.fact {
        isAxis = axes.contains(axis)
        return false
      }
      if case .operand(let other, _, _, _) = step.fact { isOperand = other == operand }
      return isAxis && isOperand
    }
  }

  /// `int(100 / 32) = 3 a group: 32 × 3 = 96`.
  private func slices(_ number: Int) -> [Step] {
    let block = network.block(number)
    guard block.groups > 0 else { return [] }
    let share = block.filters / block.groups
    let division = "int(\(block.filters) / \(block.groups)) = \(share)"
    let product = "\(block.groups) × \(share) = \(block.groups * share)"
    return [Step(depth: 0, text: language.say(LessonWords.slices(division: division, product: product)))]
  }

  private func setting(_ field: BlockField, _ number: Int, depth: Int) -> Step {
    let words = WhyWords(network, .part(.block(number)), nil, forScripts: false, language: language)
    let setting = network.block(number).setting(field)
    return Step(depth: depth, text: setting.words, remark: words.source(of: setting))
  }
}

import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

extension WhyWords {
  /// One step in words.
  func line(_ step: Why.Step) -> WhyLine {
    let (text, remark) = words(step.fact)
    return WhyLine(depth: step.depth, text: text, remark: remark, target: step.place)
  }

  private func words(_ fact: Why.Fact) -> (text: String, remark: String) {
    switch fact {
    case .axes(let axes, let main, let shortcut, let agreement):
      let names = axes.map(\.name).joined(separator: ", ")
      return ("\(names) \(main) \(agreement.sign) \(shortcut)", agreement.clause)
    case .operand(let operand, let extent, let cause, let maker):
      return (operandWords(operand, extent, cause, maker), makerWords(operand, maker))
    case .made(let extent, let site, let cause): return (madeWords(extent, site, cause), source(site, cause))
    case .projected(let from, let to):
      return ("because its conv_shortcut\(forScripts ? "=" : " ")on lets \(from) become \(to)", "")
    case .stemLayer(let role, let from, let to):
      return ("the stem's \(stemWords(role)) made \(to) of \(from)", "")
    case .input(let axis, let extent): return (inputWords(axis, extent), inputSource)
    case .setting(let setting): return (setting.words, source(of: setting))
    case .reaches(let reach): return reachWords(reach)
    case .layer(let layer, let question): return layerWords(layer, question)
    }
  }

  private func operandWords(
    _ operand: Operand, _ extent: Extent, _ cause: Cause, _ maker: Why.Maker
  ) -> String {
    let name = padded(trailing: operand == .main ? "main" : "shortcut", to: 8)
    switch cause {
    case .kept, .fromBlock, .fromStem, .fromInput: return "\(name)  \(extent) as it came in"
    case .divided, .expanded, .given, .kernel: return "\(name)  \(extent) = \(words(cause))"
    }
  }

  private func makerWords(_ operand: Operand, _ maker: Why.Maker) -> String {
    switch maker {
    case .reduction: "the first 1×1 conv"
    case .grouped: "the \(kernel)×\(kernel) conv"
    case .expansion: "the last conv"
    case .projection: "the projection"
    case .pooling: "the pooling"
    case .identity: "an identity changes nothing"
    }
  }

  private var kernel: Int {
    if case .block(let number) = site { network.block(number).kernel } else { 0 }
  }

  private func madeWords(_ extent: Extent, _ site: Site, _ cause: Cause) -> String {
    switch cause {
    case .divided, .expanded, .given, .kernel: "\(name(site)) gave \(extent) = \(words(cause))"
    case .kept, .fromBlock, .fromStem, .fromInput: "\(name(site)) gave \(extent)"
    }
  }

  /// Which setting of the stem or the head it is.
  private func source(_ site: Site, _ cause: Cause) -> String {
    switch (site, cause) {
    case (.stem, .fromStem): "its filters"
    case (.head, .fromStem): "its classes"
    default: ""
    }
  }

  private func stemWords(_ role: LayerRole) -> String {
    switch role {
    case .stemPad, .stemPoolPad: "padding"
    case .stemPool: "pooling"
    default: network.network.stem.map { "\($0.kernel)×\($0.kernel) conv" } ?? "conv"
    }
  }

  private func inputWords(_ axis: Axis, _ extent: Extent) -> String {
    switch axis {
    case .height: "the input is \(extent) high"
    case .width: "the input is \(extent) wide"
    case .channels: "the input has \(extent) channels"
    }
  }

  // MARK: What it reaches

  private func reachWords(_ reach: Why.Reach) -> (String, String) {
    switch reach {
    case .mainPath(let addition, let shortcut, let agreement):
      return (
        "reaches addition \(addition) by its main path",
        "\(agreement.mark.sign) \(output.channels) \(agreement.sign) \(shortcut)"
      )
    case .identities(let additions, let blocks, let agreement):
      let main = network.blocks[blocks.upperBound].main.channels
      let shortcuts =
        additions.count == 1
        ? "addition \(additions.lowerBound) by the shortcut of \(name(.block(blocks.lowerBound)))"
        : "additions \(additions.lowerBound) to \(additions.upperBound) by their shortcuts"
      return (
        "reaches \(shortcuts)", "\(agreement.mark.sign) \(main) \(agreement.sign) \(output.channels)"
      )
    case .convolution(let block, let isProjection, let to):
      return (
        "is read by the \(isProjection ? "projection" : "first conv") of \(name(.block(block)))",
        "\(output.channels) → \(to)"
      )
    case .dense(let units): return ("is read by the head's dense layer", "\(output.channels) → \(units)")
    }
  }
}

extension Agreement {
  /// Of one axis, or of several with one story.
  fileprivate var clause: String {
    switch self {
    case .agrees: ""
    case .stretched: "repeated in silence"
    case .differs: "refused"
    case .unknown: "known when data arrives"
    }
  }

  fileprivate var mark: Mark {
    switch self {
    case .agrees: .good
    case .stretched: .silent
    case .differs: .bad
    case .unknown: .unknown
    }
  }
}

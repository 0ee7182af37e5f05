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
      let names = axes.map { $0.word[language] }.joined(separator: language.listComma)
      return ("\(names) \(main) \(agreement.sign) \(shortcut)", agreement.clause.map { say($0) } ?? "")
    case .operand(let operand, let extent, let cause, let maker):
      return (operandWords(operand, extent, cause, maker), makerWords(operand, maker))
    case .made(let extent, let site, let cause): return (madeWords(extent, site, cause), source(site, cause))
    case .projected(let from, let to):
      let setting = "conv_shortcut\(forScripts ? "=" : " ")on"
      return (say(.projected(setting: setting, from: "\(from)", to: "\(to)")), "")
    case .stemLayer(let role, let from, let to):
      return (say(.stemLayer(stemWork(role), from: "\(from)", to: "\(to)")), "")
    case .input(let axis, let extent): return (say(.input(axis, "\(extent)")), inputSource)
    case .setting(let setting): return (setting.words, source(of: setting))
    case .partSetting(let setting): return (Setting.part(setting).words, "")
    case .reaches(let reach): return reachWords(reach)
    case .problem(let problem): return (problem.words(in: network, language).message, "")
    case .reason(let problem): return (problem.words(in: network, language).note, "")
    case .refused(let layer):
      let name = Layer(layer.layer.operation, layer.layer.role).words(in: language)
      return (say(.refusedLayer(name, reading: "\(layer.input)")), "")
    case .addend(let addend):
      let product = addend.copies > 1 ? "= \(grouped(addend.copies)) × \(grouped(addend.each))" : ""
      return (sumLine(name(addend), addend.sum), product)
    case .otherAddends(let count, let sum): return (sumLine(say(.otherParts(grouped(count))), sum), "")
    case .layer(let layer, let question): return layerWords(layer, question)
    }
  }

  private func sumLine(_ name: String, _ sum: Count) -> String {
    "\(padded(trailing: name, to: 24)) \(padded(grouped(sum), to: 14))"
  }

  private func say(_ phrase: WhyStepPhrases) -> String { language.say(phrase) }

  private func operandWords(
    _ operand: Operand, _ extent: Extent, _ cause: Cause, _ maker: Why.Maker
  ) -> String {
    let name = padded(trailing: say(operand == .main ? .mainPath : .shortcut), to: 8)
    switch cause {
    case .kept, .fromBlock, .fromStem, .fromInput: return "\(name)  \(say(.asItCameIn("\(extent)")))"
    case .divided, .expanded, .given, .kernel: return "\(name)  \(extent) = \(words(cause))"
    }
  }

  private func makerWords(_ operand: Operand, _ maker: Why.Maker) -> String {
    switch maker {
    case .reduction: say(.reduction)
    case .grouped: say(.grouped(kernel: kernel))
    case .expansion: say(.expansion)
    case .projection: say(.projection)
    case .pooling: say(.pooling)
    case .identity: say(.identity)
    }
  }

  private var kernel: Int {
    block.map { network.block($0).kernel } ?? 0
  }

  private func madeWords(_ extent: Extent, _ site: Site, _ cause: Cause) -> String {
    switch cause {
    case .divided, .expanded, .given, .kernel: say(.gave(name(site), "\(extent) = \(words(cause))"))
    case .kept, .fromBlock, .fromStem, .fromInput: say(.gave(name(site), "\(extent)"))
    }
  }

  /// Which setting of the stem or the head it is.
  private func source(_ site: Site, _ cause: Cause) -> String {
    switch (site, cause) {
    case (.stem, .fromStem): say(.itsFilters)
    case (.head, .fromStem): say(.itsClasses)
    default: ""
    }
  }

  private func stemWork(_ role: LayerRole) -> WhyStepPhrases.StemWork {
    switch role {
    case .stemPad, .stemPoolPad: .padding
    case .stemPool: .pooling
    default: .convolution(kernel: network.network.stem?.kernel)
    }
  }

  // MARK: What it reaches

  private func reachWords(_ reach: Why.Reach) -> (String, String) {
    switch reach {
    case .mainPath(let addition, let shortcut, let agreement):
      return (
        say(.reachesByMainPath(addition: addition)),
        "\(agreement.mark.sign) \(output.channels) \(agreement.sign) \(shortcut)"
      )
    case .identities(let additions, let blocks, let agreement):
      let main = network.blocks[blocks.upperBound].main.channels
      let place = name(.block(blocks.lowerBound))
      return (
        say(
          additions.count == 1
            ? .reachesByShortcut(addition: additions.lowerBound, of: place) : .reachesByShortcuts(additions)),
        "\(agreement.mark.sign) \(main) \(agreement.sign) \(output.channels)"
      )
    case .stem(let kernel, let to): return (say(.readByStem(kernel: kernel)), "\(output.channels) → \(to)")
    case .convolution(let block, let isProjection, let to):
      return (
        say(
          isProjection
            ? .readByProjection(of: name(.block(block))) : .readByConvolution(of: name(.block(block)))),
        "\(output.channels) → \(to)"
      )
    case .dense(let units): return (say(.readByDense), "\(output.channels) → \(units)")
    }
  }
}

extension Agreement {
  /// Of one axis, or of several with one story.
  fileprivate var clause: WhyStepPhrases? {
    switch self {
    case .agrees: nil
    case .stretched: .repeated
    case .differs: .refused
    case .unknown: .knownLater
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

import Diagnostics
import ExplorerViews
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

/// Where numbers come from, in words.
@Suite struct WhyTests {
  @Test func anIdentityThatFits() throws {
    #expect(
      try report("stack2.block3.add") == """
        ✓ stack2.block3 adds up
          main path 28×28×512  =  28×28×512 shortcut

          channels 512 = 512
            main      512 = 2 × filters 256  the last conv
            shortcut  512 as it came in      an identity changes nothing
              └ stack2.block1 gave 512 = 2 × filters 256
              └ because its conv_shortcut=on lets 256 become 512
          height, width 28 = 28
            main      28 = 28 / strides 1    the 3×3 conv
            shortcut  28 as it came in       an identity changes nothing
              └ stack2.block1 gave 28 = 56 / strides 2
              └ the stem's pooling made 56 of 114
              └ the stem's padding made 114 of 112
              └ the stem's 7×7 conv made 112 of 230
              └ the stem's padding made 230 of 224
              └ the input is 224 high

        It adds up only while filters here is 256, strides is 1, and what comes in, from
        stack2.block1, has 512 channels. Nothing converts an identity.
        """)
  }

  @Test func channelsAndWhatTheyReach() throws {
    #expect(
      try report("stack1.block1.filters") == """
        ✓ 256, the channels of stack1.block1
          output 56×56×256

          stack1.block1 gave 256 = 2 × filters 128
            expansion 2                                of stack1.block1
            filters 128                                of stack1.block1
          reaches addition 1 by its main path          ✓ 256 = 256
          reaches additions 2 to 3 by their shortcuts  ✓ 256 = 256
          is read by the first conv of stack2.block1   256 → 256
          is read by the projection of stack2.block1   256 → 512
        """)
  }

  /// Of settings it says where the file has them, what nobody wrote, and what is not the file's any more.
  @Test func linesOfTheFile() throws {
    let document = try NetworkFile.read(
      """
      addup: 1
      input: [224, 224, 3]
      stacks: [{filters: 128, blocks: 3}]
      """, file: "a.yaml")
    func lines(_ network: Network) throws -> [String] {
      let report = try WhyReport(
        "stack1.block1.channels", in: InferredNetwork(network), written: document.writtenSettings)
      return report.textLines.map(\.text).filter { $0.hasPrefix("    ") }
    }
    #expect(
      try lines(document.network) == [
        "    expansion 2                                default",
        "    filters 128                                stack1, line 3 of the file",
      ])
    var edited = document.network
    edited.apply(.set(.filters(64), in: .stack(0)))
    #expect(try lines(edited)[1].hasSuffix("  changed here, was 128"))
  }

  @Test func parametersLayerByLayer() throws {
    #expect(
      try report("stack1.block1.params") == """
        ✓ 65,024 parameters in stack1.block1
          with the statistics of normalisations, 4 numbers a channel

          shortcut 1×1 conv          16,384  = 64 × 256
          shortcut batch norm         1,024  = 4 × 256
          1×1 conv                    8,192  = 64 × 128
          batch norm                    512  = 4 × 128
          32 × 3×3 conv               4,608  = 32 × 3² × 4 × 4
          batch norm                    512  = 4 × 128
          1×1 conv                   32,768  = 128 × 256
          batch norm                  1,024  = 4 × 256
        """)
  }

  @Test(arguments: [
    ("stem", "✓ 64, the channels of stem"), ("head.channels", "✓ 1000, the channels of head"),
    ("stack2.block1", "✓ stack2.block1 adds up"),
    ("stack2.block1.strides", "✓ 28, the height of stack2.block1"),
    ("stack4.block3.width", "✓ 7, the width of stack4.block3"),
    ("stem.multiply_adds", "✓ 118,013,952 multiply-adds in stem"),
  ])
  func places(place: String, line: String) throws {
    #expect(try report(place).split(separator: "\n").first.map(String.init) == line)
  }

  @Test(arguments: [
    (
      "stack2.blok1.add",
      "'stack2.blok1.add' is no place: write a place such as stack2.block1.add or stem.channels"
    ),
    ("sten", "'sten' is no place: did you mean stem?"),
    ("stack9.block1", "there is no stack9.block1 in this network"),
    (
      "stack0.block1", "'stack0.block1' is no place: write a place such as stack2.block1.add or stem.channels"
    ),
    ("stem.add", "'stem.add' has no addition: ask about a block's, as in stack1.block1.add"),
    ("stack1.block1.heigt", "'heigt' in 'stack1.block1.heigt' is nothing to ask: did you mean height?"),
    (
      "stem.height.now",
      "'stem.height.now' is too long: write a place such as stack2.block1.add or stem.channels"
    ),
    ("", "'' is no place: write a place such as stack2.block1.add or stem.channels"),
  ])
  func whatCannotBeAsked(place: String, message: String) {
    #expect(throws: WhyPlaceError(message: message)) { try report(place) }
  }

  /// Whatever the network: each answer's numbers are those of the network, and its places exist.
  @Test func everyAnswerIsTrueOfItsNetwork() throws {
    for edits in [
      [], ["stack2.block1.conv_shortcut=off"], ["stack1.block2.filters=100"], ["input=nullxnullx3"],
      ["rules=pytorch", "stack1.block2.kernel=2"], ["stem=none", "stack1.block1.conv_shortcut=off"],
      ["stack2.block2.groups=0"], ["input=32x32x3", "stack3.block2.strides=2"], ["stacks.kind=basic"],
      ["stacks.squeeze_excitation=16", "head=none"], ["stacks.stride_at=first", "stacks.kind=preactivation"],
    ] {
      let network = InferredNetwork(try seed(edits))
      let sites = [Site.stem, .head] + network.blocks.indices.map { .block($0) }
      for site in sites {
        for question in network.questions(at: site) {
          let why = try #require(network.why(question, at: site))
          let sum = why.sum(network.network.rules)
          #expect(sum == network.count(question, at: site), "\(edits) \(site) \(question)")
          for target in why.steps.compactMap(\.place) { #expect(sites.contains(target.site)) }
          if question == .addition { #expect(why.operandsAreThoseOf(network, site), "\(edits) \(site)") }
          let text = WhyText(why, in: network)
          #expect(!text.title.isEmpty && text.lines.allSatisfy { !$0.text.isEmpty })
        }
      }
    }
  }

  private func report(_ place: String) throws -> String {
    let network = InferredNetwork(Preset.seed.network)
    return try WhyReport(place, in: network).textLines.map(\.text).joined(separator: "\n")
  }

  private func seed(_ edits: [String]) throws -> Network {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    return network
  }
}

extension InferredNetwork {
  /// What the layers of an answer must add up to; nought for other questions.
  fileprivate func count(_ question: Why.Question, at site: Site) -> Count {
    let measures: Measures =
      switch site {
      case .stem: stem.measures
      case .head: head.measures
      case .block(let number): blocks[number].measures
      }
    switch question {
    case .parameters: return measures.parameters.counted(by: network.rules)
    case .multiplyAdds: return measures.multiplyAdds
    case .addition, .height, .width, .channels: return 0
    }
  }
}

extension Why {
  fileprivate func sum(_ rules: Rules) -> Count {
    steps.reduce(Count(0)) { sum, step in
      guard case .layer(let layer, let question) = step.fact else { return sum }
      return sum + (question == .parameters ? layer.parameters.counted(by: rules) : layer.multiplyAdds)
    }
  }

  fileprivate func operandsAreThoseOf(_ network: InferredNetwork, _ site: Site) -> Bool {
    guard case .block(let number) = site else { return false }
    let facts = network.blocks[number]
    var axes: [Axis] = []
    for step in steps {
      if case .axes(let here, let main, let shortcut, let agreement) = step.fact {
        axes += here
        guard here.allSatisfy({ facts.main[$0] == main && facts.shortcut[$0] == shortcut }),
          here.allSatisfy({ facts.addition[$0] == agreement })
        else { return false }
      }
    }
    return Set(axes) == Set(Axis.allCases)
  }
}

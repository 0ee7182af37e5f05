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

  /// The stem's channels reach what a block's do: identities, and who reads them then.
  @Test func theChannelsOfTheStemAndWhatTheyReach() throws {
    #expect(
      try report("stem", ["stem.filters=256", "stack1.block1.conv_shortcut=off"]) == """
        ✓ 256, the channels of stem
          output 56×56×256

          stem gave 256                                its filters
          reaches additions 1 to 3 by their shortcuts  ✓ 256 = 256
          is read by the first conv of stack2.block1   256 → 256
          is read by the projection of stack2.block1   256 → 512
        """)
    #expect(
      try report("input.channels") == """
        ✓ 3, the channels of input
          input 224×224×3

          the input has 3 channels
          is read by the stem's 7×7 conv  3 → 64
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
    ("multiply_adds", "✓ 4,230,479,872 multiply-adds in the network"),
    ("bytes", "✓ 220,533,584 bytes of activations in the network"),
    ("stack2", "✓ 1,206,272 parameters in stack2"), ("stack2.width", "✓ 28, the width of stack2"),
    ("stack2.channels", "✓ 512, the channels of stack2"),
    ("stack2.filters", "✓ 512, the channels of stack2"),
    ("stack2.block1.bytes", "✓ 25,690,112 bytes of activations in stack2.block1"),
    ("input", "✓ 3, the channels of input"), ("input.height", "✓ 224, the height of input"),
    ("stem.kernel", "✓ 56, the height of stem"), ("stem.pool_size", "✓ 56, the height of stem"),
    ("stem.filters", "✓ 64, the channels of stem"), ("stem.use_bias", "✓ 9,728 parameters in stem"),
    ("head.classes", "✓ 1000, the channels of head"),
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
    ("stem.kernal", "'kernal' in 'stem.kernal' is nothing to ask: did you mean kernel?"),
    (
      "stem.groups",
      "'groups' in 'stem.groups' is nothing to ask: write one of height, width, channels, params, "
        + "multiply_adds, bytes"
    ),
    ("parms", "'parms' is no place: did you mean params?"),
    ("stack9.params", "there is no stack9 in this network"),
    ("input.params", "'params' in 'input.params' is nothing to ask: write one of height, width, channels"),
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
          #expect(sum == network.count(question, .part(site)), "\(edits) \(site) \(question)")
          for target in why.steps.compactMap(\.place) {
            #expect(target.subject == .input || sites.map(Why.Subject.part).contains(target.subject))
          }
          if question == .addition { #expect(why.operandsAreThoseOf(network, site), "\(edits) \(site)") }
          let text = WhyText(why, in: network)
          #expect(!text.title.isEmpty && text.lines.allSatisfy { !$0.text.isEmpty })
        }
      }
    }
  }

  /// A sum over a stack or the network: its parts, largest first, add up to it.
  @Test func everySumIsThatOfItsParts() throws {
    for edits in [
      [], ["rules=pytorch"], ["input=nullxnullx3"], ["stack2.block2.groups=0"], ["head=none", "stem=none"],
      ["stack1.blocks=100"], ["stack3.blocks=0"],
    ] {
      let network = InferredNetwork(try seed(edits))
      for subject in [Why.Subject.network] + network.network.stacks.indices.map({ .stack($0) }) {
        for question in network.questions(about: subject) where question.axis == nil {
          let why = try #require(network.why(question, of: subject))
          #expect(why.sum(network.network.rules) == network.count(question, subject), "\(edits) \(subject)")
          let sums = why.steps.compactMap(\.addend).map { $0.sum.value ?? Int.max }
          #expect(sums == sums.sorted(by: >))
        }
      }
    }
  }

  /// Of a long stack whose blocks all differ the largest are listed, and the rest in one line.
  @Test func aLongSumEndsWithTheRest() throws {
    var network = Preset.seed.network
    network.stacks[0].blocks = (1...100).map { Block(filters: 32 * $0, convShortcut: true) }
    let why = try #require(InferredNetwork(network).why(.parameters, of: .stack(0)))
    #expect(why.steps.count == 32)
    #expect(why.sum(network.rules) == InferredNetwork(network).count(.parameters, .stack(0)))
    #expect(WhyText(why, in: InferredNetwork(network)).lines.last?.text.hasPrefix("69 smaller ones") == true)
  }

  @Test func theNetworkByItsParts() throws {
    #expect(
      try report("params") == """
        ✓ 25,097,192 parameters in the network
          with the statistics of normalisations, 4 numbers a channel

          stack4                       14,573,568
          stack3                        7,049,216
          head                          2,049,000
          stack2                        1,206,272
          stack1                          209,408
          stem                              9,728
        """)
    #expect(
      try report("stack2.params") == """
        ✓ 1,206,272 parameters in stack2
          with the statistics of normalisations, 4 numbers a channel

          stack2 blocks 2 to 4            854,016  = 3 × 284,672
          stack2.block1                   352,256
        """)
  }

  /// A part that cannot be built, and a loss, are said as the panel says them, with the settings behind them.
  @Test func theLoudestProblemComesFirst() throws {
    #expect(
      try report("stack1.block1.add", ["stack1.block1.groups=1000"]).hasPrefix(
        """
        ✗ stack1.block1 cannot be built
          main path 56×56×256  =  56×56×256 shortcut

          128 filters in 1000 groups leave every group empty
            the 3×3 conv reads 56×56×0
            int(128 / 1000) = 0 channels a group
              └ filters 128                  of stack1.block1
              └ groups 1000                  of stack1.block1
          channels 256 = 256
        """))
    #expect(
      try report("stack1.block2.add", ["stack1.block2.groups=48"]).hasPrefix(
        """
        ≈ stack1.block2 adds up, with loss
          main path 56×56×256  =  56×56×256 shortcut

          32 of 128 channels are read by nobody
            int(128 / 48) = 2 a group: 48 × 2 = 96
              └ filters 128                  of stack1.block2
              └ groups 48                    of stack1.block2
        """))
    #expect(
      try report("stem.height", ["input=0x224x3"]) == """
        ✗ ?, the height of stem
          output ?×56×64

          a window of 7×7 does not fit on 6×230
            the 7×7 conv /2 reads 6×230×3
            it needs at least 7×7
              └ kernel 7
              └ padding 3
              └ width 224
          the stem's 7×7 conv made ? of 6
          the stem's padding made 6 of 0
          the input is 0 high
        """)
    #expect(try report("head", ["head.classes=0"]).contains("classes must be at least 1\n      └ classes 0"))
    #expect(try report("stack1.block2.params", ["stack1.block2.strides=0"]).hasPrefix("✗ "))
    #expect(
      try report("stack1.block1.add", ["stack1.block1.groups=1000"]).hasSuffix(
        "No data gets to the addition: its sizes are what the layers would make, if they\ncould be built."))
  }

  /// A network without a head has an output, and no parameters there.
  @Test func whatTheLastBlockHandsOn() throws {
    #expect(
      try report("head.channels", ["head=none"]) == """
        ✓ 2048, the channels of the output
          output 7×7×2048

          stack4.block1 gave 2048 = 2 × filters 1024
          because its conv_shortcut=on lets 1024 become 2048
        """)
    let network = InferredNetwork(try seed(["head=none"]))
    #expect(network.questions(at: .head) == [.height, .width, .channels])
  }

  /// A refused addition is told by its axes; what is lost beside it comes after them.
  @Test func aLossBesideARefusalComesLast() throws {
    let text = try report(
      "stack1.block1.add", ["stack1.block1.groups=48", "stack1.block1.conv_shortcut=off"])
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "✗ stack1.block1 does not add up")
    let axes = try #require(lines.firstIndex { $0.contains("channels 256 ≠ 64") })
    let loss = try #require(lines.firstIndex { $0.contains("32 of 128 channels are read by nobody") })
    #expect(axes < loss)
  }

  /// What the panel's mark says of a part is what an answer about it says, whatever is asked.
  @Test func marksAreThoseOfTheNetwork() throws {
    for edits in [
      ["stack2.block1.conv_shortcut=off"], ["stack1.block2.groups=48"], ["input=0x224x3"], ["head.classes=0"],
      ["stack2.block2.groups=0"], ["input=nullxnullx3", "stack2.block2.strides=2"],
    ] {
      let network = InferredNetwork(try seed(edits))
      for number in network.blocks.indices {
        for question in network.questions(at: .block(number)) {
          let why = try #require(network.why(question, at: .block(number)))
          #expect(WhyText(why, in: network).mark == network.mark(ofBlock: number), "\(edits) \(number)")
        }
      }
      let whole = try #require(network.why(.parameters, of: .network))
      #expect(WhyText(whole, in: network).mark == network.verdict.mark)
    }
  }

  private func report(_ place: String, _ edits: [String] = []) throws -> String {
    let network = InferredNetwork(try seed(edits))
    return try WhyReport(place, in: network).textLines.map(\.text).joined(separator: "\n")
  }

  private func seed(_ edits: [String]) throws -> Network {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    return network
  }
}

extension InferredNetwork {
  /// What the layers or parts of an answer must add up to; nought for other questions.
  fileprivate func count(_ question: Why.Question, _ subject: Why.Subject) -> Count {
    question.count(measures(of: subject), by: network.rules) ?? 0
  }
}

extension Why {
  fileprivate func sum(_ rules: Rules) -> Count {
    steps.reduce(Count(0)) { sum, step in
      switch step.fact {
      case .layer(let layer, let question): sum + (question.count(layer.measures, by: rules) ?? 0)
      case .addend(let addend): sum + addend.sum
      case .otherAddends(_, let rest): sum + rest
      default: sum
      }
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

extension Why.Step {
  fileprivate var addend: Why.Addend? {
    if case .addend(let addend) = fact { addend } else { nil }
  }
}

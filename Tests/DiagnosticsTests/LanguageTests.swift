import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

/// Problems, causes and repairs in every language.
@Suite struct LanguageTests {
  /// Everything that is said of problems of odd networks, in both languages.
  @Test func problemsAndRepairsAreSaidInBothLanguages() throws {
    var dice = Dice(state: 30)
    var said: Set<String> = []
    let networks = Kind.all.map(\.example) + (0..<300).map { _ in dice.network() } + oddParts
    for network in networks.map({ InferredNetwork($0) }) {
      for problem in network.problems.prefix(6) {
        let texts = problem.texts(in: network)
        try check(texts.message, "message of \(problem.kind.id)")
        try check(texts.note, "note of \(problem.kind.id)")
        #expect(texts[.chinese].message != texts[.english].message, "\(problem.kind.id)")
        for repair in network.repairs(of: problem) { try check(repair.words, "repair of \(problem.kind.id)") }
        said.insert(problem.kind.id)
      }
    }
    #expect(said == Set(Kind.all.map(\.id)))
  }

  @Test(arguments: Kind.all.map(\.id))
  func kindsAreExplained(id: String) throws {
    let explanation = try #require(Kind.named(id)).explanation
    try check(explanation, id)
    #expect(explanation.english != explanation.chinese)
    #expect(explanation.english.hasSuffix(".") && explanation.chinese.hasSuffix("。"))
  }

  @Test(arguments: [
    (Cause.divided(56, strides: 2), "56 / strides 2"),
    (.expanded(expansion: 2, filters: 128), "2 × filters 128"),
    (.given(outputChannels: 512), "output_channels 512"), (.kept, "恒等捷径原样传递"),
    (.fromBlock(BlockPlace(stack: 0, block: 2)), "来自 stack 1 block 3"), (.fromStem, "来自 stem"),
    (.fromInput, "来自输入"), (.kernel(9, strides: 2, kernel: 4), "9 / strides 2, kernel 4"),
  ])
  func causesAreSaidInBothLanguages(cause: Cause, chinese: String) throws {
    #expect(cause.words(in: .chinese) == chinese)
    for words in [cause.words, cause.briefWords, cause.scriptWords] { try check(Text(words), chinese) }
  }

  @Test func listsReadAsSentencesDo() {
    let lists: [([Axis], String, String)] = [
      ([.channels], "channels", "通道数"), ([.height, .width], "height and width", "高、宽"),
      (Axis.allCases, "height, width and channels", "高、宽、通道数"), ([], "", ""),
    ]
    for (axes, english, chinese) in lists {
      #expect(Language.english.list(axes) == english && Language.chinese.list(axes) == chinese)
    }
  }

  /// English in ASCII and signs; Chinese without an English word that is no name.
  private func check(_ text: Text, _ what: String) throws {
    #expect(!text.english.isEmpty && !text.chinese.isEmpty, "\(what)")
    #expect(!text.english.unicodeScalars.contains { $0.value > 0x2E80 }, "\(what): \(text.english)")
    let foreign = text.chinese.split { !($0.isASCII && $0.isLetter) }.map(String.init)
      .filter { $0.count > 2 && !LanguageTests.names.contains($0) }
    #expect(foreign.isEmpty, "\(what): \(text.chinese)")
  }

  /// Words that are the same in all languages: settings and their values, parts, programs.
  private static let names: Set<String> = {
    var names = BlockField.allCases.flatMap { $0.rawValue.split(separator: "_").map(String.init) }
    names += Rules.allCases.flatMap { $0.rawValue.split(separator: "-").map(String.init) }
    names += BlockKind.allCases.map(\.rawValue) + Stem.named.map(\.name)
    names += ["stack", "block", "stem", "head", "input", "rules", "classes", "pool", "size", "padding"]
    return Set(names + ["int", "off", "none", "Keras", "PyTorch", "addup", "unnormalized"])
  }()

  /// Stems, heads and inputs that cannot be, and a kernel that keeps no size.
  private var oddParts: [Network] {
    let edits = [
      ["stem=none", "input=-1x8x3"], ["rules=pytorch", "input=0x0x0"], ["head.classes=-1"],
      ["rules=pytorch", "input=nullxnullx3", "stack1.block2.kernel=4"], ["stem=valid7", "input=4x4x3"],
      ["input=nullxnullx3", "stack3.block2.strides=2"], ["rules=pytorch", "stacks.kernel=2"],
      ["stack1.output_channels=0"], ["stacks.filters=0", "stacks.groups=-1"],
    ]
    var networks = edits.map { edits in
      var network = Preset.seed.network
      for text in edits { if let edit = try? Edit(text, in: network) { network.apply(edit) } }
      return network
    }
    for (padding, pooling) in [(-1, 9), (3, -1), (-1, -1)] {
      var network = Preset.resnet50.network
      network.stem?.padding = .zeros(padding)
      network.stem?.pool?.padding = pooling
      networks.append(network)
    }
    return networks
  }
}

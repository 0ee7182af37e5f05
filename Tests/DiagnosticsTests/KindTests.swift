import Diagnostics
import NetworkModel
import ShapeEngine
import Testing

@Suite struct KindTests {
  @Test func everyExampleHasItsKindAndNothingLouder() {
    for kind in Kind.all {
      let network = InferredNetwork(kind.example)
      let found = network.problems
      #expect(found.first?.kind == kind, "\(kind.id): found \(found.map(\.kind.id))")
      for problem in found where problem.kind == kind {
        let words = problem.words(in: network)
        #expect(!words.message.isEmpty && !words.note.isEmpty, "\(kind.id)")
        #expect(words.message.last != "." && words.message.first?.isUppercase == false, "\(kind.id)")
      }
    }
  }

  @Test func everyOfferedRepairRemovesItsProblemAndAddsNone() throws {
    for kind in Kind.all {
      let network = InferredNetwork(kind.example)
      for problem in network.problems {
        let before = network.problems
        let repairs = network.repairs(of: problem)
        #expect(network.network == kind.example, "\(kind.id): a trial was not taken back")
        if problem.kind == kind {
          #expect(!repairs.isEmpty, "\(kind.id) offers no repair for its own example")
        }
        for repair in repairs {
          var repaired = network
          try #require(repaired.apply(repair.edit) != nil)
          let after = InferredNetwork(repaired.network).problems
          #expect(!after.contains(problem), "\(kind.id): \(repair.title)")
          #expect(after.allSatisfy(before.contains), "\(kind.id): \(repair.title)")
          #expect(before.count - after.count == repair.clears)
        }
      }
    }
  }

  @Test func namesAreDistinctAndFound() {
    #expect(Set(Kind.all.map(\.id)).count == Kind.all.count)
    for kind in Kind.all { #expect(Kind.named(kind.id) == kind) }
  }
}

@Suite struct RepairTests {
  @Test func aFirstBlockWithoutProjection() throws {
    try check(
      "stack2.block1.conv_shortcut=off",
      """
      stack2.block1 addition-mismatch: 28×28×512 cannot be added to 56×56×256 (height, width and channels differ)
        conv_shortcut on  +133120 +102760448  clears 1
        stack 2: filters 128, strides 1  -1177600 +6453035008  clears 1
        filters 128; projection to block 2  -79360 +102760448  clears 1
      """)
  }

  @Test func filtersThatGroupsDoNotDivide() throws {
    try check(
      "stack1.block2.filters=100",
      """
      stack1.block2 addition-mismatch: 56×56×200 cannot be added to 56×56×256 (channels differ)
        filters 128  +30384 +93829120  clears 3
        stack 1: filters 96  -104432 -246263808  clears 3
        conv_shortcut on, 2 + 3  +104224 +321126400  clears 2
      stack1.block2 dropped-channels: 4 of 100 channels are read by nobody (int(100 / 32) = 3 a group: 32 × 3 = 96)
        filters 128  +30384 +93829120  clears 3
        stack 1: filters 96  -104432 -246263808  clears 3
        filters 96  -2864 -8830976  clears 1
      stack1.block3 addition-mismatch: 56×56×256 cannot be added to 56×56×200 (channels differ)
        stack 1: filters 128  +30384 +93829120  clears 3
        conv_shortcut on  +52224 +160563200  clears 1
      """)
  }

  @Test func aStrideThatBroadcasts() throws {
    try check(
      "input=32x32x3", "stack3.block2.strides=2",
      """
      stack3.block2 broadcast: 1×1×1024 is added to 2×2×1024 only by broadcasting (height and width are stretched in silence)
        strides 1  +0 +1794048  clears 1
        conv_shortcut on  +1052672 -15564800  clears 1
        pool_shortcut on  +0 -16613376  clears 1
      """)
  }

  private func check(_ edits: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    var network = InferredNetwork(Preset.seed.network)
    for text in edits.dropLast() { network.apply(try Edit(text, in: network.network)) }
    var lines: [String] = []
    for problem in network.problems {
      let words = problem.words(in: network)
      lines.append(
        "\(network.spelling(of: problem.site)) \(problem.kind.id): \(words.message) (\(words.note))")
      for repair in network.repairs(of: problem) {
        lines.append(
          "  \(repair.title)  \(signed(repair.parameters)) \(signed(repair.multiplyAdds))  clears \(repair.clears)"
        )
      }
    }
    #expect(lines.joined(separator: "\n") == edits.last, sourceLocation: sourceLocation)
  }

  private func signed(_ number: Int?) -> String { number.map { $0 < 0 ? "\($0)" : "+\($0)" } ?? "?" }
}

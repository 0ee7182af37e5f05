import Diagnostics
import Explorer
import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

/// Whatever is printed as an edit, `addup set` takes it.
@Suite struct PrintedEditTests {
  @Test(arguments: [
    ["stack1.block1.conv_shortcut=off"], ["stem.filters=0"], ["stem.padding=-1"], ["input=0x224x3"],
    ["stem.pool_padding=9", "rules=pytorch"], ["stack1.block2.groups=48"], ["head.classes=0"],
    ["stem=none", "stack1.block1.conv_shortcut=off"], ["stack2.block2.strides=2"], ["stacks.groups=0"],
    ["stem.kernel=0", "stem.pool_size=0"],
  ])
  func everyRepairCanBeTyped(edits: [String]) throws {
    let network = try edited(edits)
    let inferred = InferredNetwork(network)
    let repairs = inferred.problems.prefix(4).flatMap { inferred.repairs(of: $0, atMost: 40) }
    #expect(!repairs.isEmpty)
    for repair in repairs {
      var (typed, applied) = (network, network)
      #expect(!repair.assignments.isEmpty, "\(repair.title)")
      for text in repair.assignments { typed.apply(try Edit(text, in: typed)) }
      applied.apply(repair.edit)
      #expect(typed == applied, "\(repair.title): \(repair.assignments)")
    }
  }

  /// Of a network's own settings and of blocks that stay; a stem without a name is more than one setting.
  @Test func everyDifferenceCanBeTyped() throws {
    for preset in Preset.all {
      for other in [Preset.seed, preset] {
        let (old, new) = (other.network, try changed(preset.network))
        let comparison = Comparison(from: old, to: new)
        var typed = old
        for difference in comparison.settings where difference.subject != .name {
          if case .stem(let stem) = difference.new, !Stem.named.contains(where: { $0.stem == stem }) {
            continue
          }
          let text = "\(difference.subject.words)=\(difference.new.words)"
          typed.apply(try Edit(text, in: typed))
          let left = Comparison(from: typed, to: new).settings
          #expect(!left.contains { $0.subject == difference.subject }, "\(text)")
        }
        for stack in comparison.stacks {
          for block in stack.blocks {
            guard let before = stack.old, let number = block.old, block.new != nil else { continue }
            for difference in block.differences where difference.isChosen {
              let place = BlockPlace(stack: before, block: number).spelling
              #expect(throws: Never.self) {
                try Edit("\(place).\(difference.subject.words)=\(difference.new.words)", in: old)
              }
            }
          }
        }
      }
    }
  }

  private func edited(_ edits: [String]) throws -> Network {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    return network
  }

  /// With other values wherever there is one.
  private func changed(_ network: Network) throws -> Network {
    var network = network
    for text in ["input=64x?x1", "rules=keras", "stacks.groups=2", "head=none"] {
      network.apply(try Edit(text, in: network))
    }
    let hasPool = network.stem?.pool != nil
    network.stem?.pool = hasPool ? nil : StemPool(size: 5, strides: 3, padding: 2)
    network.stem?.kernel += 2
    return network
  }
}

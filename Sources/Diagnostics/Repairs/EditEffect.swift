import NetworkModel
import ShapeEngine

/// What edits really change in a network.
struct EditEffect {
  /// Settings that blocks get and do not have.
  private(set) var settings: Set<Change> = []
  /// The same by what they make: output channels are a number, however that is written.
  private var made: Set<Change> = []
  /// Edits of the input, the stem, the head and the rules, and settings of very many blocks.
  private(set) var others: Set<Edit> = []
  /// How many blocks and other parts get something else; the rules are of all blocks.
  private(set) var parts = 0
  /// How many blocks lie between the problem and the farthest of them.
  private(set) var distance = 0

  struct Change: Hashable {
    let block: Int
    let setting: BlockSetting
  }

  /// Beyond so many blocks a setting is kept as the edit that gives it.
  private static let mostBlocks = 4096

  init(of edits: [Edit], in network: InferredNetwork, from site: Site) {
    var last: [Place: BlockSetting] = [:]
    for edit in edits {
      guard case .set(let setting, let scope) = edit else {
        others.insert(edit)
        parts += edit.isOfRules ? network.blocks.count : 1
        continue
      }
      guard let numbers = network.numbers(of: scope) else { continue }
      if numbers.count > EditEffect.mostBlocks {
        others.insert(edit)
        parts += numbers.count
      } else {
        for number in numbers { last[Place(block: number, field: setting.field)] = setting }
      }
    }
    var edited: [Int: Block] = [:]
    for (place, setting) in last where network.block(place.block).setting(place.field) != setting {
      settings.insert(Change(block: place.block, setting: setting))
      edited[place.block, default: network.block(place.block)].set(setting)
    }
    for (number, block) in edited { made.formUnion(block.differences(from: network.block(number), number)) }
    let blocks = edited.keys
    parts += blocks.count
    if case .block(let number) = site {
      distance = blocks.map { abs($0 - number) }.max() ?? network.blocks.count
    }
  }

  /// Whether both make the same network.
  func isSame(as other: EditEffect) -> Bool { made == other.made && others == other.others }

  /// Whether all of this is in `other`, too.
  func isPart(of other: EditEffect) -> Bool {
    settings.isSubset(of: other.settings) && others.isSubset(of: other.others)
  }

  private struct Place: Hashable {
    let block: Int
    let field: BlockField
  }
}

extension Block {
  /// The settings that are not those of `old`; for filters, expansion and output channels their product, too.
  fileprivate func differences(from old: Block, _ number: Int) -> [EditEffect.Change] {
    var settings = BlockField.allCases.map(setting).filter {
      $0.field != .expansion && $0.field != .outputChannels && $0 != old.setting($0.field)
    }
    if outputChannels != old.outputChannels { settings.append(.outputChannels(outputChannels)) }
    return settings.map { EditEffect.Change(block: number, setting: $0) }
  }
}

extension Edit {
  fileprivate var isOfRules: Bool {
    if case .setRules = self { return true }
    return false
  }
}

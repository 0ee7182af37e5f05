import NetworkModel

/// How a stack is told: by the number of its blocks if they follow the pattern, else block by block.
struct StackLayout {
  let new: Stack
  /// What the file says of this stack, if it has it.
  let syntax: Syntax?
  /// For each block, its place in the file's list, if it has one.
  private let origins: [Int?]
  private let blockKeys: [[String]]

  init(new: Stack, syntax: Syntax?, old: Stack?) {
    self.new = new
    self.syntax = syntax
    let list = syntax?["blocks"]?.list
    if let list, let old {
      let origins = NetworkFiles.origins(of: new.blocks, in: old.blocks)
      self.origins = origins
      blockKeys = origins.map { origin in origin.map { list[$0].keys } ?? [] }
    } else {
      origins = []
      blockKeys = []
    }
  }

  /// The values of `field` that blocks do not spell out; none if the stack does and `beyondStack` is asked.
  func heirs(of field: BlockField, beyondStack: Bool) -> [BlockSetting] {
    if beyondStack, syntax?[field.rawValue] != nil { return [] }
    return new.blocks.enumerated().compactMap { index, block in
      isSpelledOut(field, block: index) ? nil : block.setting(field)
    }
  }

  private func isSpelledOut(_ field: BlockField, block index: Int) -> Bool {
    blockKeys.indices.contains(index) && blockKeys[index].contains(field.rawValue)
  }

  /// Told so that it takes over `defaults`; a list of blocks comes last where the keys may move.
  func layout(_ defaults: Inherited, mayMoveBlocks: Bool) -> Layout {
    var values: [String: Layout] = [:]
    var inherited = defaults
    for field in BlockField.shared {
      let isKnown = field != .filters || defaults.hasFilters
      let takenOver = isKnown ? defaults.block.setting(field) : nil
      let said = syntax?[field.rawValue]
      let old = said.flatMap { try? $0.setting(field) } ?? takenOver
      let heirs = heirs(of: field, beyondStack: false)
      guard let value = field == .strides ? strides(old) : inheritable(heirs, instead: old) else { continue }
      inherited.block.set(value)
      if said != nil || value != takenOver { values[field.rawValue] = .value(value.json) }
    }
    let isList = syntax?["blocks"]?.list != nil || !followsPattern
    values["blocks"] = isList ? blocks(inherited) : .value(.integer(new.blocks.count))
    var order = syntax?.keys ?? []
    if isList, mayMoveBlocks, syntax?.isFlow == true { order.removeAll { $0 == "blocks" } }
    let canonical = isList ? Self.listKeys : Self.countKeys
    return .mapping([Layout.Member](values, order: order, canonical: canonical))
  }

  private static let countKeys = ["filters", "blocks", "strides"] + otherKeys
  private static let listKeys = ["filters", "strides"] + otherKeys + ["blocks"]
  private static let otherKeys = BlockField.sharedNames.filter { !["filters", "strides"].contains($0) }

  private var followsPattern: Bool {
    new.blocks.first.map { new == Stack(of: $0, count: new.blocks.count) } ?? true
  }

  /// Those of the first block, unless it spells them out.
  private func strides(_ old: BlockSetting?) -> BlockSetting? {
    guard let first = new.blocks.first, !isSpelledOut(.strides, block: 0) else { return old }
    return first.setting(.strides)
  }

  private func blocks(_ inherited: Inherited) -> Layout {
    .list(
      new.blocks.enumerated().map { index, block in
        let takenOver = inherited.forBlock(index).block
        var values: [String: Layout] = [:]
        for field in BlockField.allCases {
          let value = block.setting(field)
          if isSpelledOut(field, block: index) || value != takenOver.setting(field) {
            values[field.rawValue] = .value(value.json)
          }
        }
        let order = blockKeys.indices.contains(index) ? blockKeys[index] : []
        let members = [Layout.Member](values, order: order, canonical: BlockField.names)
        return Layout.Element(
          layout: .mapping(members), oldIndex: origins.indices.contains(index) ? origins[index] : nil)
      })
  }
}

import NetworkModel

/// Reads `stacks`: what a block does not say comes from its stack, then from `defaults`.
struct StackReading {
  let defaults: Inherited
  private var blockCount = 0

  init(defaults: Inherited) { self.defaults = defaults }

  /// The stacks in order.
  mutating func stacks(_ syntax: Syntax) throws(Complaint) -> [Stack] {
    guard let list = syntax.list else {
      throw syntax.complaint(.stacksAreNoList(found: syntax.found))
    }
    var stacks: [Stack] = []
    stacks.reserveCapacity(list.count)
    for element in list { stacks.append(try stack(element, name: "stack \(stacks.count + 1)")) }
    return stacks
  }

  private mutating func stack(_ syntax: Syntax, name: String) throws(Complaint) -> Stack {
    let fields = try syntax.sharedFields(and: ["blocks"], of: name)
    let inherited = try defaults.overridden(by: fields)
    guard let blocks = fields.first(where: { $0.key == "blocks" })?.value else {
      throw syntax.complaint(.noBlocks(name))
    }
    if let list = blocks.list { return try self.list(list, inherited, name) }
    if blocks.isNull || blocks.entries != nil {
      throw blocks.complaint(.blocksAreNoNumber(found: blocks.found))
    }
    let count = try blocks.integer("blocks")
    guard count >= 0 else { throw blocks.complaint(.blocksBelowZero(count)) }
    try countBlocks(count, at: blocks)
    guard count == 0 || inherited.hasFilters else { throw syntax.missingFilters(of: name) }
    return Stack(of: inherited.block, count: count)
  }

  private mutating func list(
    _ list: [Syntax], _ inherited: Inherited, _ name: String
  ) throws(Complaint) -> Stack {
    var blocks: [Block] = []
    blocks.reserveCapacity(list.count)
    for element in list {
      try countBlocks(1, at: element)
      let place = "\(name) block \(blocks.count + 1)"
      let fields = try element.fields(BlockField.names, of: place)
      let block = try inherited.forBlock(blocks.count).overridden(by: fields)
      guard block.hasFilters else { throw element.missingFilters(of: place) }
      blocks.append(block.block)
    }
    return Stack(blocks: blocks)
  }

  private mutating func countBlocks(_ count: Int, at syntax: Syntax) throws(Complaint) {
    blockCount += count
    guard blockCount <= Limits.blocks else {
      throw syntax.complaint(.tooManyBlocks)
    }
  }
}

extension Syntax {
  fileprivate func missingFilters(of name: String) -> Complaint {
    complaint(.noFilters(name))
  }
}

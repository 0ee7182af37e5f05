import NetworkModel

/// Reads `stacks`: what a block does not say comes from its stack, then from `defaults`.
struct StackReading {
  let defaults: Inherited
  private var blockCount = 0

  init(defaults: Inherited) { self.defaults = defaults }

  /// The stacks in order.
  mutating func stacks(_ syntax: Syntax) throws(Complaint) -> [Stack] {
    guard let list = syntax.list else {
      throw syntax.complaint(
        "'stacks' needs a list such as [{filters: 128, blocks: 3}], not \(syntax.description)")
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
      throw syntax.complaint("\(name) has no 'blocks': write their number, as in blocks: 3")
    }
    if let list = blocks.list { return try self.list(list, inherited, name) }
    if blocks.isNull || blocks.entries != nil {
      throw blocks.complaint("'blocks' needs a number or a list, not \(blocks.isNull ? "null" : "a mapping")")
    }
    let count = try blocks.integer("blocks")
    guard count >= 0 else { throw blocks.complaint("'blocks' is \(count): a stack has 0 blocks or more") }
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
      throw syntax.complaint("more than \(Limits.blocks) blocks: a network has at most so many")
    }
  }
}

extension Syntax {
  fileprivate func missingFilters(of name: String) -> Complaint {
    complaint("\(name) has no 'filters': give them to the block, to its stack or in 'defaults'")
  }
}

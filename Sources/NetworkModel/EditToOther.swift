extension Network {
  /// The edit that makes `other` of this network, part by part; nil if nothing differs.
  package func edit(to other: Network) -> Edit? {
    var edits: [Edit] = []
    if name != other.name { edits.append(.setName(other.name)) }
    if input != other.input { edits.append(.setInput(other.input)) }
    if rules != other.rules { edits.append(.setRules(other.rules)) }
    if stem != other.stem { edits.append(.setStem(other.stem)) }
    if head != other.head { edits.append(.setHead(other.head)) }
    if stacks.count != other.stacks.count {
      edits.append(.setStacks(other.stacks))
    } else {
      for index in stacks.indices where stacks[index] != other.stacks[index] {
        edits.append(.setStack(other.stacks[index], at: index))
      }
    }
    return edits.count < 2 ? edits.first : .several(edits)
  }
}

/// Where the settings of a network are written in the file that it was read from; lines count from 1.
package struct WrittenSettings: Hashable, Sendable {
  /// The lines of what a stack says, and of what its blocks say one by one.
  package struct Stack: Hashable, Sendable {
    package var settings: [BlockField: Int]
    /// Empty where the stack only says how many there are.
    package var blocks: [[BlockField: Int]]

    package init(settings: [BlockField: Int], blocks: [[BlockField: Int]]) {
      self.settings = settings
      self.blocks = blocks
    }
  }

  /// Who says what a block's setting is.
  package enum Origin: Hashable, Sendable {
    case block(line: Int)
    case stack(line: Int)
    case defaults(line: Int)
    /// Nobody: it is what a block has that nothing is said of.
    case unwritten
    /// It is not what the file says any more.
    case changed(from: BlockSetting)
  }

  /// As the file says it.
  private let network: Network
  private let defaults: [BlockField: Int]
  private let stacks: [Stack]
  private let inputLine: Int

  package init(_ network: Network, input: Int, defaults: [BlockField: Int], stacks: [Stack]) {
    self.network = network
    inputLine = input
    self.defaults = defaults
    self.stacks = stacks
  }

  /// Who says what `field` of the block at `place` is in `now`; nil where blocks or stacks have come or gone
  /// since, so that nobody knows which one it was.
  package func origin(of field: BlockField, at place: BlockPlace, in now: Network) -> Origin? {
    guard now.stacks.count == stacks.count, let block = now.block(at: place),
      let written = network.block(at: place),
      now.stacks[place.stack].blocks.count == network.stacks[place.stack].blocks.count
    else { return nil }
    if block.setting(field) != written.setting(field) { return .changed(from: written.setting(field)) }
    let stack = stacks[place.stack]
    if stack.blocks.indices.contains(place.block), let line = stack.blocks[place.block][field] {
      return .block(line: line)
    }
    // As in the file, strides are those of the first block, and so is the projection.
    if field == .convShortcut || field == .strides && place.block > 0 { return .unwritten }
    if let line = stack.settings[field] { return .stack(line: line) }
    return defaults[field].map { .defaults(line: $0) } ?? .unwritten
  }

  /// The line of the input, if `now` has the same one.
  package func inputLine(in now: Network) -> Int? { now.input == network.input ? inputLine : nil }
}

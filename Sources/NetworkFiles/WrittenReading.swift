import NetworkModel

extension NetworkDocument {
  /// Where each setting is written; nil of a recipe, which is one line.
  package var writtenSettings: WrittenSettings? {
    guard let source = try? SourceText(bytes), let (root, _) = try? source.parsed(),
      !RecipeReading.isRecipe(root), let input = root["input"], let stacks = root["stacks"]?.list
    else { return nil }
    var lines = LineNumbers(SourceText.withoutByteOrderMark(bytes))
    return WrittenSettings(
      network, input: lines.line(of: input.start),
      defaults: root["defaults"].map { lines.lines(of: $0) } ?? [:],
      stacks: stacks.map { stack in
        WrittenSettings.Stack(
          settings: lines.lines(of: stack), blocks: (stack["blocks"]?.list ?? []).map { lines.lines(of: $0) })
      })
  }
}

/// Finds the lines of offsets; in time with the text as long as they are asked for in its order.
private struct LineNumbers {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line of the byte at `place`, counted from 1; a lone CR ends one as LF and CR LF do.
  mutating func line(of place: Int) -> Int {
    if place < offset { (offset, line) = (0, 1) }
    while offset < min(place, bytes.count) {
      let isHalf = bytes[offset] == 13 && offset + 1 < bytes.count && bytes[offset + 1] == 10
      if isLineEnd(bytes[offset]), !isHalf { line += 1 }
      offset += 1
    }
    return line
  }

  /// The lines of the settings that a mapping has.
  mutating func lines(of mapping: Syntax) -> [BlockField: Int] {
    var lines: [BlockField: Int] = [:]
    for entry in mapping.entries ?? [] {
      guard let field = entry.key.word.flatMap(BlockField.init) else { continue }
      lines[field] = line(of: entry.key.start)
    }
    return lines
  }
}

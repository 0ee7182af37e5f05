import Explorer
import NetworkModel
import ShapeEngine

/// A block in four lines: what comes in, both paths, and the addition, whose operands may be covered.
///
/// Beside what it was before an edit, whatever differs stands out, and a line below says what the operands were.
struct LessonPicture {
  let block: Block
  let facts: BlockFacts
  let cover: LessonCover
  let language: Language
  /// At least 45.
  let width: Int
  /// The block before the last edit.
  var former: Former?
  /// Whether the sides have lines of their own, for a room.
  var isSpacious = false

  struct Former {
    let block: Block
    let facts: BlockFacts
  }

  private var center: Int { (width - 1) / 2 }

  var lines: [Line] {
    if !isSpacious, former == nil { return [input, split, layers, addition] }
    return isSpacious
      ? [input, split, sides, layers, formerLayers, addition, formerOperands]
      : [input, split, layers, addition, formerOperands]
  }

  private var input: Line {
    let words = "\(facts.input.map)"
    var line = Line(blanks(center - words.count / 2))
    guard let former, former.facts.input.map != facts.input.map else { return line + Line(words) }
    line += Line(words, .now)
    return line + Line("   " + was("\(former.facts.input.map)"), .was)
  }

  private func was(_ words: String) -> String { language.say(DemoWords.was(words)) }

  private var split: Line {
    let left = language.say(LessonWords.mainPath)
    let right = language.say(LessonWords.shortcut)
    let leftWidth = 4 + CellText.columns(of: left)
    let rightWidth = 5 + CellText.columns(of: right)
    return Line("┌─ ", .path) + Line(left, .dim) + Line(" " + dashes(center - leftWidth) + "┴", .path)
      + Line(dashes(width - center - 1 - rightWidth) + " ", .path) + Line(right, .dim) + Line(" ──┐", .path)
  }

  private var sides: Line { Line("│", .path) + Line(blanks(width - 2)) + Line("│", .path) }

  // MARK: Layers

  /// The layers of the main path, and what the shortcut is.
  private func names(_ block: Block) -> (main: String, shortcut: String, detail: String) {
    let strides = block.strides == 1 ? "" : " /\(block.strides)"
    let isFirst = block.strideAt == .first
    let kernel = "\(block.kernel)×\(block.kernel)"
    let names =
      switch block.kind {
      case .bottleneck, .preactivation:
        ["1×1\(isFirst ? strides : "")", "\(kernel)\(isFirst ? "" : strides)", "1×1"]
      case .basic: ["\(kernel)\(strides)", kernel]
      }
    let word = language.say(
      block.convShortcut ? LessonWords.projection : block.poolsShortcut ? .pooling : .identity)
    let detail = block.convShortcut ? "  1×1\(strides)" : block.poolsShortcut ? strides : ""
    return (names.joined(separator: "  "), word, detail)
  }

  private var layers: Line {
    let now = names(block)
    let old = former.map { names($0.block) } ?? now
    let main = Line("○ ", .path) + Line(now.main, now.main == old.main ? .text : .now)
    let projects = block.convShortcut || block.poolsShortcut
    let isSame = now.shortcut == old.shortcut && now.detail == old.detail
    let right =
      Line(now.shortcut, isSame ? .title : .now) + Line(now.detail, isSame ? .text : .now)
      + Line(projects ? " ○" : " │", .path)
    return main.padded(to: width - right.width) + right
  }

  /// What the layers were, if they were others.
  private var formerLayers: Line {
    guard let former else { return sides }
    let (now, old) = (names(block), names(former.block))
    let isSame = now.shortcut == old.shortcut && now.detail == old.detail
    let main = Line("│ ", .path) + Line(now.main == old.main ? "" : was(old.main), .was)
    let right = Line(isSame ? "" : was(old.shortcut + old.detail), .was) + Line(" │", .path)
    return main.padded(to: width - right.width) + right
  }

  // MARK: The addition

  private var addition: Line {
    let verdict = facts.addition.verdict
    let isReached = facts.layerProblems.isEmpty
    let sign = cover.verdict ? "?" : isReached ? verdict.sign : "✗"
    let role: Role =
      cover.verdict || isReached && verdict == .addsUp
      ? .title : isReached ? verdict.mark.verdictRole : Mark.bad.verdictRole
    let room = center - 4
    let main = operand(facts.main, was: former?.facts.main, isCovered: cover.main)
    let shortcut = operand(facts.shortcut, was: former?.facts.shortcut, isCovered: cover.shortcut)
    let left = max(1, (room - main.width) / 2 - 2)
    let right = max(1, (room - shortcut.width) / 2 - 2)
    return Line("└" + dashes(left), .path) + main + Line(dashes(room - left - main.width), .path)
      + Line("▸", .path) + Line("( \(sign) )", role) + Line("◂", .path)
      + Line(dashes(room - right - shortcut.width), .path) + shortcut + Line(dashes(right) + "┘", .path)
  }

  private func operand(_ map: FeatureMap, was old: FeatureMap?, isCovered: Bool) -> Line {
    if isCovered { return Line("  ? × ? × ?  ") }
    // What a framework never comes to has no shape.
    if !facts.layerProblems.isEmpty, !cover.verdict {
      return Line(" \(language.say(LessonWords.notReached)) ", .dim)
    }
    var line = Line(" ")
    for axis in Axis.allCases {
      if axis != .height { line += Line("×") }
      // Marks would tell what is covered.
      let agreement = cover.verdict ? .agrees : facts.addition[axis]
      let extent = "\(map[axis])".count > 6 ? shortened(map[axis]) : "\(map[axis])"
      let isNew = old.map { $0[axis] != map[axis] } ?? false
      line += Line(
        agreement.isMarked ? "[\(extent)]" : extent,
        isNew && !agreement.isMarked ? .now : agreement.numberRole)
    }
    return line + Line(" ")
  }

  /// What the operands were, each below its own; nothing while they are covered.
  private var formerOperands: Line {
    guard let former, facts.layerProblems.isEmpty else { return Line() }
    let isSame = (former.facts.main == facts.main, former.facts.shortcut == facts.shortcut)
    let main = cover.main || isSame.0 ? "" : was("\(former.facts.main)")
    let shortcut = cover.shortcut || isSame.1 ? "" : was("\(former.facts.shortcut)")
    let line = Line(blanks(3) + main, .was)
    if shortcut.isEmpty { return main.isEmpty ? Line() : line }
    return line.padded(to: max(width - 3 - CellText.columns(of: shortcut), line.width + 2))
      + Line(shortcut, .was)
  }

  private func dashes(_ count: Int) -> String { String(repeating: "─", count: max(count, 0)) }
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}

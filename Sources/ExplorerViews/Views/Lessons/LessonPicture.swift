import Explorer
import NetworkModel
import ShapeEngine

/// A block in four lines: what comes in, both paths, and the addition, whose operands may be covered.
struct LessonPicture {
  let block: Block
  let facts: BlockFacts
  /// Whether what is asked is still covered.
  let isCovered: Bool
  let language: Language
  /// At least 45.
  let width: Int

  private var center: Int { (width - 1) / 2 }

  var lines: [Line] {
    let input = "\(facts.input.map)"
    return [Line(blanks(center - input.count / 2)) + Line(input), split, layers, addition]
  }

  private var split: Line {
    let left = language.say(LessonWords.mainPath)
    let right = language.say(LessonWords.shortcut)
    let leftWidth = 4 + CellText.columns(of: left)
    let rightWidth = 5 + CellText.columns(of: right)
    return Line("┌─ ", .path) + Line(left, .dim) + Line(" " + dashes(center - leftWidth) + "┴", .path)
      + Line(dashes(width - center - 1 - rightWidth) + " ", .path) + Line(right, .dim) + Line(" ──┐", .path)
  }

  private var layers: Line {
    let strides = block.strides == 1 ? "" : " /\(block.strides)"
    let isFirst = block.strideAt == .first
    let kernel = "\(block.kernel)×\(block.kernel)"
    let names =
      switch block.kind {
      case .bottleneck, .preactivation:
        ["1×1\(isFirst ? strides : "")", "\(kernel)\(isFirst ? "" : strides)", "1×1"]
      case .basic: ["\(kernel)\(strides)", kernel]
      }
    let main = Line("○ ", .path) + Line(names.joined(separator: "  "))
    let projects = block.convShortcut || block.poolsShortcut
    let word = language.say(
      block.convShortcut ? LessonWords.projection : block.poolsShortcut ? .pooling : .identity)
    let detail = block.convShortcut ? "  1×1\(strides)" : block.poolsShortcut ? strides : ""
    let right = Line(word, .title) + Line(detail) + Line(projects ? " ○" : " │", .path)
    return main.padded(to: width - right.width) + right
  }

  private var addition: Line {
    let verdict = facts.addition.verdict
    let sign = isCovered ? "?" : verdict.sign
    let role: Role = isCovered || verdict == .addsUp ? .title : verdict.mark.verdictRole
    let room = center - 4
    let main = operand(facts.main)
    let shortcut = operand(facts.shortcut)
    let left = max(1, (room - main.width) / 2 - 2)
    let right = max(1, (room - shortcut.width) / 2 - 2)
    return Line("└" + dashes(left), .path) + main + Line(dashes(room - left - main.width), .path)
      + Line("▸", .path) + Line("( \(sign) )", role) + Line("◂", .path)
      + Line(dashes(room - right - shortcut.width), .path) + shortcut + Line(dashes(right) + "┘", .path)
  }

  private func operand(_ map: FeatureMap) -> Line {
    if isCovered { return Line("  ? × ? × ?  ") }
    var line = Line(" ")
    for axis in Axis.allCases {
      if axis != .height { line += Line("×") }
      let agreement = facts.addition[axis]
      let extent = "\(map[axis])".count > 6 ? shortened(map[axis]) : "\(map[axis])"
      line += Line(agreement.isMarked ? "[\(extent)]" : extent, agreement.numberRole)
    }
    return line + Line(" ")
  }

  private func dashes(_ count: Int) -> String { String(repeating: "─", count: max(count, 0)) }
  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}

import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

extension State {
  /// The answer to why: a frame of at most 68 columns, the selected step marked.
  func drawWhy(_ question: Why.Question, _ subject: Why.Subject, step: Int, on canvas: inout Canvas) {
    guard let why = network.why(question, of: subject) else { return }
    let text = WhyText(why, in: network, written: written, language: language)
    let width = min(canvas.columns, 68)
    var lines = [Line("\(text.mark.sign) ", text.mark.verdictRole) + Line(text.headline), Line()]
    for (index, line) in text.lines.enumerated() {
      lines.append(whyLine(line, isSelected: index == step, width: width - 4).clicking(.row(index)))
    }
    if !text.conclusion.isEmpty {
      lines.append(Line())
      lines += wrapped(text.conclusion, to: width - 4, in: language).map { Line($0) }
    }
    let title = question == .addition ? WhyTitleWords.why(text.title) : .whence(text.title)
    drawOverlay(
      Line(" \(title[language]) ", .title), lines, width: width, showing: step + 2,
      on: &canvas)
  }

  private func whyLine(_ line: WhyLine, isSelected: Bool, width: Int) -> Line {
    let indent = String(repeating: "  ", count: line.depth) + (line.depth > 1 ? "└ " : "")
    var result = Line(isSelected ? "▌" : " ", .title) + Line(indent, .dim)
    result += Line(line.text, line.depth == 0 || isSelected ? .title : .text)
    let room = width - CellText.columns(of: line.remark)
    guard !line.remark.isEmpty, result.width < room else { return result }
    return result.padded(to: min(room, max(38, result.width + 2))) + Line(line.remark, .dim)
  }
}

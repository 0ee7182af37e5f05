import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine

/// Below the drawing of the whole network: a rule that names what is selected, and a line that says why.
struct WholeFoot {
  private let state: State
  private let network: InferredNetwork

  init(_ state: State) {
    self.state = state
    network = state.network
  }

  func draw(on canvas: inout Canvas) {
    let row = state.layout.rows - 3 - state.layout.wholeWordRows
    canvas.fill(rows: row..<row + 1, columns: 0..<canvas.columns, with: "─", role: .rule)
    let aside = self.aside
    if !aside.isEmpty { canvas.write(Line(" \(aside) ", .dim), row: row, endingAt: canvas.columns) }
    let room = canvas.columns - 3 - (aside.isEmpty ? 0 : CellText.columns(of: aside) + 3)
    canvas.write(Line(" ") + title(room) + Line(" "), row: row, column: 1, limit: room + 2)
    let lines = wrapped(words, to: canvas.columns - 4, in: state.language)
    for (offset, line) in lines.prefix(state.layout.wholeWordRows).enumerated() {
      let isCut = offset == state.layout.wholeWordRows - 1 && lines.count > offset + 1
      canvas.write(
        isCut ? line + " …" : line, row: row + 1 + offset, column: 1, role: problem == nil ? .dim : .text)
    }
  }

  private var site: Site { state.drawnBlock.map(Site.block) ?? state.site }

  private var problem: Problem? { network.problems(at: site).first }

  private var aside: String {
    let total = state.overview.problemCount
    guard problem == nil else {
      return state.say(WholeWords.problem(network.problemNumber(at: site), of: total))
    }
    guard let number = state.drawnBlock else { return "" }
    return state.say(WholeWords.additionOf(number + 1, of: network.blocks.count))
  }

  /// The place and, of an addition, its operands.
  private func title(_ room: Int) -> Line {
    guard let number = state.drawnBlock else {
      if case .stack(let stack) = state.selection {
        return Line(state.say(WholeWords.hasNoBlocks(stack: stack + 1)), .dim)
      }
      let mark = problem?.mark ?? .good
      return Line("\(mark.sign) \(state.say(network.row(of: site)))", mark.verdictRole)
    }
    let place = network.place(of: number)
    let mark = network.mark(ofBlock: number)
    let name = Line("\(mark.sign) stack \(place.stack + 1) · block \(place.block + 1)", mark.verdictRole)
    let facts = network.blocks[number]
    let sign = facts.addition.verdict == .addsUp ? "=" : facts.addition.verdict.sign
    let operands =
      facts.addition.operand(facts.main) + Line(" \(sign) ", facts.addition.verdict.mark.verdictRole)
      + facts.addition.operand(facts.shortcut)
    let whole = name + Line("  ") + operands
    return whole.width <= room ? whole : name
  }

  /// Why, or what the part counts.
  private var words: String {
    if let problem {
      if case .block(let number) = site, problem.kind.id == "addition-mismatch" { return causes(number) }
      let words = problem.words(in: network, state.language)
      return words.message + state.language.colon + words.note
    }
    let measures: Measures
    switch state.selection {
    case .stem: measures = network.stem.measures
    case .head: measures = network.head.measures
    case .stack(let stack): measures = state.overview.stacks[stack].measures
    case .block(let place): measures = network.blocks[network.number(of: place)].measures
    }
    let parameters = measures.parameters.counted(by: network.network.rules)
    return state.say(WholeWords.measures(parameters: parameters, multiplyAdds: measures.multiplyAdds))
  }

  /// What made the two numbers of each dimension that differs; height and width together where it is the same.
  private func causes(_ number: Int) -> String {
    var parts: [(axes: [Axis], words: String)] = []
    for axis in Axis.allCases where network.blocks[number].addition[axis] == .differs {
      let main = network.cause(of: axis, .main, atBlock: number).words(in: state.language)
      let shortcut = network.cause(of: axis, .shortcut, atBlock: number).words(in: state.language)
      let words = "\(main) ≠ \(shortcut)"
      if let last = parts.last, last.words == words {
        parts[parts.count - 1].axes.append(axis)
      } else {
        parts.append(([axis], words))
      }
    }
    let language = state.language
    return parts.map { part in
      let axes = part.axes.map { $0.word[language] }
      return axes.joined(separator: language.listComma) + language.colon + part.words
    }.joined(separator: language.semicolon)
  }
}

extension Addition {
  /// An operand with brackets around each extent that differs: `[28]×[28]×512`.
  fileprivate func operand(_ map: FeatureMap) -> Line {
    var line = Line()
    for axis in Axis.allCases {
      if axis != .height { line += Line("×") }
      let agreement = self[axis]
      line += Line(agreement.isMarked ? "[\(map[axis])]" : "\(map[axis])", agreement.numberRole)
    }
    return line
  }
}

extension InferredNetwork {
  /// The number of the first problem at `site` among all, from 1.
  func problemNumber(at site: Site) -> Int {
    var number = 1
    if site != .stem { number += problems(at: .stem).count }
    let end =
      switch site {
      case .stem: 0
      case .block(let block): block
      case .head: blocks.count
      }
    for block in 0..<end where !blocks[block].isSound { number += problems(at: .block(block)).count }
    return number
  }
}

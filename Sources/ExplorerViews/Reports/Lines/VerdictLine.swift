import Diagnostics
import Frameworks
import NetworkFiles
import NetworkModel
import ShapeEngine

/// The verdict on one network as one JSON object; keys keep their order and their names, later ones may be
/// added.
///
///     id, rules, verdict: "ok" | "unknown" | "broadcast" | "error"
///     first_error: null | "stem" | "head" | [stack, block], counted from 1
///     params: total, trainable; null after an error, as is
///     multiply_adds
///     stem: layers: [[name, shape]…], out, status, error, problems
///     blocks: stack, block, in, main: [[name, shape]…], shortcut, out, status, assumed, params, multiply_adds,
///       error: where, phase, class, text
///       in_place (PyTorch's main += shortcut): status, out, class, text
///       problems: kind, severity, message, note, fixes: title, edits: place, value; delta: params, multiply_adds
///     head: layers, out, status, assumed, error, problems
///
/// Status and verdict are the framework's, problems are ours. What is unknown, or too large for 64 bits, is
/// null. `blocks` ends, and `head` is null, where nothing comes out of what was refused.
struct VerdictLine {
  private let id: JSONValue
  private let inferred: InferredNetwork
  private let verdict: NetworkVerdict
  private let problems: [Problem]
  /// For how many of the problems repairs are tried: a trial may look at all of them.
  private let repaired: Int
  private let tally: ProblemTally
  /// Where none of the usual repairs holds, a line has time for so many others.
  private static let mostTrials = 300

  init(_ network: Network, id: JSONValue) {
    self.id = id
    inferred = InferredNetwork(network)
    verdict = judge(network)
    problems = inferred.problems
    repaired = CheckReport.triedProblems(of: problems.count)
    tally = problems.isEmpty ? ProblemTally() : inferred.problemTally
  }

  /// Writes the line and returns what it comes to.
  func write(to writer: inout JSONWriter) -> LineVerdict {
    var line = self
    writer.object { line.writeMembers(to: &$0) }
    writer.endLine()
    if verdict.status == .error || problems.contains(where: { $0.kind.severity == .error }) {
      return .refused
    }
    return problems.contains { $0.kind.severity == .silent } ? .silent : .good
  }

  private mutating func writeMembers(to writer: inout JSONWriter) {
    writer.key("id")
    id.write(to: &writer)
    writer.key("rules")
    writer.string(inferred.network.rules.rawValue)
    writer.key("verdict")
    writer.string(verdict.status.rawValue)
    writer.key("first_error")
    writer.place(verdict.firstError)
    let isWhole = verdict.firstError == nil
    writer.counts(inferred.totals.parameters, inferred.totals.multiplyAdds, areKnown: isWhole)
    writer.key("stem")
    writer.object { writer in
      writer.part(verdict.stem, isAssumed: false)
      writeProblems(at: .stem, to: &writer)
    }
    writer.key("blocks")
    writer.array { writer in
      for number in verdict.blocks.indices { writer.object { writeBlock(number, to: &$0) } }
    }
    writer.key("head")
    guard let head = verdict.head else { return writer.null() }
    writer.object { writer in
      writer.part(head.verdict, isAssumed: head.isAssumed)
      writeProblems(at: .head, to: &writer)
    }
  }

  private mutating func writeBlock(_ number: Int, to writer: inout JSONWriter) {
    let block = verdict.blocks[number]
    writer.key("stack")
    writer.integer(block.place.stack + 1)
    writer.key("block")
    writer.integer(block.place.block + 1)
    writer.key("in")
    writer.map(block.input)
    writer.key("main")
    writer.layers(block.verdict.main)
    writer.key("shortcut")
    writer.map(block.verdict.shortcut)
    writer.key("out")
    writer.map(block.verdict.out)
    writer.key("status")
    writer.string(block.verdict.status.rawValue)
    writer.assumption(block.isAssumed)
    let measures = inferred.blocks[number].measures
    writer.counts(measures.parameters, measures.multiplyAdds, areKnown: block.verdict.hasReachedAddition)
    writer.error(block.verdict.error)
    writer.inPlace(block.verdict.inPlace)
    writeProblems(at: .block(number), to: &writer)
  }

  private mutating func writeProblems(at site: Site, to writer: inout JSONWriter) {
    writer.key("problems")
    if problems.isEmpty { return writer.array { _ in } }
    let here = problems.enumerated().filter { $0.element.site == site }
    writer.array { writer in
      for (index, problem) in here {
        let repairs =
          index < repaired
          ? inferred.repairs(of: problem, amongst: tally, trials: VerdictLine.mostTrials) : nil
        writer.problem(problem, words: problem.words(in: inferred), repairs: repairs)
      }
    }
  }
}

extension BlockVerdict {
  /// Whether all layers were made, so that their counts are the framework's.
  fileprivate var hasReachedAddition: Bool { error == nil || error?.site == .layer(.add) }
}

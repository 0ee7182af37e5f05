import NetworkFiles
import NetworkModel

/// Turns networks, one a line, into verdicts, one a line: `addup check --lines`.
///
/// Lines are independent of each other, and nothing is kept from one to the next but their number.
package struct VerdictLines: Sendable {
  /// Judges by these rules, whatever the networks say; nil: by each network's own.
  package let rules: Rules?
  /// As errors call where the lines come from.
  package let source: String
  /// How many lines were given, the empty ones too.
  package private(set) var number = 0

  package init(rules: Rules? = nil, source: String) {
    self.rules = rules
    self.source = source
  }

  /// Writes the verdict on `line`, given without its line end, and returns what it comes to; a line of nothing
  /// but blanks gets no verdict.
  @discardableResult
  package mutating func judge(_ line: [UInt8], into writer: inout JSONWriter) -> LineVerdict {
    number += 1
    if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }) {
      return .empty
    }
    let read = NetworkFile.read(line: line, number: number, file: source)
    switch read.network {
    case .success(var network):
      if let rules { network.rules = rules }
      return VerdictLine(network, id: read.id).write(to: &writer)
    case .failure(let error):
      return refuse("\(error)", id: read.id, &writer)
    }
  }

  /// Writes that the next line is too long to be read.
  package mutating func refuseLongLine(into writer: inout JSONWriter) -> LineVerdict {
    number += 1
    return refuse(
      "\(source):\(number):1: the line has more than 16 MiB; no network is as large", id: .null, &writer)
  }

  private func refuse(_ message: String, id: JSONValue, _ writer: inout JSONWriter) -> LineVerdict {
    writer.object { writer in
      writer.key("id")
      id.write(to: &writer)
      writer.key("verdict")
      writer.string("unreadable")
      writer.key("message")
      writer.string(message)
    }
    writer.endLine()
    return .unreadable
  }
}

/// What the verdict on one line comes to.
package enum LineVerdict: Hashable, Sendable {
  /// No network, and no verdict.
  case empty
  /// Nothing worse than a note.
  case good
  /// A framework accepts it, and it is almost surely wrong.
  case silent
  /// A framework refuses it.
  case refused
  /// The line is no network.
  case unreadable
}

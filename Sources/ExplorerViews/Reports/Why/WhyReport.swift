import Diagnostics
import NetworkModel
import ShapeEngine

/// Why a script's place is none that can be asked about: what is wrong, and the way out.
package struct WhyPlaceError: Error, Hashable, Sendable {
  /// One line, no full stop, naming the place.
  package let message: String

  package init(message: String) { self.message = message }
}

/// What `addup why` prints.
package struct WhyReport: Sendable {
  private let why: Why
  private let text: WhyText
  private let place: String

  /// The answer about `place`: `stack2.block1.add`, `stem.channels`, `stack3.block2.filters`; with the lines
  /// of the file in which its settings are `written`, if it has one.
  package init(
    _ place: String, in network: InferredNetwork, written: WrittenSettings? = nil
  ) throws(WhyPlaceError) {
    let (site, question) = try WhyPlace(place, network).target
    guard let why = network.why(question, at: site) else {
      throw WhyPlaceError(message: "'\(place)' has no addition: ask about a block's, as in stack1.block1.add")
    }
    self.why = why
    self.place = place
    text = WhyText(why, in: network, written: written, forScripts: true)
  }

  /// Headline, steps with their remarks in a column, conclusion.
  package var textLines: [ReportLine] {
    var lines = [
      ReportLine("\(text.mark.sign) \(text.title)", mark: text.mark), ReportLine("  \(text.headline)"),
    ]
    lines.append(ReportLine(""))
    let told = text.lines.filter { !$0.remark.isEmpty }
    let width = told.map { indented($0).unicodeScalars.count }.max() ?? 0
    for line in text.lines {
      let left = indented(line)
      lines.append(
        ReportLine(
          line.remark.isEmpty ? left : "\(padded(trailing: left, to: min(width, 54)))  \(line.remark)"))
    }
    if !text.conclusion.isEmpty {
      lines.append(ReportLine(""))
      lines += wrapped(text.conclusion, to: 80).map { ReportLine($0) }
    }
    return lines
  }

  private func indented(_ line: WhyLine) -> String {
    String(repeating: "  ", count: line.depth + 1) + (line.depth > 1 ? "└ " : "") + line.text
  }
}

/// Reads where `addup why` is asked.
private struct WhyPlace {
  let target: (site: Site, question: Why.Question)

  init(_ place: String, _ network: InferredNetwork) throws(WhyPlaceError) {
    var parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let site: Site
    if parts.first == "stem" || parts.first == "head" {
      site = parts.removeFirst() == "stem" ? .stem : .head
    } else {
      site = .block(try WhyPlace.block(&parts, place, network))
    }
    guard parts.count <= 1 else {
      throw WhyPlaceError(message: "'\(place)' is too long: write \(WhyPlace.example)")
    }
    target = (site, try WhyPlace.question(parts.first, site, place))
  }

  private static let example = "a place such as stack2.block1.add or stem.channels"

  private static func block(
    _ parts: inout [String], _ place: String, _ network: InferredNetwork
  ) throws(WhyPlaceError) -> Int {
    guard parts.count >= 2, let stack = number(parts[0], after: "stack"),
      let block = number(parts[1], after: "block")
    else {
      let near = nearSpelling(of: parts[0], in: ["stem", "head"]).map { "did you mean \($0)?" }
      throw WhyPlaceError(message: "'\(place)' is no place: \(near ?? "write \(example)")")
    }
    let there = BlockPlace(stack: stack, block: block)
    guard network.network.block(at: there) != nil else {
      throw WhyPlaceError(message: "there is no \(parts[0]).\(parts[1]) in this network")
    }
    parts.removeFirst(2)
    return network.number(of: there)
  }

  private static func number(_ text: String, after name: String) -> Int? {
    guard text.hasPrefix(name), let number = Int(text.dropFirst(name.count)), number > 0 else { return nil }
    return number - 1
  }

  /// A block alone is asked about its addition, a part about its channels, a setting about what it makes.
  private static func question(
    _ word: String?, _ site: Site, _ place: String
  ) throws(WhyPlaceError) -> Why.Question {
    guard let word else {
      if case .block = site { return .addition }
      return .channels
    }
    if let question = Why.Question(rawValue: word) { return question }
    if case .block = site, let field = BlockField(rawValue: word) { return field.question }
    let known = Why.Question.allCases.map(\.rawValue) + BlockField.allCases.map(\.rawValue)
    let near = nearSpelling(of: word, in: known).map { "did you mean \($0)?" }
    let all = Why.Question.allCases.map(\.rawValue).joined(separator: ", ")
    throw WhyPlaceError(
      message: "'\(word)' in '\(place)' is nothing to ask: \(near ?? "write one of \(all)")")
  }
}

extension BlockField {
  /// The number of a block that this setting has most to do with.
  fileprivate var question: Why.Question {
    switch self {
    case .filters, .expansion, .outputChannels: .channels
    case .strides, .poolShortcut, .kernel, .dilation, .strideAt: .height
    case .convShortcut, .kind: .addition
    case .groups, .useBias, .squeezeExcitation: .parameters
    }
  }
}

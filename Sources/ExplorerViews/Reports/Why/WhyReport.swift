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
  private let language: Language

  /// The answer about `place`: `stack2.block1.add`, `stem.channels`, `stack3.block2.filters`; with the lines
  /// of the file in which its settings are `written`, if it has one.
  package init(
    _ place: String, in network: InferredNetwork, written: WrittenSettings? = nil,
    language: Language = .english
  ) throws(WhyPlaceError) {
    do throws(WhyPlaceWords) {
      let (site, question) = try WhyPlace(place, network).target
      guard let why = network.why(question, at: site) else { throw .noAddition(place) }
      self.why = why
    } catch {
      throw WhyPlaceError(message: language.say(error))
    }
    self.place = place
    self.language = language
    text = WhyText(why, in: network, written: written, forScripts: true, language: language)
  }

  /// Headline, steps with their remarks in a column, conclusion.
  package var textLines: [ReportLine] {
    var lines = [
      ReportLine("\(text.mark.sign) \(text.title)", mark: text.mark), ReportLine("  \(text.headline)"),
    ]
    lines.append(ReportLine(""))
    let told = text.lines.filter { !$0.remark.isEmpty }
    let width = told.map { CellText.columns(of: indented($0)) }.max() ?? 0
    for line in text.lines {
      let left = indented(line)
      lines.append(
        ReportLine(
          line.remark.isEmpty ? left : "\(padded(trailing: left, to: min(width, 54)))  \(line.remark)"))
    }
    if !text.conclusion.isEmpty {
      lines.append(ReportLine(""))
      lines += wrapped(text.conclusion, to: 80, in: language).map { ReportLine($0) }
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

  init(_ place: String, _ network: InferredNetwork) throws(WhyPlaceWords) {
    var parts = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let site: Site
    if parts.first == "stem" || parts.first == "head" {
      site = parts.removeFirst() == "stem" ? .stem : .head
    } else {
      site = .block(try WhyPlace.block(&parts, place, network))
    }
    guard parts.count <= 1 else {
      throw WhyPlaceWords.tooLong(place)
    }
    target = (site, try WhyPlace.question(parts.first, site, place))
  }

  private static func block(
    _ parts: inout [String], _ place: String, _ network: InferredNetwork
  ) throws(WhyPlaceWords) -> Int {
    guard parts.count >= 2, let stack = number(parts[0], after: "stack"),
      let block = number(parts[1], after: "block")
    else {
      throw WhyPlaceWords.noPlace(place, near: nearSpelling(of: parts[0], in: ["stem", "head"]))
    }
    let there = BlockPlace(stack: stack, block: block)
    guard network.network.block(at: there) != nil else {
      throw WhyPlaceWords.notThere("\(parts[0]).\(parts[1])")
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
  ) throws(WhyPlaceWords) -> Why.Question {
    guard let word else {
      if case .block = site { return .addition }
      return .channels
    }
    if let question = Why.Question(rawValue: word) { return question }
    if case .block = site, let field = BlockField(rawValue: word) { return field.question }
    let known = Why.Question.allCases.map(\.rawValue) + BlockField.allCases.map(\.rawValue)
    throw WhyPlaceWords.noQuestion(word, in: place, near: nearSpelling(of: word, in: known))
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

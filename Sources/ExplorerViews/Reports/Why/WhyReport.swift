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
      let (subject, question) = try WhyPlace(place, network).target
      guard let why = network.why(question, of: subject) else { throw .noAddition(place) }
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

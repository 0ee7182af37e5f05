import Diagnostics
import Explorer
import NetworkFiles
import NetworkModel
import ShapeEngine
import Testing

@testable import ExplorerViews

/// A state that a journey reached, drawn in Chinese: the same picture in three sizes, with nothing left in English.
///
/// State keeps no words of one language, so nothing is played again.
struct ChinesePass {
  private static let sizes = [(120, 36), (80, 24), (60, 20)]

  let state: State

  /// Expects no English word on the screen but names, and every line and corner where the English screen has it.
  func check(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for (columns, rows) in Self.sizes {
      var english = state
      english.language = .english
      english.receive(.size(columns: columns, rows: rows))
      var chinese = english
      chinese.language = .chinese
      let (before, after) = (english.drawn(), chinese.drawn())
      let words = englishWords(on: after, beside: before, of: chinese)
      #expect(
        words.isEmpty, "\(name) in Chinese at \(columns)×\(rows): \(words)\n\(after.text)",
        sourceLocation: sourceLocation)
      #expect(
        lines(on: before) == lines(on: after),
        "\(name) at \(columns)×\(rows): lines have moved\n\(before.text)\n\(after.text)",
        sourceLocation: sourceLocation)
      #expect(
        cuts(before) >= cuts(after),
        "\(name) at \(columns)×\(rows): cut in Chinese alone\n\(after.text)", sourceLocation: sourceLocation)
    }
  }

  /// How often something is cut; between numbers the sign means a range.
  private func cuts(_ canvas: Canvas) -> Int { canvas.text.matches(of: /…(?!\d)/).count }

  // MARK: Words

  /// The words of three and more ASCII letters that are no names.
  private func englishWords(on canvas: Canvas, beside english: Canvas, of state: State) -> [String] {
    var found: [(word: String, row: Int)] = []
    for row in 0..<canvas.rows {
      var text = ""
      for column in 0..<canvas.columns {
        let cell = canvas[row, column]
        // What lies under an overlay is looked at where nothing lies over it.
        text.append(cell.role == .shade ? " " : cell.character ?? " ")
      }
      found += SharedNames.words(in: text).filter { !SharedNames.all.contains($0) }.map { ($0, row) }
    }
    if found.isEmpty { return [] }
    let own = Set(ownNames(of: state).flatMap { SharedNames.words(in: $0) })
    return found.filter { word, row in
      if own.contains(word) { return false }
      // What is cut is the beginning of a name.
      let isCut =
        canvas.text(row: row).contains(word + "…")
        || (word.count > 3 && english.text(row: row).contains(word))
      return !isCut || !SharedNames.all.union(own).contains { $0.hasPrefix(word) }
    }.map(\.word)
  }

  /// What the person, a file or a framework said.
  private func ownNames(of state: State) -> [String] {
    let network = state.network
    var texts = [
      network.network.name, state.palette.text, state.search?.text ?? "", state.document.path ?? "",
    ]
    texts += state.palette.rows.map(\.title)
    switch state.prompt {
    case .saveAs(let text, _), .number(let text), .search(let text): texts.append(text)
    case .overwrite(let path, _, _): texts.append(path)
    case .recovery, .reload, .quit, nil: break
    }
    texts += state.reference.map { [$0.name.chinese, $0.network.name] } ?? []
    texts += network.problems.prefix(20).flatMap { network.frameworkTexts(of: $0) }.map {
      $0.sentence(in: .chinese)
    }
    if let block = state.shownBlock {
      texts += network.otherRefusals(ofBlock: block).map { $0.sentence(in: .chinese) }
    }
    texts += Lesson.shipped.map(\.title.chinese)
    if let lesson = state.lesson?.lesson {
      for step in lesson.steps {
        texts += [step.text.chinese, step.reveal?.chinese ?? "", step.question?.chinese ?? ""]
        texts += step.hints.map(\.chinese)
      }
    }
    return texts
  }

  // MARK: Lines

  /// The columns of upright lines and of corners; their rows as well where nothing can be taller in one language.
  ///
  /// The list of lessons is as wide as its titles.
  private func lines(on canvas: Canvas) -> Set<Position> {
    if case .lessons = state.overlay { return [] }
    let knowsRows = state.overlay == nil && state.prompt == nil && !state.showsLesson
    var places: Set<Position> = []
    for row in 0..<canvas.rows {
      for column in 0..<canvas.columns {
        let cell = canvas[row, column]
        guard cell.role != .shade, let character = cell.character, Self.upright.contains(character) else {
          continue
        }
        places.insert(Position(row: knowsRows ? row : 0, column: column))
      }
    }
    return places
  }

  private static let upright = Set<Character>("│┌┐└┘┬┴├┤")
}

/// What is the same in both languages, from the program's own tables.
enum SharedNames {
  static let all = Set(tables.flatMap { words(in: $0) })

  private static var tables: [String] {
    let settings = BlockField.allCases.map(\.rawValue) + PartField.allCases.map(\.rawValue)
    let values =
      Rules.allCases.map(\.rawValue) + BlockKind.allCases.map(\.rawValue) + StrideAt.allCases.map(\.rawValue)
      + Stem.named.map(\.name)
      + [false, true].map { BlockSetting.convShortcut($0).value } + [
        BlockSetting.useBias(.unnormalized).value, BlockSetting.outputChannels(nil).value,
      ]
      + [PartSetting.padding(.same).value]
    let places = [BlockPlace(stack: 0, block: 0).words, Row.stem.both.chinese, Row.head.both.chinese]
    let keys = Command.all.flatMap { $0.keys + $0.keys.map { Key($0).shown } } + Key.names
    let names =
      Preset.all.flatMap { [$0.name, $0.network.name] }
      + StepPart.allCases.filter { $0 != .network }.map(\.rawValue)
    return settings + values + places + keys + names + withoutTable
  }

  /// Names that stand in no table.
  private static let withoutTable = [
    "Keras", "PyTorch", "relu", "sigmoid", "float32", "addup", "int", "slices",
  ]

  /// The words of `text` with three or more letters, their numbers at the end left out.
  static func words(in text: String) -> [String] {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")) }.compactMap {
      word in
      guard word.count(where: \.isLetter) >= 3 else { return nil }
      let name = word.reversed().drop { $0.isNumber || $0 == "-" }.reversed()
      return String(name)
    }
  }
}

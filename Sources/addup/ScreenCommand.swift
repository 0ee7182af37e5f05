import ArgumentParser
import Explorer
import ExplorerViews
import NetworkModel

/// `addup screen NETWORK --keys "…"`: the explorer's screen after those keys, without a terminal.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Play keys into the explorer and print its screen.",
    discussion: """
      KEYS are words: characters (j, ?, 1), names of keys (down, shift-left, enter, esc, tab, space, \
      ctrl-r, page-down) or of commands (toggle-shortcut, next-problem, undo; Docs/Keys.md lists them). \
      So are click(12,30), wheel-up(12,30), wheel-down(12,30), paste(\"text\") and resize(100x30), with rows and \
      columns from 1. Nothing is saved and nothing asked: what keys would save or quit is only shown.

      \(networkHelp)
      """)

  @Argument(help: "A file, a preset, or - for standard input.", completion: .network)
  var network = "seed"

  @OptionGroup var reference: ReferenceOption

  @Option(help: "Begin with a lesson: its number, its name or its file.", completion: .lesson)
  var lesson: String?

  @Option(help: "Begin by presenting a lesson: its number, its name or its file.", completion: .lesson)
  var demo: String?

  @Option(help: "The language: en, or zh for Simplified Chinese.")
  var lang = Language.english

  // Keys may begin with a hyphen: it is one.
  @Option(parsing: .unconditional, help: "Keys to play, with blanks between them.")
  var keys = ""

  @Option(help: "Play what --record-keys recorded, before KEYS; - for standard input.", completion: .file())
  var keysFrom: String?

  @Option(
    help: "Columns and rows, as in 120x36; 80x24, or what a recording has, unless given.",
    transform: ScreenSize.read)
  var size: ScreenSize?

  @Option(help: "text, ansi or svg.")
  var format = ScreenFormat.text

  @Option(help: "The colours of ansi and svg; dark, of a demo high-contrast-dark, unless given.")
  var theme: Theme?

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  func run() throws {
    let script: KeyScript
    do {
      script = try KeyScript(keys)
    } catch {
      throw Failure(.usage, Text { cleaned(error.words[$0]) })
    }
    let recorded = try keysFrom.map(readScript)
    let opened = try openNetwork(network)
    let begun = recorded?.openingSize
    let columns = begun?.columns ?? size?.columns ?? 80
    let rows = begun?.rows ?? size?.rows ?? 24
    var state = State(
      opened.network, path: opened.document == nil || network == "-" ? nil : network,
      against: try reference.open(), columns: columns, rows: rows, language: lang,
      opensOnLesson: lesson != nil || demo != nil)
    state.written = opened.document?.writtenSettings
    if let lesson { state.begin(try openLesson(lesson)) }
    if let demo { state.present(try openLesson(demo)) }
    if let recorded { state.play(recorded) }
    if let size, begun != nil { state.receive(.size(columns: size.columns, rows: size.rows)) }
    state.play(script)
    let canvas = state.drawn(ascii: ascii)
    // A demo is for a room, as in the terminal.
    let theme = theme ?? (demo == nil ? Theme.dark : .highContrastDark)
    var output = Output()
    switch format {
    case .text: try output.write(canvas.text + "\n")
    case .ansi: try output.write(canvas.ansi(theme: theme) + "\n")
    case .svg: try output.write(canvas.svg(theme: theme) + "\n")
    }
    try output.flush()
  }
}

enum ScreenFormat: String, CaseIterable, ExpressibleByArgument {
  case text, ansi, svg
}

/// Columns and rows of a screen, up to 1,000 each.
struct ScreenSize {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// `80x24`.
  static func read(_ text: String) throws -> ScreenSize {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { "x×".contains($0) })
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 2, numbers.count == 2, numbers.allSatisfy((1...1000).contains) else {
      throw ValidationError(.noSize)
    }
    return ScreenSize(columns: numbers[0], rows: numbers[1])
  }
}

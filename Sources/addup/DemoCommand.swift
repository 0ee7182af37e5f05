import ArgumentParser
import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `addup demo LESSON`: a lesson for a room; with `--notes`, the notes to it in a second terminal.
struct DemoCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Present a lesson to a room, with notes in a second terminal.",
    discussion: """
      One key shows the next thing, one takes it back: see Docs/Presenting.md. LESSON is a number or a name from \
      addup lesson, or a lesson file of your own. With --every it goes forward by itself; with --record and \
      without a terminal, or with --size, the whole recording is written at once.

      EXIT STATUS
        0  the demo was ended, or recorded
        2  wrong usage, or no terminal
        3  a lesson file that cannot be read, or is wrong
        4  a recording that cannot be written, or is there already
      """)

  @Argument(help: "A number, a name or a lesson file.", completion: .lesson)
  var lesson: String

  @Flag(help: "Follow a demo that runs in another terminal, with notes for whoever speaks.")
  var notes = false

  @Option(parsing: .unconditional, help: "Go forward by itself: 5s, 2.5s, 1m.")
  var every: String?

  @Option(
    help: "Record at once, without a terminal, for one of this size, such as 80x24.",
    transform: ScreenSize.read)
  var size: ScreenSize?

  @OptionGroup var recording: RecordingOption

  @OptionGroup var language: LanguageOption

  @OptionGroup var looks: Looks

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    let interval = try every.map(interval(_:))
    let opened = try openLesson(lesson)
    if size != nil, recording.record == nil || every == nil {
      throw Failure(.usage, DemoCommandWords.sizeNeedsRecording)
    }
    if let size, Layout(columns: size.columns, rows: size.rows).kind == .tooSmall {
      throw Failure(.usage, DemoCommandWords.sizeTooSmall)
    }
    if notes, every != nil || recording.hasAny {
      throw Failure(.usage, DemoCommandWords.notesFollow)
    }
    let hasTerminal = isatty(STDOUT_FILENO) == 1 && isatty(STDIN_FILENO) == 1
    let configuration = try configuration.load(looks.flags.merging(language.flags) { $1 })
    if let interval, recording.record != nil, size != nil || !hasTerminal {
      return try record(opened, every: interval, configuration)
    }
    let spoken = configuration.preferences.spokenLanguage
    guard hasTerminal else {
      throw Failure(.usage, DemoCommandWords.needsTerminal)
    }
    let script = try recording.script()
    let subject = DemoSite.subject(lesson, opened)
    let opening: LessonOpening =
      notes ? .notes(opened, subject) : .present(opened, every: interval, subject)
    let records = try recording.open(command: "addup demo \(lesson)", title: title(of: opened, in: spoken))
    var session = ExplorerSession(opening, language: spoken, configuration)
    configuration.tellErrors()
    var options = TerminalOptions(configuration.preferences, keysFromTerminal: false)
    options.prefersHighContrast = !notes
    try session.run(options, records, script)
  }

  private func title(of lesson: Lesson, in language: Language) -> String {
    "addup demo: \(lesson.title[language])"
  }

  /// Writes the whole recording, with the times that a room would see.
  private func record(_ lesson: Lesson, every interval: Int, _ configuration: Configuration) throws(Failure) {
    if recording.recordKeys != nil || recording.keysFrom != nil {
      throw Failure(.usage, DemoCommandWords.noKeysAtOnce)
    }
    let size = size ?? ScreenSize(columns: 80, rows: 24)
    let spoken = configuration.preferences.spokenLanguage
    var state = State(
      lesson.steps[0].scene, columns: size.columns, rows: size.rows, language: spoken,
      opensOnLesson: true)
    state.present(lesson, every: interval)
    let theme = (configuration.preferences.theme ?? .dark)
    let shown = configuration.preferences.theme == nil ? theme.inHighContrast : theme
    var records = try recording.open(
      command: "addup demo \(self.lesson)", title: title(of: lesson, in: spoken))
    var time = 0
    while true {
      let canvas = state.drawn(ascii: configuration.preferences.isASCII)
      if let complaint = records.show(canvas, theme: shown, at: time) {
        throw Failure(.unwritable, complaint)
      }
      time += interval
      if state.demo?.isAtEnd != false { break }
      state.receive(.demo(.tick))
    }
    if let complaint = records.end(at: time) { throw Failure(.unwritable, complaint) }
  }

  /// Milliseconds from `5s`, `2.5s` or `1m`.
  private func interval(_ text: String) throws(Failure) -> Int {
    let number = text.dropLast()
    let unit = ["s": 1000.0, "m": 60_000.0][text.suffix(1)]
    let isPlain = !number.isEmpty && number.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let unit, isPlain, let value = Double(number), (100...86_400_000).contains(value * unit) else {
      throw Failure(.usage, DemoCommandWords.noInterval(cleaned(text)))
    }
    return Int((value * unit).rounded())
  }
}

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

/// `addup lesson [LESSON]`: the list of lessons, or one of them.
struct LessonCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Predict, then see: lessons about residual networks.",
    discussion: """
      Without LESSON it lists the lessons that come with addup: done, begun, or neither. LESSON is a number or a \
      name from the list, or a lesson file of your own (see Docs/Writing-lessons.md). A lesson goes on where you \
      stopped; it works on a network of its own and touches no file of yours.

      EXIT STATUS
        0  the list was printed, or the lesson was left
        2  wrong usage, or no terminal for the lesson
        3  a lesson file that cannot be read, or is wrong
        4  the list cannot be written
      """)

  @Argument(help: "A number, a name or a lesson file; without one, the list.", completion: .lesson)
  var lesson: String?

  @OptionGroup var recording: RecordingOption

  @OptionGroup var language: LanguageOption

  @OptionGroup var looks: Looks

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    guard let lesson else { return try list() }
    let opened = try openLesson(lesson)
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else {
      throw Failure(.usage, CommandLineWords.lessonNeedsTerminal)
    }
    let configuration = try configuration.load(flags)
    let language = configuration.preferences.spokenLanguage
    var session = ExplorerSession(.play(opened), language: language, configuration)
    let script = try recording.script()
    let records = try recording.open(
      command: "addup lesson \(shownPath(lesson))", title: "addup lesson: \(opened.title[language])")
    configuration.tellErrors()
    try session.run(
      TerminalOptions(configuration.preferences, keysFromTerminal: false), records, script)
  }

  private var flags: [Preference: String] { looks.flags.merging(language.flags) { $1 } }

  private func list() throws {
    let progress = ProgressFile.read().progress
    let surroundings = Surroundings()
    let language = try configuration.preferences(flags).spokenLanguage
    var output = Output()
    for (index, lesson) in Lesson.shipped.enumerated() {
      let sign = progress.sign(of: lesson)
      let title = lesson.title[language]
      let name = padded(trailing: lesson.name, to: 15)
      try output.write(
        surroundings.shown("\(sign) \(padded("\(index + 1)", to: 2))  \(name) \(title)") + "\n")
    }
    try output.flush()
  }
}

/// Where the file that is called `path` really lies, whatever the folder and the links it is called by.
private func absolutePath(_ path: String) -> String {
  let real = realpath(path, nil)
  defer { free(real) }
  return real.map { String(cString: $0) } ?? path
}

/// The lesson that the command line calls by its number, its name or its file.
func openLesson(_ word: String) throws(Failure) -> Lesson {
  if let lesson = Lesson.shipped(word) { return lesson }
  if Int(word) != nil {
    throw Failure(.usage, CommandLineWords.noLesson(word, of: Lesson.shipped.count))
  }
  guard access(word, F_OK) == 0 else {
    throw Failure(.unreadable, path: word, .noLesson(near: nearLesson(word)))
  }
  do {
    let lesson = try LessonFile.read(
      try fileBytes(word), file: word, key: LessonFile.key(ofFile: absolutePath(word)))
    if let fault = lesson.faults.first {
      let place = Text { "\(cleaned(word)):\(fault.line)" + $0.colon }
      throw Failure(.unreadable, Text { place[$0] + fault.message[$0] })
    }
    return lesson
  } catch let failure as Failure {
    throw failure
  } catch let error as NetworkFileError {
    throw Failure(.unreadable, error.text)
  } catch {
    throw Failure(.unreadable, "\(error)")
  }
}

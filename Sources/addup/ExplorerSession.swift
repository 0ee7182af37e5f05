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

/// The explorer while it runs: events to the state, canvases to the terminal, wishes to the file, and every
/// unsaved step to a journal.
struct ExplorerSession {
  let configuration: Configuration
  let opened: OpenedNetwork
  let path: String?
  private let reference: Reference?
  /// As the command line calls the network.
  let name: String
  /// The file as it was read or last written, whose comments and order are kept.
  var document: NetworkDocument?
  /// The text from which a journal's steps lead on.
  var text: String
  /// What errors call that text.
  var source: String
  var keeper: JournalKeeper
  /// Other runs that have the same file open.
  var rivals: [JournalSite.Rival] = []
  /// Unsaved work of earlier runs that was not offered yet, the next last.
  var found: [FoundJournal] = []
  var watch: FileWatch?
  /// What opens instead of the network.
  private var opening: LessonOpening?
  var records: Records?
  var stage: DemoStage?
  /// Under which a presented lesson is known, where the command line named it.
  var subject: String?
  var follower: DemoFollower?
  private let language: Language
  /// What the watched file holds since it changed, until the state has taken it.
  var arrived: NetworkDocument?
  /// What of it the person was asked about.
  var askedFor: NetworkDocument?

  init(
    _ opened: OpenedNetwork, name: String, path: String?, against reference: Reference?,
    _ configuration: Configuration, language: Language, watches: Bool
  ) {
    self.language = language
    self.reference = reference
    self.configuration = configuration
    self.opened = opened
    self.path = path
    self.name = name
    document = opened.document
    text = opened.document?.text ?? NetworkFile.write(opened.network)
    source = path ?? (opened.document == nil ? name : "standard input")
    keeper = JournalKeeper(JournalSite(path: path, preset: opened.document == nil ? name : nil, text: text))
    if watches, let path { watch = FileWatch(path) }
  }

  /// A lesson, with nothing to go back to and no file to lose.
  init(_ opening: LessonOpening, language: Language, _ configuration: Configuration) {
    let lesson = opening.lesson
    let opened = OpenedNetwork(network: lesson.steps[0].scene, document: nil)
    self.init(
      opened, name: lesson.name, path: nil, against: nil, configuration, language: language, watches: false)
    self.opening = opening
  }

  /// Where unsaved work lies, for a person whose terminal has gone; nil if there is none.
  var lastNote: String? {
    keeper.path.map {
      "addup: unsaved changes are kept in \(shownPath($0)); addup \(shownPath(name)) offers them again"
    }
  }

  /// Takes the terminal and runs, recording what is wished for and playing `script` first; `otherwise` ends the
  /// sentence where there is no such terminal.
  mutating func run(
    _ options: TerminalOptions, _ records: Records?, _ script: KeyScript?,
    otherwise: CommandLineWords? = nil
  ) throws(Failure) {
    self.records = records
    do throws(TerminalFailure) {
      var terminal = try NcursesTerminal(options: options)
      run(on: &terminal, script)
    } catch {
      throw Failure(
        .usage,
        Text { language in error[language] + (otherwise.map { language.semicolon + $0[language] } ?? "") })
    }
  }

  /// Runs until the person leaves or the terminal goes.
  private mutating func run(on terminal: inout NcursesTerminal, _ script: KeyScript?) {
    let size = terminal.size
    let kept = ProgressFile.read()
    var written = kept.progress
    var state = State(
      opened.network, path: path, against: reference, columns: script?.openingSize?.columns ?? size.columns,
      rows: script?.openingSize?.rows ?? size.rows, language: language, progress: kept.progress,
      opensOnLesson: opening != nil)
    state.written = document?.writtenSettings
    if let opening { open(opening, &state) }
    complain(records?.begin(state), &state)
    if let script { play(script, &state, size) }
    if opening == nil {
      begin(&state)
    } else if let notice = configuration.notice ?? kept.notice {
      state.receive(.notify(notice))
    }
    lookAtDemo(&state)
    let isASCII = terminal.isASCII
    var isDrawn = false
    var note: String?
    while true {
      if !isDrawn, !terminal.hasPendingInput {
        let canvas = state.drawn(ascii: isASCII)
        terminal.show(canvas)
        // What there is to say of the recording is shown at once.
        if complain(records?.show(canvas, theme: terminal.theme), &state) { continue }
        isDrawn = true
      }
      var wish: Wish?
      let prompt = state.prompt
      switch terminal.nextEvent(within: patience) {
      case .input(let input):
        wish = state.take(input)
        complain(records?.note(input, from: prompt, leadingTo: state), &state)
      case .signal(SIGINT):
        let input = Input.key(Key("ctrl-c"))
        wish = state.receive(input)
        complain(records?.note(input, from: prompt, leadingTo: state), &state)
      case .signal(let signal):
        leave()
        terminal.end(by: signal)
      case .resumed: wish = .redraw
      case .closed:
        leave()
        return
      case .calm where !rest(&state): continue
      case .calm: break
      }
      isDrawn = false
      keep(state.progress, &written, &state)
      switch fulfilled(wish, &state) {
      case .quit?:
        keeper.end()
        leave()
        return
      case .redraw?: terminal.redrawAll()
      case .copy?: copy(on: terminal, &state)
      case .save?, .recovery?, .reload?, .compare?, nil: break
      }
      // A lesson has a network of its own, which is not kept; what it was opened over waits beneath.
      lookAtDemo(&state)
      if !state.hasLessonNetwork {
        takeArrived(&state)
        keep(&state)
      }
      if lastNote != note {
        note = lastNote
        terminal.setLastNote(note)
      }
    }
  }

  /// Keeps how far the person came in lessons, if that is not what was written last.
  private func keep(_ progress: LessonProgress, _ written: inout LessonProgress, _ state: inout State) {
    guard progress != written else { return }
    written = progress
    if let complaint = ProgressFile.write(progress) { state.receive(.notify(complaint)) }
  }

  /// Copies what is selected; a network is copied as it would be saved.
  private func copy(on terminal: borrowing NcursesTerminal, _ state: inout State) {
    let network = state.network.network
    let copied = state.copiedText { fileText(network, keeping: document, path: state.document.path ?? "") }
    let copying = Copying(configuration.preferences.clipboard)
    state.receive(.notify(copying.copy(copied, on: terminal)))
  }

  /// Does what is a matter of files; answers what is left to do.
  private mutating func fulfilled(_ wish: Wish?, _ state: inout State) -> Wish? {
    switch wish {
    case .save(let path, let overwriting, let thenQuit)?:
      return save(to: path, overwriting: overwriting, thenQuit: thenQuit, &state)
    case .recovery(let answer)?: settle(answer, &state)
    case .reload?: if let arrived { take(arrived, &state) }
    case .compare(let path)?: compare(with: path, &state)
    case .quit?, .redraw?, .copy?, nil: return wish
    }
    return nil
  }
}

extension ExplorerSession {
  /// Shows a sentence.
  func say(_ words: FileWords, _ state: inout State) { state.receive(.notify(words.text)) }
}

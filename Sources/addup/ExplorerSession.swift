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
  private let configuration: Configuration
  private let opened: OpenedNetwork
  private let path: String?
  private let reference: Reference?
  /// As the command line calls the network.
  private let name: String
  /// The file as it was read or last written, whose comments and order are kept.
  private var document: NetworkDocument?
  /// The text from which a journal's steps lead on.
  private var text: String
  /// What errors call that text.
  private var source: String
  private var keeper: JournalKeeper
  /// Other runs that have the same file open.
  private var rivals: [JournalSite.Rival] = []
  /// Unsaved work of earlier runs that was not offered yet, the next last.
  private var found: [FoundJournal] = []
  private var watch: FileWatch?
  /// What opens instead of the network.
  private var lesson: Lesson?
  private let language: Language
  /// What the watched file holds since it changed, until the state has taken it.
  private var arrived: NetworkDocument?
  /// What of it the person was asked about.
  private var askedFor: NetworkDocument?

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
  init(_ lesson: Lesson, language: Language, _ configuration: Configuration) {
    let opened = OpenedNetwork(network: lesson.steps[0].scene, document: nil)
    self.init(
      opened, name: lesson.name, path: nil, against: nil, configuration, language: language, watches: false)
    self.lesson = lesson
  }

  /// Where unsaved work lies, for a person whose terminal has gone; nil if there is none.
  var lastNote: String? {
    keeper.path.map {
      "addup: unsaved changes are kept in \(shownPath($0)); addup \(shownPath(name)) offers them again"
    }
  }

  /// Runs until the person leaves or the terminal goes.
  mutating func run(on terminal: inout NcursesTerminal) {
    let size = terminal.size
    let kept = ProgressFile.read()
    var written = kept.progress
    var state = State(
      opened.network, path: path, against: reference, columns: size.columns, rows: size.rows,
      language: language, progress: kept.progress, opensOnLesson: lesson != nil)
    state.written = document?.writtenSettings
    if let lesson {
      state.begin(lesson)
      if let notice = configuration.notice ?? kept.notice { state.receive(.notify(notice)) }
    } else {
      begin(&state)
    }
    let isASCII = terminal.isASCII
    var isDrawn = false
    var note: String?
    while true {
      if !isDrawn, !terminal.hasPendingInput {
        terminal.show(state.drawn(ascii: isASCII))
        isDrawn = true
      }
      var wish: Wish?
      switch terminal.nextEvent(within: patience) {
      case .input(let input): wish = state.take(input)
      case .signal(SIGINT): wish = state.receive(.key(Key("ctrl-c")))
      case .signal(let signal): terminal.end(by: signal)
      case .resumed: wish = .redraw
      case .closed: return
      case .calm where !rest(&state): continue
      case .calm: break
      }
      isDrawn = false
      keep(state.progress, &written, &state)
      switch fulfilled(wish, &state) {
      case .quit?:
        keeper.end()
        return
      case .redraw?: terminal.redrawAll()
      case .copy?: copy(on: terminal, &state)
      case .save?, .recovery?, .reload?, .compare?, nil: break
      }
      // A lesson has a network of its own, which is not kept; what it was opened over waits beneath.
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
  private func say(_ words: FileWords, _ state: inout State) { state.receive(.notify(words.text)) }
}

// MARK: - Saving

extension ExplorerSession {
  private mutating func save(
    to path: String, overwriting: Bool, thenQuit: Bool, _ state: inout State
  ) -> Wish? {
    if !overwriting, let reason = objection(to: path, own: state.document.path) {
      return state.receive(.saveNeedsConsent(path: path, reason: reason, thenQuit: thenQuit))
    }
    do {
      let isLesson = state.hasLessonNetwork
      let text = fileText(state.network.network, keeping: isLesson ? nil : document, path: path)
      let note = try addup.save(text, to: path, makingLinkTarget: overwriting)
      // A lesson's network has nothing to do with the file that was opened before.
      if isLesson { return state.receive(.saved(path: path, thenQuit: thenQuit)) }
      document = try? NetworkFile.read(text, file: path)
      state.written = document?.writtenSettings
      if path != state.document.path { keeper.move(to: JournalSite(path: path, preset: nil, text: text)) }
      if overwriting { rivals = [] }
      watch?.adopt()
      state.receive(.canWrite(true))
      let wish = state.receive(.saved(path: path, thenQuit: thenQuit))
      if let note { say(.savedInPlace(shownPath(path), how: note.text), &state) }
      return wish
    } catch {
      return state.receive(.saveFailed(FileWords.notSaved(error.words ?? FileWords.noReason.text).text))
    }
  }

  /// Why writing to `path` would lose something: another file is there, this one has changed since, or
  /// someone else is about to change it.
  private func objection(to path: String, own: String?) -> Text? {
    let name = shownPath(path)
    if isLinkToNothing(path) { return FileWords.linkToNothing(name).text }
    guard access(path, F_OK) == 0 else { return nil }
    guard path == own, let document else { return FileWords.isThere(name).text }
    let found = try? fileBytes(path)
    if found != Array(document.text.utf8) { return FileWords.changedOnDisk(name).text }
    return rivals.first { $0.isAlive }.map { FileWords.openElsewhere(name, process: $0.process).text }
  }

  /// Shows what differs between the file at `path` and the network.
  private func compare(with path: String, _ state: inout State) {
    do {
      let other = try NetworkFile.read(fileBytes(path), file: path).network
      state.receive(.compareWith(other, named: FileWords.fileOnDisk.text))
    } catch {
      state.receive(.notify((error as? Failure)?.words ?? Text(same: "\(error)")))
    }
  }
}

// MARK: - Unsaved work

extension ExplorerSession {
  /// Looks for other runs of the same network, and for what earlier ones left.
  private mutating func begin(_ state: inout State) {
    if let path { state.receive(.canWrite(isReplaceable(path))) }
    let findings = keeper.site.look(for: opened.network, as: fingerprint)
    rivals = path == nil ? [] : findings.rivals
    found = findings.found
    let notices: [Text?] = [
      path.flatMap(leftoverNotice)?.text,
      rivals.first.map { FileWords.openElsewhere(shownPath(path ?? name), process: $0.process).text },
      configuration.notice,
      findings.refusal, keeper.begin(),
    ]
    if let notice = notices.compactMap({ $0 }).first { state.receive(.notify(notice)) }
    offer(&state)
  }

  private var fingerprint: Fingerprint { Fingerprint((document?.text ?? text).utf8) }

  /// Offers what was found last, if anything is left.
  private func offer(_ state: inout State) {
    guard let next = found.last else { return }
    state.receive(.offerRecovery(next.offer(path ?? name)))
  }

  private mutating func settle(_ answer: RecoveryAnswer, _ state: inout State) {
    guard let journal = found.popLast() else { return }
    switch answer {
    case .discard: journal.remove()
    case .later: journal.leave()
    case .recover:
      state.recover(Document(journal.base.network, path: path, replaying: journal.journal.events))
      text = journal.journal.text
      source = journal.journal.head.source
      // Saving over the file that changed meanwhile has to be asked about.
      if journal.fileHasChanged, path != nil { document = journal.base }
      keep(&state)
      if keeper.path == nil { journal.leave() } else { journal.retire() }
      for other in found { other.leave() }
      found = []
    }
    offer(&state)
  }

  /// Brings the journal up to date.
  private mutating func keep(_ state: inout State) {
    let document = document
    let (text, source, subject) = (text, source, keeper.site.subject)
    let complaint = keeper.keep(state.document, text) {
      Journal.Head(
        program: Addup.version, subject: subject, source: source,
        file: Fingerprint((document?.text ?? text).utf8))
    }
    if let complaint { state.receive(.notify(complaint)) }
  }
}

// MARK: - Watching

extension ExplorerSession {
  /// How long to wait for an event before there is something else to look after.
  private var patience: Int? {
    watch != nil ? FileWatch.interval : keeper.isUnsynced ? 1000 : nil
  }

  /// Does what can wait for a calm moment; whether the screen may have changed.
  private mutating func rest(_ state: inout State) -> Bool {
    keeper.sync()
    guard let path, let news = watch?.look() else { return false }
    switch news {
    case .gone: say(.gone(shownPath(path)), &state)
    case .unreadable(let reason): state.receive(.notify(reason))
    case .bytes(let bytes):
      arrived = nil
      if bytes == document.map({ Array($0.text.utf8) }) { return false }
      do {
        arrived = try NetworkFile.read(bytes, file: path)
      } catch {
        state.receive(.notify(Text(same: "\(error)")))
      }
    }
    return true
  }

  /// Whether nothing is being typed or asked that a new network would make nonsense of.
  private func isReady(_ state: State) -> Bool { state.prompt == nil && state.overlay != .palette }

  /// Takes over what the file holds now, or asks where that would put unsaved steps aside.
  private mutating func takeArrived(_ state: inout State) {
    guard let arrived, let path, isReady(state) else { return }
    let name = shownPath(path)
    if arrived.network == state.network.network || !state.document.isModified {
      take(arrived, &state)
    } else if arrived.network == document?.network {
      document = arrived
      state.written = arrived.writtenSettings
      self.arrived = nil
      say(.savedElsewhereYoursChanged(name), &state)
    } else if askedFor != arrived {
      askedFor = arrived
      state.receive(.askReload(name))
    } else {
      self.arrived = nil
    }
  }

  private mutating func take(_ new: NetworkDocument, _ state: inout State) {
    let isSame = new.network == state.network.network
    document = new
    state.written = new.writtenSettings
    arrived = nil
    state.receive(.reloaded(new.network, from: shownPath(path ?? name)))
    if isSame {
      say(.savedElsewhere(shownPath(path ?? name)), &state)
    }
  }
}

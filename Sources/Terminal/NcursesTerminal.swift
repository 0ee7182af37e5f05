import CTerminal
import Explorer
import ExplorerViews

/// The terminal the program was started on, through ncurses.
///
/// There is one at most. It is given back as it was found when the value goes, when the process exits,
/// and when it crashes.
package struct NcursesTerminal: Terminal, ~Copyable {
  /// The palette in use; the terminal's reply about its background may change it.
  package private(set) var theme: Theme
  /// Whether ASCII signs stand in for all others.
  package let isASCII: Bool

  private let prefersHighContrast: Bool
  /// What the terminal shows.
  private var shown: Canvas?
  /// The latest canvas, while the terminal takes no output.
  private var waiting: Canvas?
  /// An event found while looking whether there is one.
  private var next: TerminalEvent?
  private var decoder = KeyDecoder()
  private var keys = CursesKeys()
  /// The size the explorer knows.
  private var reportedSize: (columns: Int, rows: Int)
  private var resizing = ResizePace()

  /// Takes the terminal, or says in one line why that cannot be.
  package init(options: TerminalOptions) throws(TerminalFailure) {
    var setup = addup_setup()
    setup.mouse = options.mouse
    setup.keys_from_terminal = options.keysFromTerminal
    let refusal = options.version.withCString { version in
      setup.version = version
      return addup_open(&setup)
    }
    let term = String(cString: addup_term())
    guard refusal == .ADDUP_REFUSAL_NONE else { throw TerminalFailure(refusal, term: term) }
    let colors = Int(addup_colors())
    prefersHighContrast = options.prefersHighContrast
    let automatic = Theme.automatic(
      colors: colors, term: term, colorFGBG: options.colorFGBG, noColor: options.noColor)
    theme =
      options.theme?.fitting(colors: colors) ?? (prefersHighContrast ? automatic.inHighContrast : automatic)
    isASCII = options.isASCII == true || !addup_locale_is_utf8()
    reportedSize = (Int(addup_columns()), Int(addup_rows()))
    if options.theme == nil, theme == .unknownBackground, BackgroundReply.isExpected(from: term) {
      addup_ask(BackgroundReply.question)
    }
  }

  deinit { addup_close() }

  package var size: (columns: Int, rows: Int) { (Int(addup_columns()), Int(addup_rows())) }

  package var hasPendingInput: Bool {
    mutating get {
      next = next ?? event(waiting: false)
      return next != nil
    }
  }

  /// Sends what differs from the canvas shown before. While the terminal takes no output, as after
  /// Ctrl-S, the canvas waits and `nextEvent` shows the latest one later; so it is with one that the terminal
  /// stopped taking, as over a stalled connection.
  package mutating func show(_ canvas: Canvas) {
    guard addup_wait(0, true) & Ready.output != 0 else {
      waiting = canvas
      return
    }
    waiting = nil
    let canvas = isASCII ? canvas.inASCII() : canvas
    if shown?.columns != canvas.columns || shown?.rows != canvas.rows { addup_erase() }
    let size = size
    canvas.forEachChange(from: shown, theme: theme) { change in
      if change.row < size.rows { put(change, columns: size.columns) }
    }
    shown = canvas
    let cursor = canvas.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    if addup_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0)) { return }
    redrawAll()
    waiting = canvas
  }

  /// Gives `text` to the terminal's clipboard; whether it was sent. At most `ClipboardRoute.limit` bytes are,
  /// and none while the terminal takes no output.
  package func copy(_ text: String, by route: ClipboardRoute) -> Bool {
    guard text.utf8.count <= ClipboardRoute.limit, addup_wait(0, true) & Ready.output != 0 else {
      return false
    }
    let bytes = route.sequence(for: text)
    bytes.withUnsafeBytes { buffer in
      addup_send(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    return true
  }

  /// Lets the next canvas be drawn whole, for a screen that another program wrote on.
  package mutating func redrawAll() {
    shown = nil
    addup_redraw_all()
  }

  package mutating func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    defer { next = nil }
    let end = milliseconds.map { addup_milliseconds() + Int64($0) }
    return next ?? event(waiting: true, until: end) ?? .closed
  }

  /// Gives the terminal back and ends the process as the signal would have.
  package consuming func end(by signal: Int32) -> Never {
    addup_die(signal)
  }

  /// A line that a crash or the end by a signal leaves on standard error, such as where unsaved work lies.
  package func setLastNote(_ note: String?) {
    addup_set_last_note(note)
  }

  /// The next event; nil when there is none and it does not wait for one.
  private mutating func event(waiting isPatient: Bool, until end: Int64? = nil) -> TerminalEvent? {
    var emptyReads = 0
    while true {
      if size != reportedSize {
        reportedSize = size
        return .input(.size(columns: reportedSize.columns, rows: reportedSize.rows))
      }
      let ready =
        decoder.isHolding ? Ready.input : addup_wait(isPatient ? delay(until: end) : 0, waiting != nil)
      if ready & Ready.output != 0, let waiting { show(waiting) }
      if resizing.isDue {
        if addup_resize() { continue }
        // It may have been smaller in between, and lost what stood there.
        showAgain()
      }
      if ready & Ready.signal != 0, let event = takeSignal() { return event }
      if ready & (Ready.input | Ready.hangup) != 0 {
        decoder.awaitsReply = addup_awaits_reply()
        switch decoder.next(from: &keys) {
        case .input(let input): return .input(input)
        case .background(let background):
          addup_reply_came()
          let theme = Theme.automatic(colors: Int(addup_colors()), background: background)
          change(to: prefersHighContrast ? theme.inHighContrast : theme)
          emptyReads = 0
        case .ignored: emptyReads = 0
        case .nothing: emptyReads += 1
        }
        // A terminal that is gone is for ever ready to read nothing.
        if emptyReads > 2 || emptyReads > 0 && ready & Ready.hangup != 0 { return .closed }
      } else if !isPatient, ready & Ready.signal == 0 {
        return nil
      } else if let end, addup_milliseconds() >= end {
        return .calm
      }
    }
  }

  /// How long to wait until a change of size is due, or until `end`; -1 for ever.
  private func delay(until end: Int64?) -> Int32 {
    guard let end else { return resizing.delay }
    let rest = Int32(clamping: max(end - addup_milliseconds(), 0))
    return resizing.delay < 0 ? rest : min(rest, resizing.delay)
  }

  /// Shows what is there, or waits to be, in another palette.
  private mutating func change(to theme: Theme) {
    self.theme = theme
    guard let canvas = waiting ?? shown else { return }
    shown = nil
    show(canvas)
  }

  /// Sends every cell of what is there, or waits to be.
  private mutating func showAgain() {
    guard let canvas = waiting ?? shown else { return }
    redrawAll()
    show(canvas)
  }

  private mutating func takeSignal() -> TerminalEvent? {
    let signal = addup_take_signal()
    guard signal != 0 else { return nil }
    switch addup_request_of(signal) {
    case .ADDUP_REQUEST_FINISH: return .signal(signal)
    case .ADDUP_REQUEST_SUSPEND:
      addup_suspend()
      return .resumed
    case .ADDUP_REQUEST_RESUME:
      addup_resume()
      return .resumed
    case .ADDUP_REQUEST_RESIZE:
      resizing.request()
      return nil
    }
  }

  private func put(_ change: Change, columns: Int) {
    var cells: [addup_cell] = []
    var end = change.column
    for glyph in change.glyphs {
      end += glyph.columns
      guard end <= columns else { break }
      cells.append(addup_cell(glyph))
    }
    let style = addup_style(
      foreground: change.style.foreground.map(Int16.init) ?? -1,
      background: change.style.background.map(Int16.init) ?? -1,
      bold: change.style.bold, reverse: change.style.reverse, underline: change.style.underline)
    addup_put(Int32(change.row), Int32(change.column), cells, Int32(cells.count), style)
  }
}

/// What `addup_wait` answers, as numbers Swift can combine.
private enum Ready {
  static let input = Int32(ADDUP_READY_INPUT)
  static let signal = Int32(ADDUP_READY_SIGNAL)
  static let output = Int32(ADDUP_READY_OUTPUT)
  static let hangup = Int32(ADDUP_READY_HANGUP)
}

/// Keeps a storm of changes of size to one a frame.
private struct ResizePace {
  private static let frame: Int64 = 16
  private var isRequested = false
  private var last = Int64.min / 2

  /// How long to wait before the next change is due; -1 if there is none to wait for.
  var delay: Int32 {
    isRequested ? Int32(max(0, last + ResizePace.frame - addup_milliseconds())) : -1
  }

  mutating func request() { isRequested = true }

  /// Whether a change is due now, which is answered once.
  var isDue: Bool {
    mutating get {
      guard isRequested, delay == 0 else { return false }
      isRequested = false
      last = addup_milliseconds()
      return true
    }
  }
}

/// The codes that curses gives.
private struct CursesKeys: KeySource {
  func next(within milliseconds: Int32) -> Int32? {
    let code = addup_read()
    if code >= 0 { return code }
    guard milliseconds > 0, addup_wait(milliseconds, false) & Ready.input != 0 else { return nil }
    let later = addup_read()
    return later >= 0 ? later : nil
  }

  var size: (columns: Int, rows: Int) { (Int(addup_columns()), Int(addup_rows())) }

  var milliseconds: Int64 { addup_milliseconds() }

  func paste() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: KeyDecoder.pasteLimit) { buffer, count in
      count = buffer.baseAddress.map { addup_read_paste($0, buffer.count) } ?? 0
    }
  }
}

extension addup_cell {
  /// A cleaned character, as a cell of curses holds it.
  fileprivate init(_ glyph: Glyph) {
    self.init()
    columns = Int32(glyph.columns)
    base = glyph.scalar(0)
    marks = (glyph.scalar(1), glyph.scalar(2), glyph.scalar(3), glyph.scalar(4))
  }
}

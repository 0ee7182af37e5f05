import CVTerm
import Foundation

/// A built program in a pseudo-terminal, and the screen it draws there.
final class Console {
  private let console: UnsafeMutablePointer<console>
  private(set) var columns: Int
  private(set) var rows: Int
  private var status: Int?
  private var isStopped = false
  /// The beginning of a character whose other bytes have not come yet.
  private var part: [UInt8] = []

  /// All that the program wrote, as it was sent to the terminal.
  private(set) var output: [UInt8] = []

  /// Starts a program that lies beside the tests, or one given by its whole path.
  ///
  /// It gets nothing of the tests' own environment but the search path.
  init(
    _ program: String, _ arguments: String..., environment: [String: String?] = [:], columns: Int = 80,
    rows: Int = 24
  ) throws {
    // A program that starts now must not inherit what another test is about to open.
    Console.starting.lock()
    defer { Console.starting.unlock() }
    guard let console = console_new(Int32(columns), Int32(rows)) else { throw ConsoleFailure("no terminal") }
    self.console = console
    self.columns = columns
    self.rows = rows
    let path = program.hasPrefix("/") ? program : Console.products + program
    let error = Console.withStrings([path] + arguments) { arguments in
      Console.withStrings(Console.environment(environment)) { environment in
        console_start(console, path, arguments, environment)
      }
    }
    guard error == 0 else { throw ConsoleFailure("\(path) did not start: error \(error)") }
  }

  deinit { console_free(console) }

  // MARK: What a person does

  /// Types text or the bytes of keys.
  func send(_ keys: String) { send(bytes: Array(keys.utf8)) }

  func send(bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let taken = bytes.withUnsafeBytes { console_type(console, $0.baseAddress, $0.count) }
      if taken < 0 || taken == 0 && hasEnded { return }
      bytes = bytes.dropFirst(taken)
      // The program has to read, and may have to write, before there is room again.
      if !bytes.isEmpty { _ = pump(5) }
    }
  }

  func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    console_set_size(console, Int32(columns), Int32(rows))
  }

  /// Sends a signal to the program, or to the process of this number.
  func signal(_ signal: Int32, to process: Int32? = nil) {
    kill(process ?? console.pointee.program, signal)
  }

  /// Does to the terminal what another program might: the modes as they were found, and text.
  func disturb(writing text: String) { console_disturb(console, text) }

  /// Closes the window.
  func hangUp() { console_hang_up(console) }

  // MARK: What a person sees

  /// The rows of the screen without blanks at their ends, and without empty rows at the end.
  var text: String {
    var lines = (0..<rows).map(line)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  func line(_ row: Int) -> String {
    String(unsafeUninitializedCapacity: Console.bytesOfCell * columns) { bytes in
      var count = console_line(console, Int32(row), Int32(columns), bytes.baseAddress, bytes.count)
      while count > 0, bytes[count - 1] == UInt8(ascii: " ") { count -= 1 }
      return count
    }
  }

  /// Colour number (-1 for the terminal's own), bold and reverse of one cell.
  func look(row: Int, column: Int) -> (color: Int, isBold: Bool, isReverse: Bool) {
    let cell = console_cell(console, Int32(row), Int32(column))
    return (Int(console_cell_color(cell)), console_cell_is_bold(cell), console_cell_is_reverse(cell))
  }

  /// Whether any cell has a colour that is not the terminal's own, for its character or behind it.
  var hasColors: Bool {
    (0..<rows).contains { row in
      (0..<columns).contains { column in
        let cell = console_cell(console, Int32(row), Int32(column))
        return cell.fg.type & UInt8(VTERM_COLOR_DEFAULT_FG.rawValue) == 0
          || cell.bg.type & UInt8(VTERM_COLOR_DEFAULT_BG.rawValue) == 0
      }
    }
  }

  var isOnAlternateScreen: Bool { console.pointee.properties.alternate_screen != 0 }
  var showsCursor: Bool { console.pointee.properties.cursor_visible != 0 }
  var reportsMouse: Bool { console.pointee.reports_mouse }
  var hasModesAsFound: Bool { console_modes_are_as_found(console) }

  /// Whether the terminal is as the program found it; what is not, by name.
  var changes: [String] {
    [
      isOnAlternateScreen ? "alternate screen" : nil, showsCursor ? nil : "no cursor",
      reportsMouse ? "mouse" : nil, hasModesAsFound ? nil : "modes",
    ].compactMap { $0 }
  }

  // MARK: Waiting

  /// Reads what the program writes until the condition holds, and until no more comes; throws the screen when the
  /// time is over.
  func wait(
    until what: String, seconds: Double = 30, _ condition: () -> Bool
  ) throws {
    try read(until: what, seconds: seconds, condition)
    settle()
  }

  /// Reads what the program writes until the condition holds, for a condition that leaves nothing to wait for.
  func read(
    until what: String, seconds: Double = 30, _ condition: () -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition() {
      let isLate = ContinuousClock.now >= end
      if pump(10) { continue }
      guard !isLate, !hasEnded || condition() else {
        throw ConsoleFailure("waited for \(what); the screen:\n\(text)")
      }
    }
  }

  /// A screen arrives in pieces, from the top, and keys may change nothing on it: waits until no more of it comes and
  /// the program waits, too.
  ///
  /// Where the system does not tell whether it waits, a longer silence has to do.
  private func settle() {
    let silence = console_tells_busy ? 0.006 : 0.02
    for _ in 0..<1500 {
      if isQuiet(for: silence), !console_is_busy(console) { return }
    }
  }

  /// Waits until the screen has this text somewhere.
  func wait(for expected: String) throws {
    try wait(until: "“\(expected)”") { text.contains(expected) }
  }

  /// Waits so long, or until the program writes something; whether it wrote nothing.
  func isQuiet(for seconds: Double) -> Bool { !pump(Int32(seconds * 1000)) }

  /// Waits for the program's end and answers its status as a shell has it: 128 + n after signal n.
  func exitStatus() throws -> Int {
    try read(until: "the end") { hasEnded }
    while pump(0) {}
    return status ?? -1
  }

  /// Feeds the screen with what the program wrote, waiting for some at most so long; false if there was none.
  ///
  /// With whole characters only: libvterm takes one that comes in two pieces for none.
  private func pump(_ milliseconds: Int32) -> Bool {
    var end = pollfd(fd: console.pointee.master, events: Int16(POLLIN), revents: 0)
    guard poll(&end, 1, milliseconds) > 0, end.revents & Int16(POLLIN) != 0 else { return false }
    var piece = [UInt8](repeating: 0, count: 16384)
    let count = CVTerm.read(end.fd, &piece, piece.count)
    guard count > 0 else { return false }
    output += piece[..<count]
    let bytes = part + piece[..<count]
    let whole = bytes.count - Console.cutCharacter(at: bytes)
    part = Array(bytes[whole...])
    bytes.withUnsafeBytes { buffer in
      guard let text = buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return }
      console_watch(console, text, whole)
      vterm_input_write(console.pointee.terminal, text, whole)
    }
    answer()
    return true
  }

  /// How many bytes of a character that is not all there stand at the end.
  private static func cutCharacter(at bytes: [UInt8]) -> Int {
    guard let start = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return 0 }
    let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : bytes[start] >= 0xC0 ? 2 : 1
    return bytes.count - start < length ? bytes.count - start : 0
  }

  /// Types what the terminal answers to what the program asked.
  private func answer() {
    var bytes = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(console.pointee.terminal, &bytes, bytes.count)
    _ = write(console.pointee.master, bytes, count)
  }

  /// Whether the program has ended.
  var hasEnded: Bool {
    look()
    return status != nil
  }

  /// Whether the program was stopped.
  var hasStopped: Bool {
    look()
    return isStopped
  }

  /// Asks once more how the program is.
  private func look() {
    let now = Int(console_status(console))
    if now >= 0 { status = now }
    if now == -2 { isStopped = true }
  }

  // MARK: Starting

  private static let starting = NSLock()

  /// A cell holds at most six scalars, each of at most four bytes.
  private static let bytesOfCell = 24

  /// The folder of the tests, which is that of the built programs.
  static let products: String = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return (tests?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).path + "/"
  }()

  /// What every program gets, changed by `wishes`; nil takes a variable away.
  private static func environment(_ wishes: [String: String?]) -> [String] {
    var environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    for name in ["PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    for (name, value) in wishes { environment[name] = value }
    return environment.map { "\($0)=\($1)" }
  }

  /// Lends texts as C wants them: a list of pointers with a null at its end.
  private static func withStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// What went wrong around a console.
struct ConsoleFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

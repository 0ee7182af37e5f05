import CVTerm
import Foundation

/// A built program in a pseudo-terminal, and the screen it draws there.
final class Console {
  private let console: UnsafeMutablePointer<console>
  private(set) var columns: Int
  private(set) var rows: Int
  private var status: Int?
  private var isStopped = false

  /// Starts a program that lies beside the tests, or one given by its whole path.
  ///
  /// It gets nothing of the tests' own environment but the search path.
  init(
    _ program: String, _ arguments: String..., environment: [String: String?] = [:], columns: Int = 80,
    rows: Int = 24, ignoresHangup: Bool = false
  ) throws {
    guard let console = console_new(Int32(columns), Int32(rows)) else { throw ConsoleFailure("no terminal") }
    self.console = console
    self.columns = columns
    self.rows = rows
    let path = program.hasPrefix("/") ? program : Console.products + program
    let former = ignoresHangup ? CVTerm.signal(SIGHUP, SIG_IGN) : nil
    let error = Console.withStrings([path] + arguments) { arguments in
      Console.withStrings(Console.environment(environment)) { environment in
        console_start(console, path, arguments, environment)
      }
    }
    if ignoresHangup { _ = CVTerm.signal(SIGHUP, former) }
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
      if taken < 0 { return }
      bytes = bytes.dropFirst(taken)
      // The program has to read, and may have to write, before there is room again.
      if !bytes.isEmpty { _ = console_pump(console, 5) }
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
    var line = ""
    for column in 0..<columns {
      let cell = console_cell(console, Int32(row), Int32(column))
      let scalars = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
      if scalars.first == 0 { line += " " }
      // The column right of a wide character holds no scalar at all.
      line.unicodeScalars.append(contentsOf: scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Colour number (-1 for the terminal's own), bold and reverse of one cell.
  func look(row: Int, column: Int) -> (color: Int, isBold: Bool, isReverse: Bool) {
    let cell = console_cell(console, Int32(row), Int32(column))
    return (Int(console_cell_color(cell)), console_cell_is_bold(cell), console_cell_is_reverse(cell))
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

  /// Reads what the program writes until the condition holds; throws the screen when the time is over.
  func wait(
    until what: String, seconds: Double = 30, _ condition: () -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition() {
      guard ContinuousClock.now < end else {
        throw ConsoleFailure("waited for \(what); the screen:\n\(text)")
      }
      _ = console_pump(console, 10)
    }
  }

  /// Waits until the screen has this text somewhere.
  func wait(for expected: String) throws {
    try wait(until: "“\(expected)”") { text.contains(expected) }
  }

  /// Waits so long, or until the program writes something; whether it wrote nothing.
  func isQuiet(for seconds: Double) -> Bool { !console_pump(console, Int32(seconds * 1000)) }

  /// Waits for the program's end and answers its status as a shell has it: 128 + n after signal n.
  func exitStatus() throws -> Int {
    try wait(until: "the end") { hasEnded }
    while console_pump(console, 0) {}
    return status ?? -1
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

  /// The folder of the tests, which is that of the built programs.
  static let products: String = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return (tests?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).path + "/"
  }()

  /// What every program gets, changed by `wishes`; nil takes a variable away.
  private static func environment(_ wishes: [String: String?]) -> [String] {
    var environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    for name in ["PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
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

import Testing

/// What a program built on Terminal does in a real terminal. Each test has a terminal, a process and a folder of its own,
/// so that they may run at the same time.
@Suite enum ConsoleTests {
  /// Starts the demonstration and waits for its first screen.
  static func demo(
    _ arguments: String, environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> Console {
    let console = try Console(
      "TerminalDemo", arguments, environment: environment, columns: columns, rows: rows)
    try console.wait(for: "demo")
    try console.wait(until: "the rest of the screen") { console.isQuiet(for: 0.02) }
    return console
  }

  /// The events the demonstration has listed.
  static func events(of console: Console) -> [String] {
    (2..<console.rows).map(console.line).filter { !$0.isEmpty }
  }
}

import Foundation

/// A directory of its own in which `addup` is started, as a person would type it; it goes with the value.
final class Folder {
  let url: URL
  /// Where programs keep what they must not lose, unless a test says otherwise.
  var state: URL { url.deletingLastPathComponent().appendingPathComponent(url.lastPathComponent + "-state") }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("addup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
    try? FileManager.default.removeItem(at: state)
  }

  /// Starts the explorer by `command`, which a shell reads, and waits for its first screen.
  func explorer(
    _ command: String = "exec addup", environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> Console {
    let console = try run(command, environment: environment, columns: columns, rows: rows)
    // The last row has keys, or the answers to a question.
    try console.wait(until: "the first screen") { !console.line(rows - 1).isEmpty }
    return console
  }

  /// Starts `command`, which a shell reads, in this directory.
  func run(
    _ command: String, environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> Console {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var programs: [String: String?] = ["PATH": "\(Console.products):\(path)"]
    if environment["HOME"] == nil { programs["XDG_STATE_HOME"] = state.path }
    return try Console(
      "/bin/sh", "-c", "cd '\(url.path)'; \(command)", environment: programs.merging(environment) { $1 },
      columns: columns, rows: rows)
  }

  /// What `command` prints, and how it ends.
  func result(of command: String, columns: Int = 80, rows: Int = 24) throws -> (text: String, status: Int) {
    let console = try run(command, columns: columns, rows: rows)
    let status = try console.exitStatus()
    return (console.text, status)
  }

  /// The screen that `addup screen` prints: what the terminal has to show after the same keys.
  func screen(
    _ arguments: String = "seed", keys: String = "", columns: Int = 80, rows: Int = 24
  ) throws -> String {
    try result(
      of: "exec addup screen \(arguments) --size \(columns)x\(rows) --keys '\(keys)'", columns: columns,
      rows: rows + 2
    ).text
  }

  /// Writes a file, and the folders it lies in.
  func write(_ text: String, to name: String) throws {
    let folder = url.appendingPathComponent(name).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The journals of unsaved work, in order.
  var journals: [URL] {
    let folder = state.appendingPathComponent("addup/journals")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map(folder.appendingPathComponent)
  }

  /// The names of all files, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

extension Console {
  /// Waits until the screen is exactly this; if it never is, throws the rows that differ.
  func wait(forScreen expected: String) throws {
    do {
      try wait(until: "a screen") { text == expected }
    } catch {
      let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let rows = (0..<rows).filter { line($0) != ($0 < wanted.count ? wanted[$0] : "") }
      let pairs = rows.map { "\($0) is  \(line($0))\n\($0) not \($0 < wanted.count ? wanted[$0] : "")" }
      throw ConsoleFailure("ended: \(hasEnded); rows that differ:\n\(pairs.joined(separator: "\n"))")
    }
  }

  /// The explorer's row for messages and questions.
  var message: String { line(rows - 2) }

  func wait(forMessage expected: String) throws {
    try wait(until: "the message “\(expected)”") { message.contains(expected) }
  }
}

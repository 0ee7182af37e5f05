import Foundation

/// A directory of its own in which command lines are tried on the built program; it goes with the value.
final class Shell {
  let directory: URL

  /// What a command line printed, and how it ended.
  struct Run {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("addup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// Runs `script` in a POSIX shell, as a person would type it.
  func run(_ script: String, environment: [String: String] = [:]) throws -> Run {
    let output = directory.appendingPathComponent(".output")
    let errors = directory.appendingPathComponent(".errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = directory
    process.environment = inherited.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try emptyFile(output)
    process.standardError = try emptyFile(errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Writes a file, and the folders it lies in.
  func write(_ text: String, to name: String) throws {
    let folder = directory.appendingPathComponent(name).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: directory.appendingPathComponent(name))
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
  }

  private func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// The built program first in the path, nothing of the person's own terminal or language.
  private var inherited: [String: String] {
    var environment = ["PATH": "\(programs):/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    // A home of its own: nobody's configuration is read.
    environment["HOME"] = directory.path
    environment["XDG_CONFIG_HOME"] = directory.appendingPathComponent(".config").path
    environment["XDG_STATE_HOME"] = directory.appendingPathComponent(".state").path
    for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }

  /// The program lies beside the bundle of the tests.
  private var programs: String {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? .main
    let url = bundle.bundleURL
    return (url.pathExtension == "xctest" ? url.deletingLastPathComponent() : url).path
  }
}

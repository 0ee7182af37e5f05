import Foundation
import NetworkModel
import Testing

/// Networks, and what a framework said of each: two files with a line of JSON for each network, compressed.
struct Recording {
  /// Each network as addup reads it, without the line break.
  let networks: [String]
  /// The verdict on each, in the same order.
  let verdicts: [JSON]

  /// What was recorded for `rules`.
  init(_ rules: Rules) throws {
    networks = try Recording.lines(of: "networks")
    verdicts = try Recording.lines(of: rules.rawValue).map { try JSONReader.read($0.utf8) }
    try #require(networks.count == verdicts.count, "as many verdicts as networks")
  }

  /// Whether this is the recording that is kept with the tests, whose size and exemptions are known.
  static let isKept = chosenFolder == nil

  /// The rules that were asked about: all of those in the kept recording.
  static let rules = Rules.allCases.filter {
    isKept || FileManager.default.fileExists(atPath: file($0.rawValue).path)
  }

  /// `ADDUP_ORACLE=FOLDER` compares another recording; `fresh.py` makes one.
  private static let chosenFolder = ProcessInfo.processInfo.environment["ADDUP_ORACLE"]

  private static func file(_ name: String) -> URL {
    let folder =
      chosenFolder.map { URL(filePath: $0) } ?? Bundle.module.bundleURL.appending(path: "Recorded")
    return folder.appending(path: "\(name).jsonl.gz")
  }

  private static func lines(of name: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file(name).path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "gzip cannot read \(file(name).path)")
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\n").filter { !$0.isEmpty }
  }
}

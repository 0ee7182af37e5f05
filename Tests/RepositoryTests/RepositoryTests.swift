import Foundation
import Testing

@Suite("The repository")
struct RepositoryTests {
  /// In reading order: a target imports only targets above it.
  private let targets = [
    "NetworkModel", "ShapeEngine", "Frameworks", "Diagnostics", "NetworkFiles", "Explorer", "ExplorerViews",
    "CTerminal", "Terminal", "CAttributes", "addup",
  ]
  /// Values and functions: no clock, no environment, no file.
  private let pureTargets: Set = [
    "NetworkModel", "ShapeEngine", "Frameworks", "Diagnostics", "Explorer", "ExplorerViews",
  ]
  /// What the top level shows; SwiftPM writes `Package.resolved` beside it, which is not kept.
  private let topLevel: Set = [
    "Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "Docs",
  ]

  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test("Each folder of Sources is a target, and each target a folder")
  func folders() throws {
    #expect(Set(try visible(in: "Sources")) == Set(targets))
  }

  @Test("A target imports only targets above it, and CTerminal is Terminal's alone")
  func imports() throws {
    for (place, target) in targets.enumerated() {
      for (file, module) in try imports(of: target) {
        guard let imported = targets.firstIndex(of: module) else { continue }
        #expect(imported < place, "\(file) imports \(module)")
        #expect(module != "CTerminal" || target == "Terminal", "\(file) imports \(module)")
      }
    }
  }

  @Test("Pure targets import nothing from outside the package")
  func pure() throws {
    for target in pureTargets {
      for (file, module) in try imports(of: target) {
        #expect(targets.contains(module), "\(file) imports \(module)")
      }
    }
  }

  @Test("One thing has one Chinese name on all screens", arguments: [("步幅", "步长"), ("同等代价", "代价不变")])
  func chineseTerms(other: String, term: String) throws {
    // What a search understands may be anything.
    let texts = try targets.flatMap(texts).filter { !$0.file.hasSuffix("QueryReading.swift") }
    #expect(texts.contains { $0.text.contains(term) })
    for (file, text) in texts { #expect(!text.contains(other), "\(file): \(term)") }
  }

  @Test("The top level shows the manifest, the readme and three folders, and nothing else")
  func top() throws {
    let strangers = Set(try visible(in: "")).subtracting(topLevel)
    #expect(strangers.isEmpty)
  }

  @Test("An import is seen however it is written")
  func importsInText() {
    let text = """
      // import Foundation
      /// import Foundation
      import NetworkModel
      @preconcurrency import Glibc
      package import ShapeEngine
      private import struct Foundation.URL
        import func Yams.load
      #if canImport(Darwin)
      let important = "import Dispatch"
      """
    #expect(
      modules(importedBy: text) == ["NetworkModel", "Glibc", "ShapeEngine", "Foundation", "Yams"])
  }

  /// The modules that each file of `target` imports.
  private func imports(of target: String) throws -> [(file: String, module: String)] {
    try texts(of: target).flatMap { file, text in modules(importedBy: text).map { (file, $0) } }
  }

  /// What each file of `target` holds.
  private func texts(of target: String) throws -> [(file: String, text: String)] {
    let folder = root.appending(path: "Sources/\(target)")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    return try files.map { file in
      ("\(target)/\(file)", try String(contentsOf: folder.appending(path: file), encoding: .utf8))
    }
  }

  /// Of a line such as `@attribute private import struct Module.Name` the module.
  private func modules(importedBy text: String) -> [String] {
    let before: Set = ["private", "fileprivate", "internal", "package", "public"]
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      var words = line.split(separator: " ")
      while let word = words.first, word.hasPrefix("@") || before.contains(String(word)) {
        words.removeFirst()
      }
      guard words.first == "import" else { return nil }
      let name = words.dropFirst().first { !kinds.contains(String($0)) }
      return name?.split(separator: ".").first.map(String.init)
    }
  }

  private func visible(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).filter {
      !$0.hasPrefix(".")
    }
  }
}

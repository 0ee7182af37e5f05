import Foundation
import Testing

extension ConsoleTests.Explorer {
  /// `addup watch`: a file that an editor saves meanwhile.
  @Suite struct WatchTests {
    private let folder: Folder
    private static let text = ConsoleTests.Saving.small
    private static let other = text.replacing("filters: 64", with: "filters: 80")

    init() throws {
      folder = try Folder()
      try folder.write(Self.text, to: "net.yaml")
    }

    private func watching() throws -> Console { try folder.explorer("exec addup watch net.yaml") }

    private var file: URL { folder.url.appendingPathComponent("net.yaml") }

    /// Saves as editors do: over the file, by another name, or by a new file.
    private func save(_ text: String, _ way: String) throws {
      switch way {
      case "in place":
        let handle = try FileHandle(forWritingTo: file)
        try handle.truncate(atOffset: 0)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      case "rename":
        try folder.write(text, to: "new")
        rename(folder.url.appendingPathComponent("new").path, file.path)
      default:
        try FileManager.default.removeItem(at: file)
        usleep(50_000)
        try folder.write(text, to: "net.yaml")
      }
    }

    @Test(arguments: ["in place", "rename", "anew"])
    func takesOverWhatIsSaved(way: String) throws {
      let console = try watching()
      console.send("jf")
      try console.wait(forScreen: folder.screen("net.yaml", keys: "j f"))
      try save(Self.other, way)
      try console.wait(forMessage: "reload net.yaml")
      #expect(!console.line(0).hasSuffix("●"))
      // Selection and setting are what they were.
      #expect(console.text.contains("2 × filters 80 ") && console.text.contains("◂ 32 ▸"))
      let selected = { (text: String) in
        text.split(separator: "\n").firstIndex { $0.hasPrefix("▌") }
      }
      #expect(try selected(console.text) == selected(folder.screen("net.yaml", keys: "j f")))
      console.send("u")
      try console.wait(forMessage: "taken back: reload net.yaml")
      #expect(console.line(0).hasSuffix("●"))
      // And once more.
      console.send("U")
      try save(Self.text, way)
      try console.wait(forMessage: "reload net.yaml")
      try console.wait(for: "2 × filters 64 ")
    }

    @Test func asksWhereThereAreUnsavedEdits() throws {
      let console = try watching()
      console.send("a")
      try console.wait(forMessage: "block added")
      try save(Self.other, "rename")
      try console.wait(forMessage: "net.yaml has changed on disk, and here")
      console.send("k")
      try console.wait(forMessage: "yours is kept")
      console.send("w")
      try console.wait(forMessage: "net.yaml has changed on disk")
      #expect(try folder.read("net.yaml") == Self.other)
      console.send("\u{1B}")
      try save(Self.other.replacing("80", with: "88"), "rename")
      try console.wait(forMessage: "net.yaml has changed on disk, and here")
      console.send("r")
      try console.wait(forMessage: "reload net.yaml")
      #expect(console.text.contains("88"))
      console.send("u")
      try console.wait(forMessage: "taken back: reload net.yaml")
      console.send("u")
      try console.wait(forMessage: "block deleted")
    }

    @Test func waitsUntilATypedNumberIsWhole() throws {
      let console = try watching()
      console.send("9")
      try console.wait(forMessage: "filters 9_")
      try save(Self.other, "rename")
      #expect(console.isQuiet(for: 0.6))
      console.send("6\r")
      try console.wait(forMessage: "net.yaml has changed on disk, and here")
    }

    @Test func keepsTheLastGoodNetwork() throws {
      let console = try watching()
      let before = console.text.split(separator: "\n").dropLast(2)
      try save("input: [32, 32, 3]\nstacks:\n  - {filter: 64, blocks: 2}\n", "in place")
      try console.wait(forMessage: "net.yaml:3:6: 'filter': did you mean 'filters'?")
      try FileManager.default.removeItem(at: file)
      try console.wait(forMessage: "net.yaml is gone; what was read of it stays")
      #expect(console.text.split(separator: "\n").prefix(before.count).elementsEqual(before))
      try folder.write(Self.other, to: "net.yaml")
      try console.wait(forMessage: "reload net.yaml")
    }

    @Test func takesNoNoticeOfWhatItSavesItself() throws {
      let console = try watching()
      console.send("96\rw")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(console.isQuiet(for: 0.5))
      console.send("q")
      #expect(try console.exitStatus() == 0)
    }

    @Test func watchesFilesOnly() throws {
      let refusal = try folder.result(of: "exec addup watch tiny")
      #expect(refusal.status == 3)
      #expect(refusal.text.hasPrefix("addup: ./tiny: no such file or preset"))
    }
  }
}

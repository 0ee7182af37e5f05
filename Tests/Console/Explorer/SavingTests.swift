import Foundation
import Testing

extension ConsoleTests {
  /// What becomes of files, and of work that cannot be saved.
  @Suite struct Saving {
    let folder: Folder
    static let small = """
      # a comment
      addup: 1
      input: [32, 32, 3]
      stacks:
        - {filters: 64, blocks: 2}  # two

      """

    init() throws { folder = try Folder() }

    /// The explorer on `net.yaml`, with another number of filters in its first block.
    private func edited() throws -> Console {
      try folder.write(Saving.small, to: "net.yaml")
      let console = try folder.explorer("exec addup net.yaml")
      console.send("96\r")
      try console.wait(forMessage: "filters 64 → 96")
      return console
    }

    @Test func savesTheFileThatWasOpened() throws {
      let console = try edited()
      console.send("w")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(try folder.read("net.yaml").hasPrefix("# a comment\naddup: 1\ninput: [32, 32, 3]\n"))
      #expect(try folder.read("net.yaml").contains("filters: 96"))
      #expect(try folder.names == ["net.yaml"])
      // The second time as well, and nothing is left to ask about.
      console.send("32\rw")
      try console.wait(forMessage: "saved to net.yaml")
      try console.wait(until: "the second text") { (try? folder.read("net.yaml").contains("32")) == true }
      console.send("q")
      #expect(try console.exitStatus() == 0)
    }

    /// With its marks kept: a file that did not come from here is no reason to ask.
    @Test(arguments: [("", "\r\n"), ("\u{FEFF}", "\n")])
    func savesAFileFromAnotherSystem(start: String, lineEnd: String) throws {
      try folder.write(start + Saving.small.replacing("\n", with: lineEnd), to: "net.yaml")
      let console = try folder.explorer("exec addup net.yaml")
      console.send("96\rw")
      try console.wait(forMessage: "saved to net.yaml")
      let text = try folder.read("net.yaml")
      #expect(text.contains("filters: 96"))
      #expect(text.hasPrefix(start + "# a comment" + lineEnd + "addup: 1" + lineEnd))
    }

    /// The first step of squeeze_excitation is a sixteenth of the output channels, which have no limit.
    @Test func makesNoFileThatItCanNotRead() throws {
      let console = try folder.explorer("exec addup question")
      console.send("999999999\rffff999999999\rffffffl")
      try console.wait(forMessage: "squeeze_excitation none → ")
      console.send("w\u{15}huge.yaml\r")
      try console.wait(forMessage: "saved to huge.yaml")
      #expect(try folder.result(of: "addup check huge.yaml >/dev/null; echo $?").text == "1")
    }

    @Test func asksBeforeItWritesOverAnotherFile() throws {
      try folder.write("mine", to: "there.yaml")
      let console = try folder.explorer()
      console.send(" w\u{15}there.yaml\r")
      try console.wait(forMessage: "there.yaml is there already")
      console.send("\u{1B}")
      try console.wait(forScreen: folder.screen(keys: "space"))
      #expect(try folder.read("there.yaml") == "mine")
      console.send("w\u{15}there.yaml\ry")
      try console.wait(forMessage: "saved to there.yaml")
      #expect(try folder.result(of: "exec addup check there.yaml").status == 1)
    }

    @Test func asksWhenTheFileHasChangedOnDisk() throws {
      let console = try edited()
      try folder.write("# theirs\n" + Saving.small, to: "net.yaml")
      console.send("w")
      try console.wait(forMessage: "net.yaml has changed on disk")
      // The same name is no other place.
      console.send("s\r")
      try console.wait(forMessage: "net.yaml has changed on disk")
      #expect(try folder.read("net.yaml").hasPrefix("# theirs"))
      console.send("s\u{15}mine.yaml\r")
      try console.wait(forMessage: "saved to mine.yaml")
      #expect(try folder.read("net.yaml") == "# theirs\n" + Saving.small)
      #expect(try folder.read("mine.yaml").contains("96"))
    }

    @Test func writesOverAChangedFileWhenTold() throws {
      let console = try edited()
      try folder.write("# theirs\n" + Saving.small, to: "net.yaml")
      console.send("qw")
      try console.wait(forMessage: "net.yaml has changed on disk")
      console.send("y")
      #expect(try console.exitStatus() == 0)
      #expect(try folder.read("net.yaml").hasPrefix("# a comment"))
    }

    @Test func savesAFileThatWasDeletedMeanwhile() throws {
      let console = try edited()
      try FileManager.default.removeItem(at: folder.url.appendingPathComponent("net.yaml"))
      console.send("w")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(try folder.read("net.yaml").contains("96"))
    }

    /// Nobody may make a file in /sys, root included.
    @Test(arguments: [("/sys/net.yaml", ""), ("no/such/net.yaml", ""), ("net.yaml/x", ""), (".", "y")])
    func saysWhyItCanNotSaveAndLosesNothing(path: String, answer: String) throws {
      try folder.write("mine", to: "net.yaml")
      let console = try folder.explorer()
      console.send(" qw\u{15}\(path)\r\(answer)")
      try console.wait(forMessage: "not saved: \(path): ")
      #expect(console.line(0).hasPrefix(" ✗ 1 of 16 additions does not add up"))
      #expect(console.line(0).hasSuffix("●"))
      console.send("w\u{15}other.yaml\r")
      try console.wait(forMessage: "saved to other.yaml")
      #expect(try folder.names == ["net.yaml", "other.yaml"])
      #expect(try folder.read("net.yaml") == "mine")
    }

    @Test func keepsTheOldFileWhenTheDiskIsFull() throws {
      try folder.write(Saving.small, to: "net.yaml")
      let console = try folder.explorer("ulimit -f 0; exec addup net.yaml")
      console.send("96\rw")
      try console.wait(forMessage: "not saved: net.yaml: File too large")
      #expect(try folder.read("net.yaml") == Saving.small)
      #expect(try folder.names == ["net.yaml"])
      console.send("q")
      try console.wait(forMessage: "leave without saving?")
    }

    /// Root may write what nobody may, unless told that it is like others.
    private static let likeOthers = geteuid() == 0 ? "setpriv --bounding-set=-dac_override " : ""

    @Test(arguments: ["net.yaml", "folder"])
    func offersAnotherNameForWhatCannotBeWritten(what: String) throws {
      try folder.write(Saving.small, to: "folder/net.yaml")
      let lock = what == "folder" ? "chmod 555 folder" : "chmod 444 folder/net.yaml"
      let console = try folder.explorer("\(lock); exec \(Self.likeOthers)addup folder/net.yaml")
      #expect(console.line(0).hasSuffix(" RO"))
      console.send("96\r")
      try console.wait(forMessage: "filters 64 → 96")
      #expect(console.line(0).hasSuffix(" RO ●"))
      console.send("w")
      try console.wait(forMessage: "the file is read-only; save as net-copy.yaml")
      console.send("\r")
      try console.wait(forMessage: "saved to net-copy.yaml")
      #expect(!console.line(0).contains("RO"))
      #expect(try folder.read("net-copy.yaml").contains("96"))
      #expect(try folder.result(of: "chmod 755 folder; ls -A folder").text == "net.yaml")
      #expect(try folder.read("folder/net.yaml") == Saving.small)
    }

    @Test func showsWhatDiffersFromAFileThatHasChangedOnDisk() throws {
      let console = try edited()
      try folder.write(Saving.small.replacing("blocks: 2", with: "blocks: 3"), to: "net.yaml")
      console.send("wd")
      try console.wait(for: "on disk")
      #expect(console.text.contains("− block 2"))
      console.send("vw")
      try console.wait(forMessage: "net.yaml has changed on disk")
      try folder.write("no network", to: "net.yaml")
      console.send("d")
      try console.wait(forMessage: "net.yaml:1:1: ")
    }
  }
}

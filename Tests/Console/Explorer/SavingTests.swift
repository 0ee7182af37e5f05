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
      // The name is asked for again, and it is still for leaving.
      console.send("\u{15}other.yaml\r")
      #expect(try console.exitStatus() == 0)
      #expect(try folder.names == ["net.yaml", "other.yaml"])
      #expect(try folder.read("other.yaml").contains("addup: 1"))
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

    /// The limit is taken away meanwhile, as room on a disk is made.
    @Test func savesAsSoonAsThereIsRoom() throws {
      try folder.write(Saving.small, to: "net.yaml")
      let console = try folder.explorer("echo $$ >pid; ulimit -S -f 0; exec addup net.yaml")
      console.send("96\rw")
      try console.wait(forMessage: "not saved: net.yaml: File too large")
      #expect(console.line(0).hasSuffix("●"))
      #expect(try folder.result(of: "prlimit --fsize=unlimited --pid $(cat pid)").status == 0)
      console.send("w")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(try folder.read("net.yaml").contains("96"))
    }

    @Test func asksBeforeItMakesWhatALinkNames() throws {
      let console = try folder.explorer(
        "ln -s folder/far.yaml near; ln -s near link; mkdir folder; exec addup tiny")
      console.send(" w\u{15}link\r")
      try console.wait(forMessage: "link is a link to a file that is not there")
      #expect(try folder.names == ["folder", "link", "near"])
      console.send("y")
      try console.wait(forMessage: "saved to link")
      #expect(
        try folder.result(of: "test -L link && test -L near && cat folder/far.yaml").text.contains("addup: 1")
      )
    }

    @Test func writesIntoAFileOfTwoNames() throws {
      let console = try edited()
      let linked = try folder.result(of: "ln net.yaml hard; stat -c %i net.yaml >number")
      #expect(linked.status == 0)
      console.send("w")
      try console.wait(forMessage: "saved to net.yaml")
      #expect(try folder.result(of: "stat -c %i net.yaml | cmp - number && cmp net.yaml hard").status == 0)
      #expect(try folder.names == ["hard", "net.yaml", "number"])
    }

    /// Where nothing can be renamed over it, as over a file that is mounted by itself.
    @Test(.enabled(if: canMount)) func writesIntoAMountedFileAndSaysSo() throws {
      try folder.write(Saving.small, to: "net.yaml")
      try folder.write(Saving.small, to: "elsewhere")
      let console = try folder.explorer(
        "exec unshare -m sh -c 'mount --bind elsewhere net.yaml; exec addup net.yaml'", columns: 120)
      console.send("96\rw")
      try console.wait(
        forMessage: "saved to net.yaml, written in place, as it cannot be replaced: Device or resource busy")
      #expect(try folder.read("elsewhere").contains("96"))
      #expect(try folder.names == ["elsewhere", "net.yaml"])
    }

    @Test(.enabled(if: canMount)) func offersAnotherNameForAFileOfAReadOnlyFileSystem() throws {
      try folder.write(Saving.small, to: "disk/net.yaml")
      let console = try folder.explorer(
        "exec unshare -m sh -c 'mount --bind disk disk; mount -o remount,bind,ro disk; exec addup disk/net.yaml'"
      )
      #expect(console.line(0).hasSuffix(" RO"))
      console.send("96\rw")
      try console.wait(forMessage: "the file is read-only; save as net-copy.yaml")
      console.send("\u{15}disk/other.yaml\r")
      try console.wait(forMessage: "not saved: disk/other.yaml: Read-only file system")
      #expect(console.line(0).hasSuffix(" RO ●"))
      console.send("\u{1B}")
      Thread.sleep(forTimeInterval: 0.06)
      console.send("w\u{15}net-copy.yaml\r")
      try console.wait(forMessage: "saved to net-copy.yaml")
      #expect(try folder.read("net-copy.yaml").contains("96"))
      #expect(try folder.read("disk/net.yaml") == Saving.small)
      #expect(try folder.result(of: "ls -A disk").text == "net.yaml")
    }

    @Test(.enabled(if: canMount)) func keepsTheOldFileOnAFullDiskUntilThereIsRoom() throws {
      try folder.write(Saving.small, to: "net.yaml")
      let console = try folder.explorer(
        "echo $$ >pid; mkdir disk; exec unshare -m sh -c 'mount -t tmpfs -o size=64k none disk; "
          + "cp net.yaml disk; head -c 70000 /dev/zero 2>&- >disk/filler; exec addup disk/net.yaml'")
      console.send("96\rqw")
      try console.wait(forMessage: "not saved: disk/net.yaml: No space left on device")
      #expect(console.line(0).hasSuffix("●"))
      let disk = "cd /proc/$(cat pid)/cwd/disk"
      #expect(
        try folder.result(of: "cmp net.yaml /proc/$(cat pid)/cwd/disk/net.yaml; \(disk); rm filler; ls -A")
          .text == "net.yaml")
      console.send("w")
      try console.wait(forMessage: "saved to disk/net.yaml")
      #expect(try folder.result(of: "\(disk); grep -c 96 net.yaml").text == "1")
    }

    /// Whether this person may mount things for a program alone.
    private static let canMount =
      geteuid() == 0 && (try? Folder().result(of: "unshare -m mount -t tmpfs none .").status) == 0

    @Test func takesANameAsLongAsThereCanBe() throws {
      let name = String(repeating: "n", count: 255)
      let console = try folder.explorer("exec addup tiny")
      console.send(" w\u{15}\(name)n\r")
      try console.wait(forMessage: "not saved: nnn")
      console.send("w\u{15}\(name)\r")
      try console.wait(until: "the file") { (try? folder.names) == [name] }
    }

    @Test func saysThatTheFolderHasGone() throws {
      let console = try folder.explorer(
        "mkdir -p a/b; addup set tiny -o a/b/net.yaml; exec addup a/b/net.yaml")
      console.send(" ")
      try console.wait(for: "●")
      #expect(try folder.result(of: "mv a c").status == 0)
      console.send("w")
      try console.wait(forMessage: "not saved: a/b/net.yaml: No such file or directory")
      #expect(try folder.result(of: "mv c a").status == 0)
      console.send("w")
      try console.wait(forMessage: "saved to a/b/net.yaml")
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

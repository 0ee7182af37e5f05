import Foundation
import Testing

#if os(Linux)
  /// Each call to the system that saving makes is made to fail once, or is the last one the program makes.
  ///
  /// strace does that; where it is missing or may not trace, these tests are left out.
  @Suite(.enabled(if: canTrace)) struct SavingFaultTests {
    private let shell: Shell
    private let old: String
    private let new: String

    init() throws {
      shell = try Shell()
      let made = try shell.run(
        "mkdir d; cd d; addup set seed name=old -o net.yaml; addup set net.yaml name=n -o ../new")
      #expect(made.status == 0)
      old = try shell.read("d/net.yaml")
      new = try shell.read("new")
    }

    /// Saves the shorter text with a fault at one call, the program's `time`th of this kind in the folder.
    private func save(_ fault: String, before: String = ":") throws -> Shell.Run {
      try shell.run(
        "cd d; \(before); strace -f -o /dev/null -e trace=\(fault.prefix { $0 != ":" }) "
          + "-e inject=\(fault) addup set net.yaml name=n -o net.yaml; exit $?")
    }

    private static let calls = [
      "flock:#:when=1", "fchown:#:when=1", "fchmod:#:when=1", "fsync:#:when=1", "rename:#:when=1",
      "fsync:#:when=2",
    ]

    @Test(arguments: calls)
    func killedAtAnyCallItLeavesTheOldFileOrTheNew(call: String) throws {
      #expect(try save(call.replacing("#", with: "signal=KILL")).status == 137)
      let found = try shell.read("d/net.yaml")
      #expect(found == old || found == new)
      // What it left is gone after the next save.
      #expect(try shell.run("cd d; addup set net.yaml name=m -o net.yaml; ls -A").lines == ["net.yaml"])
    }

    /// A file of two names is written in place: the whole text lies beside it until that is done.
    @Test(arguments: ["rename:#:when=1", "ftruncate:#:when=1", "fsync:#:when=2", "unlink:#:when=1"])
    func killedWhileWritingInPlaceItLeavesTheWholeTextBesideTheFile(call: String) throws {
      #expect(try save(call.replacing("#", with: "signal=KILL"), before: "ln net.yaml hard").status == 137)
      let found = try shell.read("d/net.yaml")
      let names = try shell.run("cd d; ls -A").lines
      let left = names.filter { $0.hasPrefix(".addup-") }
      if found != old, found != new {
        #expect(try shell.read("d/" + #require(left.first { $0.hasSuffix(".whole") })) == new)
      }
      #expect(names.filter { !$0.hasPrefix(".addup-") } == ["hard", "net.yaml"])
      #expect(try shell.read("d/hard") == found)
    }

    /// The explorer and the commands say it when the file is no network any more.
    @Test func ofAHalfWrittenFileItSaysWhereTheWholeTextIs() throws {
      _ = try save("ftruncate:signal=KILL:when=1", before: "ln net.yaml hard")
      try Data("broken: [".utf8).write(to: shell.directory.appendingPathComponent("d/net.yaml"))
      let run = try shell.run("cd d; addup check net.yaml; ls -A | grep whole")
      let left = try #require(run.lines.last)
      #expect(run.errors.contains("; net.yaml may be half written; what was being saved is in "))
      #expect(run.errors.contains(left))
      #expect(try shell.read("d/" + left) == new)
      // It goes once the file has that text.
      #expect(
        try shell.run("cd d; cat .addup*whole >net.yaml; addup set net.yaml -o net.yaml; ls -A").lines == [
          "hard", "net.yaml",
        ])
    }

    @Test(arguments: [
      ("write:error=ENOSPC:when=1", "No space left on device"),
      ("fsync:error=EIO:when=1", "Input/output error"),
      ("write:error=EDQUOT:when=1", "Disk quota exceeded"),
      ("fchmod:error=EPERM:when=1", "Operation not permitted"),
      ("rename:error=EACCES:when=1", "Permission denied"),
    ])
    func aFailureLeavesTheOldFileAndSaysWhy(fault: String, reason: String) throws {
      let run = try save(fault)
      #expect(run.status == 4)
      #expect(run.errors == "addup: net.yaml: \(reason)\n")
      #expect(try shell.read("d/net.yaml") == old)
      #expect(try shell.run("ls -A d").lines == ["net.yaml"])
    }

    /// A write that is interrupted is made again; some file systems know no sync.
    @Test(arguments: ["write:error=EINTR:when=1", "write:error=EAGAIN:when=1", "fsync:error=EINVAL"])
    func whatIsNoFailureIsPassedOver(fault: String) throws {
      #expect(try save(fault).status == 0)
      #expect(try shell.read("d/net.yaml") == new)
    }

    @Test(arguments: [("EXDEV", "Invalid cross-device link"), ("EBUSY", "Device or resource busy")])
    func whatCannotBeReplacedIsWrittenInPlaceAndThatIsSaid(error: String, reason: String) throws {
      let run = try save("rename:error=\(error):when=1")
      #expect(run.status == 0)
      #expect(
        run.errors == "addup: net.yaml: written in place, as it cannot be replaced: \(reason)\n")
      #expect(try shell.read("d/net.yaml") == new)
      #expect(try shell.run("ls -A d").lines == ["net.yaml"])
    }

    /// A copy under a name that somebody planted would be written elsewhere.
    @Test func theCopyIsAlwaysANewFile() throws {
      let run = try shell.run("cd d; strace -f -e trace=openat addup set net.yaml name=n -o net.yaml")
      let opened = run.errors.split(separator: "\n").filter { $0.contains(".addup-") }
      #expect(opened.count == 1)
      #expect(opened.allSatisfy { $0.contains("O_CREAT|O_EXCL|O_NOFOLLOW") && $0.contains(", 0600)") })
    }
  }

  private let canTrace: Bool = {
    let run = try? Shell().run(
      "strace -f -o /dev/null -e trace=fsync -e inject=fsync:error=EIO true")
    return run?.status == 0
  }()
#endif

import Foundation
import Testing

/// `set -o` replaces a file whole or not at all, and leaves all else about it alone.
@Suite struct SavingTests {
  @Test func commentsAndOrderStay() throws {
    let shell = try Shell()
    try shell.write(
      "# a comment\naddup: 1\ninput: [32, 32, 3]  # small\nstacks:\n  - {filters: 64, blocks: 2}\n",
      to: "net.yaml")
    let run = try shell.run("addup set net.yaml stack1.filters=128 -o net.yaml")
    #expect(run.status == 0)
    #expect(
      try shell.read("net.yaml")
        == "# a comment\naddup: 1\ninput: [32, 32, 3]  # small\nstacks:\n  - {filters: 128, blocks: 2}\n")
  }

  @Test func withoutAnEditItIsWrittenAsItIs() throws {
    let shell = try Shell()
    let run = try shell.run(
      "addup set seed -o a.yaml && addup set a.yaml -o - | cmp - a.yaml && addup check a.yaml")
    #expect(run.status == 0)
    #expect(run.lines.first == "✓ a.yaml: 16 of 16 additions add up")
  }

  @Test func aPresetGoesBeforeAFileOfItsName() throws {
    let shell = try Shell()
    let run = try shell.run("addup set question -o seed; addup check seed ./seed")
    #expect(run.status == 1)
    #expect(run.lines.first == "✓ seed: 16 of 16 additions add up")
    #expect(run.lines.contains("✗ ./seed: 1 of 2 additions does not add up"))
  }

  @Test(arguments: ["600", "644", "751"])
  func theModeIsKept(mode: String) throws {
    let run = try Shell().run(
      "echo old >net.yaml; chmod \(mode) net.yaml; addup set seed -o net.yaml; ls -l net.yaml | cut -c1-10; "
        + "chmod \(mode) .output; ls -l .output | cut -c1-10")
    #expect(run.lines.count == 2 && run.lines[0] == run.lines[1])
  }

  @Test func linksAreKept() throws {
    let run = try Shell().run(
      "echo old >real; ln -s real soft; ln real hard; addup set seed -o soft && test -L soft && "
        + "cmp real hard && addup check hard && ln -s nowhere lost; addup set seed -o lost")
    #expect(run.status == 4)
    #expect(run.lines.first == "✓ hard: 16 of 16 additions add up")
    #expect(run.errors == "addup: lost: is a link to nothing: No such file or directory\n")
  }

  @Test func nothingIsLeftBehind() throws {
    let run = try Shell().run(
      "mkdir d; cd d; echo old >a; ln a b; addup set seed -o a; addup set seed -o c; addup set seed -o c; "
        + "addup set seed -o no/where; ls -A")
    #expect(run.lines == ["a", "b", "c"])
  }

  @Test func aFullDiskLeavesTheOldFile() throws {
    // A limit on the size of files is the one full disk that needs no rights.
    let run = try Shell().run(
      "mkdir d; cd d; echo old >a; (ulimit -f 0; addup set seed -o a 2>&1; echo $?) | cat; "
        + "cat a; ls -A")
    #expect(run.lines == ["addup: a: File too large", "4", "old", "a"])
  }
}

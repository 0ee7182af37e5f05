import Foundation
import Testing

/// `addup check --lines` as a program at the other end of a pipe sees it.
@Suite struct LinesTests {
  private let sound =
    #"{"id": "sound", "input": [8, 8, 64], "stem": "none", "stacks": [[{"filters": 32, "groups": 4, "strides": 1, "#
    + #""conv_shortcut": true, "expansion": 2}]]}"#

  @Test func oneVerdictALineInOrder() throws {
    let shell = try Shell()
    try shell.write(sound + "\n\nno network\r\n" + sound.replacing("32", with: "30"), to: "lines.jsonl")
    let run = try shell.run("addup check --lines < lines.jsonl")
    #expect(run.status == 3)
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 3)
    #expect(run.lines[0].hasPrefix(#"{"id": "sound", "rules": "keras-slices", "verdict": "ok", "#))
    #expect(run.lines[1].contains(#""message": "standard input:3:1: no JSON object"#))
    #expect(run.lines[2].contains(#""kind": "dropped-channels""#))
  }

  @Test(arguments: [
    ("32", "", 0), ("30", "", 0), ("30", "--strict", 1), ("0", "", 1), ("30", "--rules keras", 1),
    ("x", "", 3),
  ])
  func theStatusIsThatOfTheWorstLine(filters: String, option: String, status: Int32) throws {
    let shell = try Shell()
    try shell.write(sound + "\n" + sound.replacing("32", with: filters) + "\n", to: "lines.jsonl")
    #expect(try shell.run("addup check --lines \(option) lines.jsonl").status == status)
  }

  /// The answer comes while the pipe is still open.
  @Test func anAnswerIsWrittenBeforeTheNextLineIsAwaited() throws {
    let shell = try Shell()
    let run = try shell.run(
      "mkfifo ask answer; addup check --lines < ask > answer & exec 3> ask 4< answer; "
        + "echo '\(sound)' >&3; read -r line <&4; echo \"first: $line\"; "
        + "echo '{}' >&3; read -r line <&4; echo \"second: $line\"; exec 3>&-; wait $!; echo $?")
    #expect(run.lines.count == 3)
    #expect(run.lines[0].hasPrefix(#"first: {"id": "sound""#))
    #expect(run.lines[1].contains("unreadable"))
    #expect(run.lines[2] == "3")
  }

  @Test func aLineOfMoreThanAFileMayHaveIsRefusedAndTheNextIsRead() throws {
    let shell = try Shell()
    try shell.write(sound + "\n", to: "sound")
    let run = try shell.run(
      "(head -c 17000000 /dev/zero | tr '\\0' ' '; echo; cat sound) | addup check --lines")
    #expect(run.status == 3)
    #expect(run.lines.count == 2)
    #expect(run.lines[0].contains("standard input:1:1: the line has more than 16 MiB"))
    #expect(run.lines[1].contains(#""verdict": "ok""#))
  }

  @Test func withoutLinesANetworkIsNeeded() throws {
    let run = try Shell().run("addup check")
    #expect(run.status == 2)
    #expect(run.errors == "addup: Missing expected argument '<networks> ...'; see addup check --help\n")
  }

  @Test func aMissingFileIsNamed() throws {
    let run = try Shell().run("addup check --lines nowhere.jsonl")
    #expect(run.status == 3)
    #expect(run.errors.contains("nowhere.jsonl: no such file"))
  }
}

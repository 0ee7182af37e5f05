import Foundation
import Testing

/// The exit status is a promise to scripts; whatever is wrong is said in one line.
@Suite struct StatusTests {
  @Test(arguments: [
    ("addup check seed tiny", 0), ("addup check question", 1), ("addup check seed question", 1),
    ("addup set seed stack1.filters=100 | addup check -", 0),
    ("addup set seed stack1.filters=100 | addup check - --strict", 1),
    ("addup set seed input=nullxnullx3 stack2.block2.strides=2 | addup check --strict -", 1),
    ("addup check seed --strict", 0), ("addup show question", 0), ("addup presets", 0),
    ("addup --version", 0), ("addup --help", 0), ("addup check --help", 0), ("addup help set", 0),
  ])
  func ordinaryRuns(script: String, status: Int32) throws {
    let run = try Shell().run(script)
    #expect(run.status == status, "\(script)\n\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    ("addup check", 2, "addup: Missing expected argument '<networks> ...'; see addup check --help"),
    ("addup check seed --colour", 2, "addup: Unknown option '--colour'; see addup check --help"),
    (
      "addup check seed --rules torch", 2,
      "addup: The value 'torch' is invalid for '--rules <rules>'. Please provide one of 'own', "
        + "'keras', 'keras-slices' or 'pytorch'; see addup check --help"
    ),
    (
      "addup screen --theme x", 2,
      "addup: The value 'x' is invalid for '--theme <theme>'. Please provide one of 'dark', 'light', 'dark-16', "
        + "'light-16', 'high-contrast-dark', 'high-contrast-light', 'mono' or 'any-background'; see addup screen --help"
    ),
    (
      "addup screen --size 80", 2,
      "addup: The value '80' is invalid for '--size <size>': write columns and rows up to 1000, such as 80x24; "
        + "see addup screen --help"
    ),
    ("addup chekc seed", 2, "addup: there is no command 'chekc'; did you mean check?"),
    ("addup check - -", 2, "addup: Standard input can be read only once; see addup check --help"),
    ("addup show seed --columns outptu", 2, "addup: there is no column 'outptu'; did you mean output?"),
    (
      "addup set seed stack9.filters=1", 2,
      "addup: stack9.filters: there is no stack9; the network has 4 stacks"
    ),
    (
      "addup set seed stack1.block1.filter=1", 2,
      "addup: stack1.block1.filter: 'filter': did you mean filters?"
    ),
    ("addup check seeed", 3, "addup: seeed: no such file or preset; did you mean seed?"),
    (
      "addup show nowhere.yaml", 3,
      "addup: nowhere.yaml: no such file or preset; addup presets lists the presets"
    ),
    ("addup check ''", 3, "addup: \"\": no such file or preset; addup presets lists the presets"),
    ("addup show .", 3, "addup: .: is a directory, not a file"),
    ("addup show /dev/zero", 3, "addup: /dev/zero: is a device, not a file"),
    ("mkfifo pipe; addup show pipe", 3, "addup: pipe: is a pipe, not a file"),
    (
      "head -c 17000000 /dev/zero > large; addup check large", 3,
      "addup: large: has more than 16 MiB; no network is as large"
    ),
    (
      "head -c 17000000 /dev/zero | addup check -", 3,
      "addup: standard input: has more than 16 MiB; no network is as large"
    ),
    ("addup check - <&-", 3, "addup: standard input: Bad file descriptor"),
    ("addup check seed >&-", 4, "addup: standard output: Bad file descriptor"),
    ("addup --version >&-", 4, "addup: standard output: Bad file descriptor"),
    ("addup check question >/dev/full", 4, "addup: standard output: No space left on device"),
    (
      "addup show seed --depth layers --format csv >/dev/full", 4,
      "addup: standard output: No space left on device"
    ),
    ("addup set seed -o none/x.yaml", 4, "addup: none/x.yaml: No such file or directory"),
    ("addup set seed -o .", 4, "addup: .: is not a regular file"),
    ("addup set seed -o /dev/null", 4, "addup: /dev/null: is not a regular file"),
  ])
  func whatIsWrongIsSaidInOneLine(script: String, status: Int32, line: String) throws {
    #if os(Linux)
      let run = try Shell().run(script)
      #expect(run.status == status, "\(script)")
      #expect(run.output.isEmpty, "\(script)")
      #expect(run.errors == line + "\n", "\(script)")
    #endif
  }

  @Test func oneUnreadableNetworkDoesNotHideTheOthers() throws {
    let run = try Shell().run("addup check seed nowhere question")
    #expect(run.status == 3)
    #expect(run.lines.filter { $0.hasPrefix("✓") || $0.hasPrefix("✗ question") }.count == 2)
    #expect(run.errors == "addup: nowhere: no such file or preset; addup presets lists the presets\n")
  }

  @Test func aFileThatIsNoNetworkIsNamedWithLineAndColumn() throws {
    let shell = try Shell()
    try shell.write("addup: 1\ninput: [8, 8, 3]\nstacks:\n  - {filter: 128, blocks: 3}\n", to: "net.yaml")
    let run = try shell.run("addup check net.yaml")
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("addup: net.yaml:4:6: "))
    #expect(run.errors.contains("filters"))
    #expect(run.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func aReaderThatGoesAwayIsNoNews() throws {
    let run = try Shell().run("(addup show seed --depth layers; echo $? >status) | head -n 1; cat status")
    #expect(run.errors.isEmpty)
    #expect(run.lines.first?.hasPrefix("ResNeXt-50") == true)
    #expect(["0", "141"].contains(run.lines.last))
  }

  @Test func theVersionIsOneLine() throws {
    #expect(try Shell().run("addup --version").output == "addup 0.1.0\n")
  }
}

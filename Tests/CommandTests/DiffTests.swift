import Foundation
import Testing

/// `addup diff`: like diff, it ends with 0 where nothing differs and with 1 where something does.
@Suite struct DiffTests {
  @Test(arguments: [
    ("addup diff seed seed", 0), ("addup diff question question --format json", 0),
    ("addup set seed | addup diff seed -", 0), ("addup set seed | addup diff - seed", 0),
    ("addup diff seed tiny", 1), ("addup diff seed tiny --format json", 1),
    ("addup set seed name=other | addup diff seed -", 1),
    ("addup set seed rules=keras | addup diff seed -", 1),
    ("addup set seed rules=keras | addup diff seed - --rules pytorch", 0),
    ("addup set seed stack3.blocks=5 | addup diff seed -", 1),
    // A file without a name of its own is called after itself.
    (
      "echo '{input: [8, 8, 3], stacks: []}' > a; cp a network; addup diff a network && addup diff network a",
      0
    ),
    ("echo 'name: x\ninput: [8, 8, 3]\nstacks: []' > a; sed s/x/y/ a > b; addup diff a b", 1),
    (
      "echo '{name: x, input: [8, 8, 3], stacks: []}' > a; sed 's/name: x, //' a > b; addup diff a b && addup diff b a",
      0
    ),
    // The order of edits and a file's spelling are no difference.
    (
      "addup set seed stack1.filters=64 head=none > a; addup set seed head=none stack1.filters=64 > b; "
        + "addup diff a b", 0
    ),
  ])
  func theStatusSaysWhetherTheyDiffer(script: String, status: Int32) throws {
    let run = try Shell().run(script)
    #expect(run.status == status, "\(script)\n\(run.errors)")
    #expect(run.errors.isEmpty && !run.output.isEmpty)
  }

  @Test(arguments: [
    ("addup diff seed", 2, "addup: Missing expected argument '<b>'; see addup diff --help"),
    ("addup diff - -", 2, "addup: Standard input can be read only once; see addup diff --help"),
    ("addup dif seed tiny", 2, "addup: there is no command 'dif'; did you mean diff?"),
    ("addup diff seed sed", 3, "addup: sed: no such file or preset; did you mean seed?"),
    (
      "addup diff nowhere.yaml seed", 3,
      "addup: nowhere.yaml: no such file or preset; addup presets lists the presets"
    ),
    ("addup diff seed tiny >/dev/full", 4, "addup: standard output: No space left on device"),
  ])
  func whatIsWrongIsSaidInOneLine(script: String, status: Int32, line: String) throws {
    #if os(Linux)
      let run = try Shell().run(script)
      #expect(run.status == status, "\(script)")
      #expect(run.output.isEmpty && run.errors == line + "\n", "\(script)\n\(run.errors)")
    #endif
  }

  @Test func itsHelpNamesEveryStatus() throws {
    let help = try Shell().run("addup diff --help").output
    for line in ["0  they are equal", "1  they differ", "2  wrong usage", "3  one of them", "4  the report"] {
      #expect(help.contains(line))
    }
  }

  @Test func jsonIsUTF8EverywhereAndTextIsWhatTheLocaleHas() throws {
    let script = "addup set seed stack2.block1.conv_shortcut=off | addup diff seed -"
    let json = try Shell().run(script + " --format json", environment: ["LC_ALL": "C"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["equal"] as? Bool == false && object["same_blocks"] as? Int == 15)
    #expect((object["new"] as? [String: Any])?["source"] as? String == "-")
    let text = try Shell().run(script, environment: ["LC_ALL": "C"])
    #expect(text.lines.first == "seed -> standard input: 1 setting differs")
    #expect(text.output.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.lines.contains("! shortcut                  28x28x512 ->     56x56x256"))
  }

  @Test func aHostileNameReachesNoTerminal() throws {
    let shell = try Shell()
    let run = try shell.run(
      "addup set seed \"name=$NAME\" -o net.yaml; addup diff seed net.yaml; addup diff \"$NAME\" seed",
      environment: ["NAME": "x\u{1B}]52;c;aGk=\u{7}\u{202E}|\u{9B}2J"])
    #expect(run.output.contains("name"))
    for text in [run.output, run.errors] {
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format })
      #expect(
        !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }
}

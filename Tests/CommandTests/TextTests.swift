import Foundation
import NetworkModel
import Testing

/// What is printed suits whatever takes it.
@Suite struct TextTests {
  @Test(arguments: [
    ([:], true), (["LANG": "en_US.UTF-8"], true), (["LC_ALL": "C.utf8"], true), (["LC_ALL": "C"], false),
    (["LC_ALL": "POSIX", "LANG": "en_US.UTF-8"], false), (["LANG": "de_DE.ISO-8859-1"], false),
  ])
  func aLocaleWithoutUTF8GetsASCII(environment: [String: String], isUnicode: Bool) throws {
    let run = try Shell().run("addup check question; addup show question", environment: environment)
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 } == !isUnicode)
    if !isUnicode {
      #expect(run.lines[0] == "! question: 1 of 2 additions does not add up")
      #expect(run.lines.contains("    channels  256  2 x filters 128      !=  64  from the input"))
    }
  }

  @Test func jsonIsUTF8EverywhereAndAnArray() throws {
    let run = try Shell().run("addup check seed nowhere --format json", environment: ["LC_ALL": "C"])
    #expect(run.status == 3)
    let reports = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(reports.map { $0["verdict"] as? String } == ["ok", "unreadable"])
    #expect(reports[0]["name"] as? String == "ResNeXt-50 (32×4d)")
  }

  @Test func otherRulesMayJudge() throws {
    let run = try Shell().run("addup set seed stack1.filters=100 | addup check - --rules pytorch")
    #expect(run.status == 1)
    #expect(run.lines.first == "✗ standard input: 3 blocks cannot be built")
  }

  @Test func aHostileNameReachesNoTerminal() throws {
    let shell = try Shell()
    let name = "x\u{1B}]52;c;aGk=\u{7}\u{202E}|\u{9B}2J"
    let run = try shell.run(
      "addup set seed \"name=$NAME\" -o net.yaml; addup check net.yaml; addup show net.yaml; "
        + "addup show net.yaml --format markdown; addup show net.yaml --format json; addup check "
        + "\"$NAME\"; addup show seed --columns \"$NAME\"; addup set seed \"$NAME=1\"",
      environment: ["NAME": name])
    for text in [run.output, run.errors] {
      let hidden = text.unicodeScalars.filter {
        $0.properties.generalCategory == .format || ($0.properties.generalCategory == .control && $0 != "\n")
      }
      #expect(hidden.isEmpty)
    }
  }

  @Test func presetsAreListed() throws {
    let run = try Shell().run("addup presets | cut -d' ' -f1")
    #expect(run.lines == Preset.all.map(\.name))
  }
}

import ShapeEngine
import Testing

/// `--count` on the built program.
@Suite struct CountTests {
  @Test func aRuleIsTakenByShowAndCheck() throws {
    let shell = try Shell()
    let check = try shell.run("addup check seed resnet50 --count ptflops | grep params")
    #expect(
      check.lines == [
        "params 25,097,192   ptflops 4,287,681,512", "params 25,557,032   ptflops 4,132,436,968",
      ])
    let show = try shell.run("addup show resnet50 --count torchinfo --depth stacks | grep total")
    #expect(show.lines.first?.hasSuffix(" 4,089,238,376") == true)
    let plain = try shell.run("addup show seed")
    #expect(try shell.run("addup show seed --count multiply-adds").output == plain.output)
  }

  @Test(arguments: [
    ("fvcor", "did you mean fvcore? "), ("ptflops_aten", "did you mean ptflops-aten? "), ("x", ""),
  ])
  func anUnknownRuleIsToldInOneLine(word: String, suggestion: String) throws {
    for command in ["show", "check"] {
      let run = try Shell().run("addup \(command) seed --count \(word)")
      #expect(run.status == 2)
      #expect(
        run.errors == """
          addup: The value '\(word)' is invalid for '--count <rule>': \(suggestion)the rules are multiply-adds, \
          torchvision, flop-counter, fvcore, ptflops, ptflops-aten, torchinfo, tf-profiler; see addup \(command) \
          --help

          """)
    }
  }

  @Test func helpNamesTheRules() throws {
    for command in ["show", "check"] {
      let words = try Shell().run("addup \(command) --help").output.split(whereSeparator: \.isWhitespace)
      let help = words.joined(separator: " ")
      #expect(help.contains("[--count <rule>]"))
      for rule in CountingRule.all { #expect(help.contains(rule.name), "\(command) \(rule.name)") }
    }
  }
}

import Foundation
import Testing

/// `addup lesson` without a terminal.
@Suite struct LessonTests {
  private let shell: Shell

  init() throws { shell = try Shell() }

  @Test func listsTenInTheLanguageThatIsAskedFor() throws {
    let english = try shell.run("addup lesson", environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(english.status == 0 && english.lines.count == 10)
    #expect(english.lines[1].hasSuffix("2  projection      Take the projection away"))
    let chinese = try shell.run("addup lesson", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(chinese.lines.count == 10 && chinese.lines[1].hasSuffix("2  projection      去掉投影"))
    #expect(
      try shell.run("addup lesson --lang zh", environment: ["LC_ALL": "C.UTF-8"]).output == chinese.output)
    // The configuration goes before the locale, and the flag before both.
    try shell.write("lang: zh\n", to: ".config/addup/config.yaml")
    let locale = ["LC_ALL": "en_US.UTF-8"]
    #expect(try shell.run("addup lesson", environment: locale).output == chinese.output)
    #expect(try shell.run("addup lesson --lang en", environment: locale).output == english.output)
    try shell.write("lang: auto\n", to: ".config/addup/config.yaml")
    #expect(try shell.run("addup lesson", environment: locale).output == english.output)
    let messages = ["LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"]
    #expect(try shell.run("addup lesson", environment: messages).output == chinese.output)
    // Where there are no characters for it, no Chinese.
    let plain = try shell.run("addup lesson", environment: ["LC_ALL": "zh_CN.GB2312"])
    #expect(plain.lines[1].hasSuffix("Take the projection away"))
  }

  @Test func marksWhatIsDoneAndBegun() throws {
    try shell.write("addup lessons 1\n0 done question\n2 begun groups\n", to: ".state/addup/lessons.txt")
    let run = try shell.run("addup lesson", environment: ["LC_ALL": "C.UTF-8"])
    #expect(run.lines[0].hasPrefix("✓") && run.lines[1].hasPrefix(" ") && run.lines[4].hasPrefix("●"))
    try shell.write("what is this", to: ".state/addup/lessons.txt")
    let damaged = try shell.run("addup lesson", environment: ["LC_ALL": "C.UTF-8"])
    #expect(damaged.status == 0 && damaged.lines.allSatisfy { $0.hasPrefix(" ") })
  }

  /// The lesson of the page about writing them, and what is wrong in others.
  @Test func takesATeachersOwn() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/Writing-lessons.md"), encoding: .utf8)
    let begin = try #require(page.range(of: "```yaml\n"))
    let end = try #require(page.range(of: "```", range: begin.upperBound..<page.endIndex))
    let text = String(page[begin.upperBound..<end.lowerBound])
    try shell.write(text, to: "mine.yaml")
    let screen = try shell.run("addup screen --lesson mine.yaml --lang zh --keys 'enter 1'")
    #expect(screen.status == 0 && screen.output.contains("[28]×[28]×256"))
    #expect(try shell.run("addup lesson mine.yaml").status == 2)
    for (old, new, english, chinese) in [
      ("ask: verdict", "ask: verdit", "mine.yaml:7:10: 'verdit': did you mean 'verdict'?", "是不是 'verdict'"),
      (
        "strides=1]", "strides=3]", "mine.yaml:15: step 3: after the solution this does not hold: adds up",
        "mine.yaml:15：第 3 步：照 solution 修改之后，这个条件不成立：adds up"
      ),
      (
        "[stack1.block2.strides=2]", "[stack1.block2.strides=1]", "step 3: this is done before it begins",
        "第 3 步：还没开始就已经完成：请先弄坏一处"
      ),
    ] {
      try shell.write(text.replacingOccurrences(of: old, with: new), to: "mine.yaml")
      for (language, error) in [("en", english), ("zh", chinese)] {
        let run = try shell.run("addup lesson mine.yaml --lang \(language)")
        #expect(run.status == 3 && run.errors.contains(error), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
      }
    }
  }

  @Test func saysWhatThereIsNot() throws {
    let number = try shell.run("addup lesson 11")
    #expect(number.status == 2 && number.errors.contains("there is no lesson 11"))
    let name = try shell.run("addup lesson projektion")
    #expect(name.status == 3 && name.errors.contains("did you mean projection?"))
  }
}

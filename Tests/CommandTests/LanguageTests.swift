import Foundation
import Testing

/// `--lang` and the locale: what is for people follows them, what is for programs does not.
@Suite struct LanguageTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    _ = try shell.run("addup set seed stack2.block1.conv_shortcut=off -o broken.yaml")
  }

  /// The locale of messages is the first of three variables that is set; the flag goes before them all.
  @Test(arguments: [
    ([:], "", "1 of 16 additions does not add up"),
    (["LANG": "zh_CN.UTF-8"], "", "16 个相加中有 1 个不成立"),
    (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], "", "1 of 16 additions does not add up"),
    (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "", "16 个相加中有 1 个不成立"),
    (["LC_ALL": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "", "1 of 16 additions does not add up"),
    (["LC_ALL": "", "LANG": "zh_TW.UTF-8"], "", "16 个相加中有 1 个不成立"),
    (["LC_ALL": "zh_CN.UTF-8"], "--lang en", "1 of 16 additions does not add up"),
    (["LC_ALL": "C.UTF-8"], "--lang zh", "16 个相加中有 1 个不成立"),
  ])
  func flagBeforeLocale(environment: [String: String], flag: String, words: String) throws {
    let run = try shell.run("addup check broken.yaml \(flag)", environment: environment)
    #expect(run.status == 1 && run.lines[0].hasPrefix("✗ broken.yaml") && run.lines[0].hasSuffix(words))
  }

  @Test(arguments: [
    ("check broken.yaml", "修复方案"), ("show broken.yaml", "合计"),
    ("why broken.yaml stack2.block1.add", "的相加不成立"),
    ("diff seed broken.yaml", "1 处设置不同"), ("presets", "切片写法"), ("lesson", "去掉投影"),
    ("show broken.yaml --format markdown", "| 位置 |"),
  ])
  func everyReportSpeaksIt(command: String, words: String) throws {
    let flag = try shell.run("addup \(command) --lang zh", environment: ["LC_ALL": "C.UTF-8"])
    let locale = try shell.run("addup \(command)", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(flag.output.contains(words) && flag.output == locale.output && flag.errors.isEmpty)
    let english = try shell.run("addup \(command) --lang en", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(!english.output.contains(words) && english.status == flag.status)
  }

  /// The same bytes, whatever the locale.
  @Test(arguments: [
    "check broken.yaml --format json", "show broken.yaml --format json", "show broken.yaml --format csv",
    "show broken.yaml --depth layers --format csv", "diff seed broken.yaml --format json",
    "check --lines recipes.jsonl", "set seed stack1.filters=100", "set question",
  ])
  func programsReadTheSame(command: String) throws {
    let recipe = #"{"id": 1, "input": [56, 56, 64], "stacks": [[{"filters": 64, "conv_shortcut": false}]]}"#
    try shell.write(recipe + "\n" + #"{"input": 3}"# + "\n", to: "recipes.jsonl")
    let english = try shell.run("addup \(command)", environment: ["LC_ALL": "en_US.UTF-8"])
    let chinese = try shell.run("addup \(command)", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(!english.output.isEmpty && english.output == chinese.output && english.status == chinese.status)
  }

  @Test func knowsTwoLanguages() throws {
    let run = try shell.run("addup check seed --lang fr")
    #expect(run.status == 2 && run.errors.contains("'fr'"))
  }

  /// What is wrong with a question is said in the language in which it would be answered.
  @Test(arguments: [
    ("why seed stack2.blok1", "'stack2.blok1' 不是一个位置：请写 stack2.block1.add 或 stem.channels 这样的位置"),
    ("why seed stem.add", "'stem.add' 没有相加：请问某个块的相加，例如 stack1.block1.add"),
    ("show seed --columns place,parms", "没有 'parms' 这一列；是不是 params？"),
  ])
  func errorsSpeakIt(command: String, message: String) throws {
    let run = try shell.run("addup \(command) --lang zh")
    #expect(run.status == 2 && run.errors == "addup: \(message)\n")
  }
}

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
    (["LANG": "zh_CN.UTF-8"], "", "16 处相加中有 1 处不成立"),
    (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], "", "1 of 16 additions does not add up"),
    (["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "", "16 处相加中有 1 处不成立"),
    (["LC_ALL": "C.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"], "", "1 of 16 additions does not add up"),
    (["LC_ALL": "", "LANG": "zh_TW.UTF-8"], "", "16 处相加中有 1 处不成立"),
    (["LC_ALL": "zh_CN.UTF-8"], "--lang en", "1 of 16 additions does not add up"),
    (["LC_ALL": "C.UTF-8"], "--lang zh", "16 处相加中有 1 处不成立"),
  ])
  func flagBeforeLocale(environment: [String: String], flag: String, words: String) throws {
    let run = try shell.run("addup check broken.yaml \(flag)", environment: environment)
    #expect(run.status == 1 && run.lines[0].hasPrefix("✗ broken.yaml") && run.lines[0].hasSuffix(words))
  }

  @Test(arguments: [
    ("check broken.yaml", "修复方案"), ("show broken.yaml", "合计"),
    ("why broken.yaml stack2.block1.add", "的相加不成立"),
    ("diff seed broken.yaml", "1 处设置不同"), ("presets", "切片写法"), ("explain", "不能与"),
    ("explain broadcast", "会被接受，但几乎肯定是错误"), ("lesson", "去掉投影"),
    ("keys", "打开帮助时"),
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
    (
      "why seed stack2.blok1",
      "'stack2.blok1' 里的 'blok1' 不能问：请写 height、width、channels、params、multiply_adds、bytes 之一"
    ),
    ("why seed stem.add", "'stem.add' 没有相加：请问某个块的相加，例如 stack1.block1.add"),
    ("show seed --columns place,parms", "没有 'parms' 这一列；是不是 params？"),
    ("explain braodcast", "没有 'braodcast' 这种问题；是不是 broadcast？"),
    ("explain xyz", "没有 'xyz' 这种问题；addup explain 列出所有种类"),
    ("lesson 99", "没有第 99 课；addup lesson 列出全部 10 课"),
    ("lesson groups < /dev/null", "课程需要终端；addup screen --lesson 不用终端就能显示它的画面"),
    ("set seed stack2.block9.filters=1", "stack2.block9.filters：没有 block9；stack2 有 4 个块"),
    ("set seed stack2.block1.filter=1", "stack2.block1.filter：'filter'：是不是 filters？"),
    ("set seed head=7", "head 不是一个位置；请写 head.classes=1000 或 head=none"),
    ("set seed -o ''", "\"\"：没有那个文件或目录"),
  ])
  func errorsSpeakIt(command: String, message: String) throws {
    let run = try shell.run("addup \(command) --lang zh")
    #expect([2, 4].contains(run.status) && run.errors == "addup: \(message)\n")
  }

  /// So is what is wrong with the command line itself, though the argument parser speaks English only; `--lang` is
  /// understood even where the rest is not.
  @Test(arguments: [
    ("check", "缺少 '<networks> ...'；见 addup check --help"),
    ("diff seed", "缺少 '<b>'；见 addup diff --help"),
    ("show seed --frmat csv", "没有选项 '--frmat'；是不是 --format？；见 addup show --help"),
    ("show seed -x", "没有选项 '-x'；见 addup show --help"),
    ("presets x", "'x' 是多余的；见 addup presets --help"),
    ("show seed a b", "'a'、'b' 是多余的；见 addup show --help"),
    ("check --strict=3 seed", "选项 '--strict' 不带值，却写了 '3'；见 addup check --help"),
    ("show seed --format", "'--format <format>' 缺少值；见 addup show --help"),
    (
      "check seed --rules torch",
      "'torch' 不能作 '--rules <rules>' 的值；可用 'own'、'keras'、'keras-slices'、'pytorch'；见 addup check --help"
    ),
    ("keys --format pdf", "'pdf' 不能作 '--format <format>' 的值；可用 'text'、'markdown'；见 addup keys --help"),
    (
      "screen --theme x",
      "'x' 不能作 '--theme <theme>' 的值；可用 'dark'、'light'、'dark-16'、'light-16'、'high-contrast-dark'、"
        + "'high-contrast-light'、'mono'、'any-background'；见 addup screen --help"
    ),
    (
      "check seed --count ptflop",
      "'ptflop' 不能作 '--count <rule>' 的值：是不是 ptflops？规则有 multiply-adds、torchvision、flop-counter、"
        + "fvcore、ptflops、ptflops-aten、torchinfo、tf-profiler；见 addup check --help"
    ),
    (
      "screen --size 80",
      "'80' 不能作 '--size <size>' 的值：请写列数和行数，最大 1000，例如 80x24；见 addup screen --help"
    ),
    ("check - -", "标准输入只能读一次；见 addup check --help"),
    ("seed --against -", "--against 要写文件或预设，不能是标准输入；见 addup --help"),
    ("screen --keys foo", "'foo' 既不是键也不是命令：在界面中按 ? 列出所有键"),
    ("screen --keys 'clik(1,2)'", "没有 'clik(…)' 这种事件：是不是 click？"),
    ("screen --keys 'resize(1)'", "'resize(1)'：请写 resize(100x30)：列数和行数"),
  ])
  func commandLinesAreComplainedOfInIt(command: String, message: String) throws {
    let locale = try shell.run("addup \(command)", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(locale.status == 2 && locale.errors == "addup: \(message)\n")
    let flag = try shell.run("addup \(command) --lang zh", environment: ["LC_ALL": "C.UTF-8"])
    // An option that waits for its value takes the next word, whatever it is.
    if !command.hasSuffix("--format") { #expect(flag.errors == locale.errors) }
  }

  /// Files that cannot be read, or are no networks.
  @Test(arguments: [
    ("check sed", "sed：没有这个文件或预设；是不是 seed？"), ("check .", ".：是目录，不是文件"),
    ("show bad.yaml", "bad.yaml:2:1: 'stakcs'：是不是 'stacks'？"),
    ("why bad.json stem.height", "bad.json:1:11: 'input' 要有三个值：高、宽、通道数，例如 [224, 224, 3]"),
    ("lesson proyection", "proyection：没有这个文件或课程；是不是 projection？"),
    ("lesson bad.yaml", "bad.yaml:1:1: 'input' 不是课程的键：请写 lesson、name、title、network、steps"),
    ("check - < bad.yaml", "标准输入:2:1: 'stakcs'：是不是 'stacks'？"),
  ])
  func filesAreComplainedOfInIt(command: String, message: String) throws {
    try shell.write("input: [224, 224, 3]\nstakcs: []\n", to: "bad.yaml")
    try shell.write(#"{"input": [224], "stacks": []}"#, to: "bad.json")
    let run = try shell.run("addup \(command)", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(run.status == 3 && run.errors == "addup: \(message)\n")
    let json = try shell.run("addup check bad.yaml --format json", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(json.output.contains("'stakcs': did you mean 'stacks'?") && json.errors.contains("是不是"))
  }

  /// A word that is no command has no option yet: the locale decides.
  @Test func unknownCommands() throws {
    let run = try shell.run("addup chekc seed", environment: ["LANG": "zh_CN.UTF-8"])
    #expect(run.status == 2 && run.errors == "addup: 没有命令 'chekc'；是不是 check？\n")
  }
}

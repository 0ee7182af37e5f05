import ExplorerViews
import Foundation
import Testing

/// The configuration file, as commands take it.
@Suite struct ConfigurationTests {
  private let shell: Shell
  private let own = ".config/addup/config.yaml"

  init() throws { shell = try Shell() }

  @Test func theOwnFileHoldsAndAFlagGoesBeforeIt() throws {
    let plain = try shell.run("addup check seed --rules pytorch --count fvcore")
    try shell.write("rules: pytorch\ncount: fvcore\n", to: own)
    #expect(try shell.run("addup check seed").output == plain.output)
    #expect(plain.lines.contains { $0.hasPrefix("params 25,028,968   fvcore 4,259,381,248") })
    let overruled = try shell.run("addup check seed --rules own --count multiply-adds")
    #expect(overruled.lines[1].hasSuffix("rules keras-slices"))
    #expect(
      try shell.run("addup check --config /dev/null seed").errors.hasPrefix("addup: /dev/null: is a device"))
    #expect(try shell.run("echo '' >none && addup check --config none seed").output == overruled.output)
    #expect(try shell.run("addup show seed --depth stacks | head -n 1").output.contains("pytorch"))
  }

  /// The language of the file is that of every command, unless the flag says another one.
  @Test func theOwnFileChoosesTheLanguage() throws {
    try shell.write("lang: zh\n", to: own)
    for (command, chinese) in [
      ("check seed", "相加"), ("show seed", "参数"), ("why seed stack2.block1.add", "捷径"), ("explain", "相加"),
      ("diff seed resnet50", "参数"), ("presets", "文章"), ("lesson", "分组"), ("set seed stack9.filters=1", "没有"),
      ("check nothing-there", "没有这个文件"),
    ] {
      let run = try shell.run("addup \(command)")
      #expect((run.output + run.errors).contains(chinese), "\(command)")
    }
    for command in ["check seed --lang en", "why seed stem.height --lang en", "lesson --lang en"] {
      #expect(
        try shell.run("addup \(command)").output.utf8.allSatisfy { $0 < 0xE3 || $0 > 0xE9 }, "\(command)")
    }
  }

  /// The page lists for each key the commands that have its flag and read the file.
  @Test func theFlagsAreThoseOfThePage() throws {
    let names = [
      "open", "check", "show", "why", "explain", "diff", "set", "presets", "watch", "lesson", "demo",
    ]
    let helps = try names.map { ($0, try shell.run("addup \($0) --help").output) }
    for preference in Preference.allCases {
      var commands: [String] = []
      for (name, help) in helps {
        let readsFile = preference == .lang || help.contains("--config")
        if readsFile, help.contains("--\(preference.rawValue)") {
          commands.append(name == "open" ? "addup" : "addup \(name)")
        }
      }
      #expect(Set(preference.commands) == Set(commands), "\(preference)")
    }
  }

  @Test func theFolderIsTheVariablesIfItIsAbsoluteElseThatOfHome() throws {
    try shell.write("count: fvcore\n", to: own)
    try shell.write("count: ptflops\n", to: "elsewhere/addup/config.yaml")
    let home = shell.directory.path
    for (script, line) in [
      ("addup config --print", "\(home)/\(own):1"),
      ("XDG_CONFIG_HOME= addup config --print", "\(home)/\(own):1"),
      ("XDG_CONFIG_HOME=elsewhere addup config --print", "\(home)/\(own):1"),
      ("XDG_CONFIG_HOME=$PWD/elsewhere addup config --print", "/elsewhere/addup/config.yaml:1"),
      ("env -u XDG_CONFIG_HOME -u HOME addup config --print", "# default"),
    ] {
      let run = try shell.run(script)
      #expect(run.status == 0 && run.errors.isEmpty, "\(script)")
      #expect(run.lines.last?.hasSuffix(line) == true, "\(script)")
    }
  }

  @Test func anErrorIsOneLineAndTheRestHolds() throws {
    try shell.write("thme: dark\ncount: fvcore\nrules: torch\n", to: own)
    let run = try shell.run("addup check seed")
    let path = "\(shell.directory.path)/\(own)"
    #expect(run.status == 0)
    #expect(
      run.errors == "addup: \(path):1:1: 'thme': did you mean 'theme'? (and 1 more: see addup config)\n")
    #expect(run.lines.contains { $0.contains("fvcore 4,") })
    let all = try shell.run("addup config")
    #expect(all.status == 3)
    #expect(all.output == path + "\n")
    #expect(
      all.errors == """
        addup: \(path):1:1: 'thme': did you mean 'theme'?
        addup: \(path):3:8: 'torch': did you mean 'pytorch'?

        """)
  }

  @Test func aFileThatWasNamedHasToBeReadable() throws {
    for (script, message) in [
      ("addup check seed --config nowhere.yaml", "nowhere.yaml: No such file or directory"),
      ("addup show seed --config .", ".: is a directory, not a file"),
      ("addup config --print --config nowhere.yaml", "nowhere.yaml: No such file or directory"),
      ("addup config --config nowhere.yaml", "nowhere.yaml: No such file or directory"),
      (
        "head -c 70000 /dev/zero >large; addup check seed --config large",
        "large: has more than 64 KiB; no configuration is as large"
      ),
    ] {
      let run = try shell.run(script)
      #expect(run.status == 3 && run.output.isEmpty, "\(script)")
      #expect(run.errors == "addup: \(message)\n", "\(script)")
    }
  }

  /// A user's own file that cannot be read stops nothing, and nothing is waited for.
  @Test func anOwnFileThatCannotBeReadIsToldAndPassedOver() throws {
    let run = try shell.run("mkdir -p .config/addup && mkfifo \(own) && addup check seed")
    #expect(run.status == 0)
    #expect(run.lines.first == "✓ seed: 16 of 16 additions add up")
    #expect(run.errors == "addup: \(shell.directory.path)/\(own): is a pipe, not a file\n")
  }

  @Test func theFileIsNamedWhetherItIsThereOrNot() throws {
    let run = try shell.run("addup config")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "\(shell.directory.path)/\(own)\n")
    let homeless = try shell.run("env -u XDG_CONFIG_HOME -u HOME addup config")
    #expect(homeless.status == 3)
    #expect(
      homeless.errors == "addup: neither XDG_CONFIG_HOME nor HOME says where the configuration is\n")
  }

  @Test func whatHoldsComesFromTheFlagTheEnvironmentOrTheFile() throws {
    try shell.write("theme: dark\nascii: yes\n", to: own)
    let run = try shell.run("NO_COLOR=1 addup config --print --no-ascii --theme light")
    #expect(run.lines[0] == "theme: light           # flag --theme light")
    #expect(run.lines[1] == "ascii: false           # flag --no-ascii")
    #expect(try shell.run("NO_COLOR=1 addup config --print").lines[0].hasSuffix("# environment NO_COLOR"))
    #expect(try shell.run("NO_COLOR= addup config --print").lines[0].hasSuffix("config.yaml:1"))
  }

  @Test func whatIsPrintedCanBeSaved() throws {
    let printed = try shell.run(
      "addup config --print --theme mono --rules keras --count fvcore --clipboard file --lang zh --no-mouse --ascii"
    )
    try shell.write(printed.output, to: own)
    let again = try shell.run("addup config --print")
    let settings = { (run: Shell.Run) in run.lines.map { $0.split(separator: " ").prefix(2) } }
    #expect(settings(again) == settings(printed))
    #expect(settings(printed).map { $0[1] } == ["mono", "true", "false", "file", "zh", "keras", "fvcore"])
  }

  /// Its picture is the same for everyone.
  @Test func screenReadsNoConfiguration() throws {
    let plain = try shell.run("addup screen --format ansi")
    try shell.write("theme: mono\nascii: true\nnonsense: 1\n", to: own)
    let run = try shell.run("addup screen --format ansi")
    #expect(run.output == plain.output && run.errors.isEmpty)
  }
}

import Foundation
import NetworkModel
import Testing

/// The completion scripts, loaded by the shells they are for.
@Suite struct CompletionTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    for name in ["net.yaml", "two words.json", "other.txt", "nets/deep.yml"] { try shell.write("", to: name) }
  }

  private static func has(_ shell: String) -> Bool {
    ["/bin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + shell) }
  }

  private static let presets = Preset.all.map(\.name)
  private static let commands = [
    "check", "show", "why", "explain", "diff", "set", "presets", "watch", "lesson", "demo", "screen", "keys",
    "config",
    "completions",
    "man",
    "open", "help",
  ]
  private static let lessons =
    ["net.yaml", "nets"] + [
      "question", "projection", "stride", "broadcast", "groups", "blocks", "cardinality", "odd-sizes",
      "unknown-sizes", "resnext",
    ]
  private static let networks = ["net.yaml", "two words.json", "nets"] + presets

  /// A line to its last character, and what it can become.
  private static let cases: [(line: String, words: [String])] = [
    ("addup ", commands + networks), ("addup ne", ["net.yaml", "nets"]), ("addup check ", networks),
    ("addup check seed res", presets.filter { $0.hasPrefix("res") }), ("addup show tw", ["two words.json"]),
    ("addup set nets/d", ["nets/deep.yml"]),
    ("addup check --rules ", ["own", "keras", "keras-slices", "pytorch"]),
    ("addup show --count f", ["flop-counter", "fvcore"]), ("addup check --config o", ["other.txt"]),
    ("addup open --theme m", ["mono"]), ("addup lesson od", ["odd-sizes"]),
    ("addup open --against ti", ["tiny"]), ("addup demo ", lessons),
    ("addup screen --lesson ", lessons), ("addup completions ", ["bash", "zsh", "fish"]),
    // Without a command it is open.
    ("addup --theme m", ["mono"]), ("addup --against ti", ["tiny"]), ("addup seed --clipboard f", ["file"]),
    ("addup --ascii --lang z", ["zh"]), ("addup --config o", ["other.txt"]),
    ("addup --no-mouse ne", ["net.yaml", "nets"]),
  ]

  /// Options are offered by the commands that have them; without a command, by `open`.
  private static let optionCases: [(line: String, options: [String])] = [
    ("addup --th", ["--theme"]), ("addup seed --ag", ["--against"]), ("addup check --th", []),
    ("addup check --st", ["--strict"]), ("addup --st", []),
  ]

  @Test(.enabled(if: has("bash")), arguments: cases)
  func bash(line: String, words: [String]) throws {
    #if os(Linux)
      #expect(try bashWords(for: line).filter { !$0.hasPrefix("-") } == Set(words))
    #endif
  }

  private func bashWords(for line: String) throws -> Set<String> {
    let script = """
      . <(addup completions bash)
      line='\(line)'
      read -ra COMP_WORDS <<<"$line"
      if [[ $line == *' ' ]]; then COMP_WORDS+=(''); fi
      COMP_LINE=$line COMP_POINT=${#line} COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _addup addup "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try shell.write(script, to: ".try")
    let run = try shell.run("bash .try")
    #expect(run.errors.isEmpty)
    return Set(run.lines.filter { !$0.isEmpty })
  }

  @Test(.enabled(if: has("fish")), arguments: cases)
  func fish(line: String, words: [String]) throws {
    #expect(try fishWords(for: line) == Set(words))
  }

  private func fishWords(for line: String) throws -> Set<String> {
    try shell.write("addup completions fish | source\ncomplete -C '\(line)'\n", to: ".try")
    let run = try shell.run("fish --no-config .try")
    #expect(run.errors.isEmpty)
    let found = run.lines.map { line in
      let word = String(line.prefix { $0 != "\t" }).replacing("\\ ", with: " ")
      return word.hasSuffix("/") ? String(word.dropLast()) : word
    }
    return Set(found)
  }

  /// zsh lists what fits on a terminal of its own; one of them takes all lines.
  @Test(.enabled(if: has("zsh"))) func zsh() throws {
    var script = """
      zmodload zsh/zpty
      zpty shell zsh -fi
      zpty -w shell "PS1= PROMPT2=; stty cols 500 rows 200 kill undef; autoload -Uz compinit; compinit -u -d $PWD/.dump"
      zpty -w shell "LISTMAX=1000; setopt no_list_packed; zstyle ':completion:*' list-colors ''"
      zpty -w shell 'compadd() { local -a given; builtin compadd -O given "$@"; print -rl -- "<"$^given">"; builtin compadd "$@" }'
      zpty -w shell 'source <(addup completions zsh)'
      zpty -w shell 'print ready-"to"-go'
      zpty -r shell seen '*ready-to-go*'

      """
    for (number, example) in Self.cases.enumerated() {
      script += """
        zpty -w shell '\(example.line)'$'\\t\\025print do"ne"-\(number)-now'
        zpty -r shell seen '*done-\(number)-now*'
        print -r -- "$seen"
        print "end of example"

        """
    }
    try shell.write(script + "zpty -d shell\n", to: ".try")
    let outputs = try shell.run("zsh -f .try").output.components(separatedBy: "end of example")
    try #require(outputs.count == Self.cases.count + 1)
    for (example, output) in zip(Self.cases, outputs) {
      let found = output.matches(of: /<([^<>\r\n]+)>/).map { String($0.1).replacing("\\ ", with: " ") }
      // A file is offered without the folders that stand there already.
      let missing = example.words.filter { word in
        !found.contains { $0 == word.split(separator: "/").last ?? "" }
      }
      #expect(missing.isEmpty, "\(example.line): \(output.debugDescription)")
      #expect(!found.contains("other.txt") || example.words.contains("other.txt"), "\(example.line)")
    }
  }

  @Test(.enabled(if: has("bash")), arguments: optionCases)
  func bashOptions(line: String, options: [String]) throws {
    #if os(Linux)
      #expect(try bashWords(for: line) == Set(options))
    #endif
  }

  @Test(.enabled(if: has("fish")), arguments: optionCases)
  func fishOptions(line: String, options: [String]) throws {
    #expect(try fishWords(for: line) == Set(options))
  }

  @Test func everyShellHasAScriptAndNoOther() throws {
    for name in ["bash", "zsh", "fish"] {
      let run = try shell.run("addup completions \(name)")
      #expect(run.status == 0 && run.errors.isEmpty)
      for preset in Self.presets { #expect(run.output.contains(preset), "\(name) \(preset)") }
    }
    #expect(try shell.run("addup completions csh").status == 2)
  }
}

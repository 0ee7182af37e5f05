import ArgumentParser
import NetworkFiles
import NetworkModel

/// What shells complete: the argument parser's script, and in it, wherever a NETWORK or a LESSON may stand, the names of
/// those that come along.
///
/// The parser knows files by their ends and lists of words, but no argument that is either; and it does not
/// know that `addup` without a command is `addup open`, with a network and all its options. Both are added to its
/// script. Where it should come to write its scripts differently, files are still completed.
enum Completions {
  static func script(for shell: CompletionShell) -> String {
    let script = Addup.completionScript(for: shell)
    switch shell {
    case .zsh: return zsh(script)
    case .fish: return fish(script)
    default: return bash(script)
    }
  }

  /// Files with certain ends, or one of some words; the ends tell it from others in the parser's script.
  struct FileOrWord {
    let name: String
    let extensions: [String]
    let words: [String]

    static let network = FileOrWord(
      name: "network", extensions: ["yaml", "yml", "json", "jsonl"], words: Preset.all.map(\.name))
    static let lesson = FileOrWord(
      name: "lesson", extensions: ["yaml", "yml"], words: Lesson.shipped.map(\.name))
    static let all = [network, lesson]
  }

  private static func bash(_ script: String) -> String {
    func files(_ kind: FileOrWord) -> String {
      "__addup_add_completions -o plusdirs -fX '!*.@(\(kind.extensions.joined(separator: "|")))'\n"
    }
    func both(_ kind: FileOrWord) -> String {
      files(kind) + "        __addup_add_completions -W $'\(kind.words.joined(separator: "\\n"))'\n"
    }
    let atRoot = "        # Offer subcommand completions\n"
    let options = "    __addup_offer_flags_options 0\n"
    let whole = FileOrWord.all.reduce(script) { $0.replacing(files($1), with: both($1)) }
    return whole.replacing(atRoot, with: atRoot + "        " + both(.network))
      .replacing(options, with: bashWithoutCommand + options, maxReplacements: 1)
  }

  private static let bashWithoutCommand = #"""
        # Without a command it is open, with its options.
        local is_open=true
        local word
        for word in "${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
            declare -F "_addup_${word}" > /dev/null && is_open=false
        done
        if "${is_open}" && [[ "${COMP_CWORD}" -gt 1 || "${cur}" = -* ]]; then
            _addup_open
            return
        fi


    """#

  private static func zsh(_ script: String) -> String {
    let head = "#compdef addup\n\n"
    let atRoot = "_describe -V subcommand subcommands && ret=0\n"
    let start = #"local -ir current_word_index="$((CURRENT - 1))""# + "\n\n    local -i ret=1\n"
    var functions = ""
    var script = script
    for kind in FileOrWord.all {
      let globs = kind.extensions.map { "*.\($0)" }.joined(separator: " ")
      functions += """
        __addup_\(kind.name)() {
            local -i ret=1
            local -ar words_of_it=(\(kind.words.map { "'\($0)'" }.joined(separator: " ")))
            _describe -V \(kind.name) words_of_it && ret=0
            _files -g '\(globs)' && ret=0
            return "${ret}"
        }


        """
      script.replace("_files -g '\\''\(globs)'\\''", with: "__addup_\(kind.name)")
    }
    return script.replacing(head, with: head + functions)
      .replacing(atRoot, with: atRoot + "        __addup_network && ret=0\n")
      .replacing(start, with: start + zshWithoutCommand)
  }

  private static let zshWithoutCommand = #"""
        # Without a command it is open, with its options.
        local -i is_open=1
        local word
        for word in "${(@)words[2,CURRENT - 1]}"; do
            (( ${+functions[_addup_${word}]} )) && is_open=0
        done
        if (( is_open )) && [[ "${CURRENT}" -gt 2 || "${words[CURRENT]}" = -* ]]; then
            _addup_open && ret=0
            return "${ret}"
        fi

    """#

  private static func fish(_ script: String) -> String {
    var lines: [String] = []
    for line in script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      lines.append(line)
      // Of an argument, or of an option that takes one.
      guard let part = line.firstMatch(of: #/ -(?<flags>r?f)a '\(set -l exts (?<ends>[^;]*);/#) else {
        continue
      }
      let ends = part.ends.split { " \\'".contains($0) }.map(String.init)
      guard let kind = FileOrWord.all.first(where: { $0.extensions == ends }) else { continue }
      let words = kind.words.joined(separator: " ")
      lines.append("\(line[..<part.range.lowerBound]) -\(part.flags)ka '\(words)'")
    }
    // Without a command it is open, with its options.
    let open = #""addup open" "#
    let own = [#""addup" version'"#, #""addup" h help'"#]
    lines += lines.filter { $0.contains(open) }.map { $0.replacing(open, with: #""addup" "#) }
      .filter { line in !own.contains { line.contains($0) } }
    let whole = lines.joined(separator: "\n")
    guard let parsed = whole.firstMatch(of: #/case 'open'\n *__addup_parse_subcommand 1(?<options>[^\n]*)\n/#)
    else { return whole }
    return whole.replacing(
      "__addup_parse_subcommand 0 'version' 'h/help'\n        switch",
      with: "__addup_parse_subcommand 0\(parsed.options)\n        switch")
  }
}

extension CompletionKind {
  /// What NETWORK is completed with: files here, presets by `Completions`.
  static var network: CompletionKind { .file(extensions: Completions.FileOrWord.network.extensions) }

  /// What LESSON is completed with: files here, names of lessons by `Completions`.
  static var lesson: CompletionKind { .file(extensions: Completions.FileOrWord.lesson.extensions) }
}

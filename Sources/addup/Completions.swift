import ArgumentParser
import NetworkModel

/// What shells complete: the argument parser's script, and in it, wherever a NETWORK may stand, presets.
///
/// The parser knows files by their ends and lists of words, but no argument that is either; and it does not
/// know that `addup` without a command takes a network. Both are added to its script. Where it should come
/// to write its scripts differently, files are still completed.
enum Completions {
  static func script(for shell: CompletionShell) -> String {
    let script = Addup.completionScript(for: shell)
    switch shell {
    case .zsh: return zsh(script)
    case .fish: return fish(script)
    default: return bash(script)
    }
  }

  /// How files of networks end.
  static let extensions = ["yaml", "yml", "json", "jsonl"]

  private static let presets = Preset.all.map(\.name)

  private static func bash(_ script: String) -> String {
    let files = "__addup_add_completions -o plusdirs -fX '!*.@(\(extensions.joined(separator: "|")))'\n"
    let both = files + "        __addup_add_completions -W $'\(presets.joined(separator: "\\n"))'\n"
    let atRoot = "        # Offer subcommand completions\n"
    return script.replacing(files, with: both).replacing(atRoot, with: atRoot + "        " + both)
  }

  private static func zsh(_ script: String) -> String {
    let globs = extensions.map { "*.\($0)" }.joined(separator: " ")
    let words = presets.map { "'\($0)'" }.joined(separator: " ")
    let function = """
      __addup_network() {
          local -i ret=1
          local -ar presets=(\(words))
          _describe -V preset presets && ret=0
          _files -g '\(globs)' && ret=0
          return "${ret}"
      }

      """
    let head = "#compdef addup\n\n"
    let atRoot = "_describe -V subcommand subcommands && ret=0\n"
    return script.replacing("_files -g '\\''\(globs)'\\''", with: "__addup_network")
      .replacing(head, with: head + function + "\n")
      .replacing(atRoot, with: atRoot + "        __addup_network && ret=0\n")
  }

  private static func fish(_ script: String) -> String {
    var lines: [String] = []
    let ofOpen = "\"addup open\" -eq 1"
    for line in script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      lines.append(line)
      guard let end = line.firstRange(of: " -fa '(set -l exts ") else { continue }
      let words = String(line[..<end.lowerBound]) + " -fka '\(presets.joined(separator: " "))'"
      lines.append(words)
      if line.contains(ofOpen) {
        lines += [line, words].map { $0.replacing(ofOpen, with: "\"addup\" -eq 1") }
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension CompletionKind {
  /// What NETWORK is completed with: files here, presets by `Completions`.
  static var network: CompletionKind { .file(extensions: Completions.extensions) }
}

import ArgumentParser

/// `addup completions SHELL`: a script by which a shell completes command lines.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the script by which bash, zsh or fish completes addup's command lines.",
    discussion: """
      It completes commands, options and their words, files and presets. Where the shell looks for it:

        bash  addup completions bash > ~/.local/share/bash-completion/completions/addup
        zsh   addup completions zsh > _addup, in a folder of $fpath
        fish  addup completions fish > ~/.config/fish/completions/addup.fish

      EXIT STATUS
        0  the script was printed
        2  wrong usage
        4  it cannot be written
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    var output = Output()
    switch shell {
    case .bash: try output.write(Completions.script(for: .bash) + "\n")
    case .zsh: try output.write(Completions.script(for: .zsh) + "\n")
    case .fish: try output.write(Completions.script(for: .fish) + "\n")
    }
    try output.flush()
  }
}

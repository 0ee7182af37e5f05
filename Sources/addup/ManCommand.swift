import ArgumentParser

/// `addup man`: the manual page.
struct ManCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Print the manual page, for man to show.",
    discussion: """
      Saved as addup.1 in a folder man1 of the manual, such as ~/.local/share/man/man1, it is what man addup \
      shows; addup man | man -l - shows it at once. It says what the help of all commands says.

      EXIT STATUS
        0  the page was printed
        4  it cannot be written
      """)

  func run() throws {
    var output = Output()
    try output.write(ManualPage.text)
    try output.flush()
  }
}

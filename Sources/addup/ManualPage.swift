import ArgumentParser
import ExplorerViews

/// The manual page in roff's man macros, from the same help that `--help` prints.
enum ManualPage {
  static var text: String {
    let root = HelpText(Addup.helpMessage(columns: HelpText.columns))
    var page = Roff()
    page.line(".TH ADDUP 1 \"\" \"addup \(Addup.version)\" \"User Commands\"")
    // Flush left and without hyphens, which would become part of what is typed.
    page.line(".nh")
    page.line(".ad l")
    page.section("NAME")
    page.sentence("addup - " + Addup.configuration.abstract)
    page.section("SYNOPSIS")
    page.literal((Addup.configuration.usage ?? "").split(separator: "\n").map(String.init))
    page.section("DESCRIPTION")
    page.body(root.discussion.before("EXIT STATUS"))
    page.section("COMMANDS")
    for command in Addup.configuration.subcommands { add(command, to: &page) }
    page.section("KEYS")
    page.paragraph("The names at the right are what addup screen --keys takes besides keys.")
    page.literal(KeysPage.lines(hasArrows: false))
    page.section("CONFIGURATION")
    page.paragraph(
      "Each key of the configuration file is also a flag; a flag goes before NO_COLOR, that before the file.")
    for preference in Preference.allCases {
      page.entry(
        "\(preference.rawValue): \(preference.words.joined(separator: ", "))",
        "Of \(preference.commands.joined(separator: ", ")): \(preference.summary.english).")
    }
    page.section("EXIT STATUS")
    page.body(root.discussion.after("EXIT STATUS"))
    page.section("ENVIRONMENT")
    for (name, words) in variables { page.entry(name, words) }
    page.section("FILES")
    for (name, words) in files { page.entry(name, words) }
    return page.text
  }

  private static func add(_ command: any ParsableCommand.Type, to page: inout Roff) {
    let help = HelpText(Addup.helpMessage(for: command, columns: HelpText.columns))
    page.subsection("addup \(command.configuration.commandName ?? "")")
    page.paragraph(command.configuration.abstract)
    page.paragraph(help.usage)
    // What NETWORK may be is said once, above.
    page.body(help.discussion.filter { $0 != networkHelp })
    for (label, words) in help.entries where label != "--version" && label != "-h, --help" {
      page.entry(label, words)
    }
  }

  private static let variables = [
    ("NO_COLOR", "Set and not empty: no colours."),
    ("COLORFGBG", "Ends with the number of the background, where the terminal says it so."),
    ("TERM", "The terminal's name."),
    ("LC_ALL, LC_CTYPE, LANG", "The first that is set says whether there is more than ASCII."),
    ("LC_ALL, LC_MESSAGES, LANG", "The first that is set says the language, where --lang says none."),
    ("XDG_CONFIG_HOME", "Where the configuration's folder is; ~/.config if it is not set."),
    ("XDG_STATE_HOME", "Where the folder of journals and copies is; ~/.local/state if it is not set."),
    (
      "XDG_RUNTIME_DIR",
      "Where the folder is in which a presented lesson says how far it is, for its notes."
    ),
    ("TMUX", "Set inside tmux, which is then asked what it does with a clipboard."),
  ]

  private static let files = [
    ("~/.config/addup/config.yaml", "The configuration; addup config names it."),
    ("~/.local/state/addup/journals", "Steps that were not saved, to be offered at the next start."),
    ("~/.local/state/addup/demos", "How far a presented lesson is, where XDG_RUNTIME_DIR is not set."),
    ("~/.local/state/addup/clipboard.txt", "What Y copied where the terminal takes nothing."),
  ]
}

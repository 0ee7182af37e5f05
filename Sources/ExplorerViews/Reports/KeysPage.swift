import Explorer
import NetworkModel

/// Every command with its keys, as the command table has them: Docs/Keys.md and `addup keys`.
package enum KeysPage {
  /// Docs/Keys.md.
  package static var text: String {
    var page = """
      # Keys

      Written by the program from its command table; a test keeps it current.

      """
    for section in sections { page += section.markdown }
    return page + """

      Digits begin a number for the current setting where no repair has that digit; `enter` always does.
      `esc` leaves whatever is being asked. While a search is typed, `↓` and `↑` go from hit to hit.
      In the help, a letter that is none of its keys opens the palette. Words of `--keys` are keys as above (`↓` is `down`, `⇧→` is
      `shift-right`, `pgdn` is `page-down`) or the names in the last column. What is no key is written `click(12,30)`,
      `wheel-up(12,30)`, `wheel-down(12,30)`, `paste("text")`, `resize(100x30)`: see [Presenting](Presenting.md).

      """
  }

  /// The same for a terminal, in `language`, all columns in line; `hasArrows` tells whether it has more characters
  /// than ASCII, without which keys are spelled as scripts spell them.
  package static func lines(hasArrows: Bool, in language: Language = .english) -> [String] {
    let tables = sections.map { section in
      (section.title[language], section.commands.map { Row($0, hasArrows: hasArrows, in: language) })
    }
    let rows = tables.flatMap(\.1)
    let widths = (columns(rows.map(\.keys)), columns(rows.map(\.summary)))
    var lines: [String] = []
    for (title, rows) in tables {
      if !lines.isEmpty { lines.append("") }
      lines.append(title)
      lines += rows.map { row in
        "  \(padded(trailing: row.keys, to: widths.0))  \(padded(trailing: row.summary, to: widths.1))  \(row.name)"
      }
    }
    return lines
  }

  private static func columns(_ texts: [String]) -> Int { texts.map(CellText.columns).max() ?? 0 }

  private static var sections: [Section] {
    let groups = Command.Group.allCases.map { group in
      Section(
        title: .group(group),
        commands: Command.all.filter { $0.group == group && $0.contexts.contains(.panes) })
    }
    let overlays = Command.Context.allCases.filter { $0 != .panes }.map { context in
      Section(
        title: .context(context),
        commands: Command.all.filter { $0.contexts.contains(context) })
    }
    return groups + overlays
  }

  private struct Section {
    let title: KeysWords
    let commands: [Command]

    var markdown: String {
      var text = "\n## \(title[.english])\n\n| keys | what | 中文 | in scripts |\n| --- | --- | --- | --- |\n"
      for command in commands {
        let keys = command.keys.map { "`\(Key($0).shown)`" }.joined(separator: " ")
        text += "| \(keys) | \(command.summary.english) | \(command.summary.chinese) | `\(command.name)` |\n"
      }
      return text
    }
  }

  /// A command with what stands beside it.
  private struct Row {
    let keys: String
    let summary: String
    let name: String

    init(_ command: Command, hasArrows: Bool, in language: Language) {
      keys = command.keys.map { hasArrows ? Key($0).shown : $0 }.joined(separator: " ")
      summary = command.summary[language]
      name = command.name
    }
  }
}

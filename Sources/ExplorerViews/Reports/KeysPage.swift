import Explorer

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

  /// The same for a terminal; `hasArrows` tells whether it has more characters than ASCII, without which
  /// keys are spelled as scripts spell them.
  package static func lines(hasArrows: Bool) -> [String] {
    var lines: [String] = []
    for section in sections {
      if !lines.isEmpty { lines.append("") }
      lines.append(section.title)
      lines += section.rows(hasArrows: hasArrows)
    }
    return lines
  }

  private static var sections: [Section] {
    let groups = Command.Group.allCases.map { group in
      Section(
        title: group.both.english.prefix(1).uppercased() + group.both.english.dropFirst(),
        commands: Command.all.filter { $0.group == group && $0.contexts.contains(.panes) })
    }
    let overlays = Command.Context.allCases.filter { $0 != .panes }.map { context in
      Section(
        title: context.title,
        commands: Command.all.filter { $0.contexts.contains(context) })
    }
    return groups + overlays
  }

  private struct Section {
    let title: String
    let commands: [Command]

    var markdown: String {
      var text = "\n## \(title)\n\n| keys | what | 中文 | in scripts |\n| --- | --- | --- | --- |\n"
      for command in commands {
        let keys = command.keys.map { "`\(Key($0).shown)`" }.joined(separator: " ")
        text += "| \(keys) | \(command.summary.english) | \(command.summary.chinese) | `\(command.name)` |\n"
      }
      return text
    }

    func rows(hasArrows: Bool) -> [String] {
      commands.map { command in
        let keys = command.keys.map { hasArrows ? Key($0).shown : $0 }.joined(separator: " ")
        return "  " + padded(trailing: keys, to: 18) + " " + padded(trailing: command.summary.english, to: 30)
          + " "
          + command.name
      }
    }
  }
}

extension Command.Context {
  /// As the heading of its keys.
  fileprivate var title: String {
    switch self {
    case .panes: "In the panes"
    case .layers: "In the layer view"
    case .whole: "In the drawing of the whole network"
    case .help: "While help is open"
    case .why: "While why is open"
    case .palette: "While the palette is open"
    case .history: "While the history is open"
    case .comparison: "While the comparison is open"
    case .lesson: "In a lesson"
    case .demo: "While a lesson is presented"
    case .notes: "In the notes to a demo"
    case .lessons: "While the list of lessons is open"
    case .constantCost: "While the table of constant cost is open"
    case .repairs: "While all repairs are listed"
    }
  }
}

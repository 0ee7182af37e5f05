import Explorer

/// Docs/Keys.md: every command with its keys, as the command table has them.
package enum KeysPage {
  package static var text: String {
    var page = """
      # Keys

      Written by the program from its command table; a test keeps it current.

      """
    for group in Command.Group.allCases {
      let title = group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst()
      page += section(title, Command.all.filter { $0.group == group && $0.contexts.contains(.panes) })
    }
    for context in Command.Context.allCases where context != .panes {
      page += section(
        "While \(context.rawValue) is open", Command.all.filter { $0.contexts.contains(context) })
    }
    return page + """

      Digits begin a number for the current setting where no repair has that digit; `enter` always does.
      `esc` leaves whatever is being asked. Words of `--keys` are keys as above (`↓` is `down`, `⇧→` is
      `shift-right`, `pgdn` is `page-down`) or the names in the last column.

      """
  }

  private static func section(_ title: String, _ commands: [Command]) -> String {
    var text = "\n## \(title)\n\n| keys | what | in scripts |\n| --- | --- | --- |\n"
    for command in commands {
      let keys = command.keys.map { "`\(Key($0).shown)`" }.joined(separator: " ")
      text += "| \(keys) | \(command.summary) | `\(command.name)` |\n"
    }
    return text
  }
}

import Explorer

/// Docs/Keys.md: every command with its keys, as the command table has them.
package enum KeysPage {
  package static var text: String {
    var page = """
      # Keys

      Written by the program from its command table; a test keeps it current.

      """
    for group in Command.Group.allCases {
      page += "\n## \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n\n"
      page += "| keys | what | in scripts |\n| --- | --- | --- |\n"
      for command in Command.all where command.group == group {
        let keys = command.keys.map { "`\(Key($0).shown)`" }.joined(separator: " ")
        page += "| \(keys) | \(command.summary) | `\(command.name)` |\n"
      }
    }
    return page + """

      Digits begin a number for the current setting where no repair has that digit; `enter` always does.
      `esc` leaves whatever is being asked. Words of `--keys` are keys as above (`↓` is `down`, `⇧→` is
      `shift-right`, `pgdn` is `page-down`) or the names in the last column.

      """
  }
}

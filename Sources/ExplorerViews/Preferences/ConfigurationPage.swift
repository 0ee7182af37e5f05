/// Docs/Configuration.md: every key with its words, flags and commands, as the program has them.
package enum ConfigurationPage {
  package static var text: String { opening + table + closing }

  private static let opening = """
    # Configuration

    Written by the program from its preferences; a test keeps it current.

    What you want at each start stands in `$XDG_CONFIG_HOME/addup/config.yaml`, or `~/.config/addup/config.yaml` where
    XDG_CONFIG_HOME is not set. It is YAML, or the same in JSON: a key and a word a line.

    ```yaml
    theme: high-contrast-dark   # comments are fine
    mouse: false
    rules: pytorch
    ```

    Each key is also a flag of the commands that it concerns. The word in bold holds where nothing is said.

    | key | words | flag | of | decides | 中文 |
    | --- | --- | --- | --- | --- | --- |

    """

  private static var table: String {
    Preference.allCases.map { preference in
      let words = preference.words.map { $0 == preference.standard ? "**\($0)**" : $0 }
      let flags =
        preference.isSwitch
        ? ["true", "false"].map { "`\(preference.flag(for: $0))`" }.joined(separator: " ")
        : "`--\(preference.rawValue)`"
      let commands = preference.commands.map { "`\($0)`" }.joined(separator: " ")
      return "| `\(preference.rawValue)` | \(words.joined(separator: " ")) | \(flags) | \(commands) "
        + "| \(preference.summary.english) | \(preference.summary.chinese) |\n"
    }.joined()
  }

  private static let closing = """

    ## What goes before what

    A flag goes before the environment, the environment before the file, the file before what is standard. Of the
    environment, `NO_COLOR` is a wish: where it is set and not empty, the theme is mono. `COLORFGBG` and the locale only say
    what there is; they count where nobody wishes anything. The language is that of the first of `LC_ALL`, `LC_MESSAGES` and
    `LANG` that is set; where only ASCII can be drawn it is English. `addup screen` reads no
    configuration: it draws the same picture for everyone, in English unless `--lang` says another language.

    `addup config --print` prints what holds, and where each value comes from; with flags, what would hold with them. What
    it prints is a configuration file:

    ```console
    $ addup config --print --no-mouse
    theme: auto            # default
    ascii: false           # default
    mouse: false           # flag --no-mouse
    clipboard: auto        # default
    lang: auto             # default
    rules: own             # default
    count: multiply-adds   # default
    $ mkdir -p ~/.config/addup && addup config --print > ~/.config/addup/config.yaml
    ```

    ## Another file, and what is wrong in one

    `--config FILE`, of the same commands, reads FILE instead; if it cannot be read, the command ends with 3. An error in a
    configuration names file, line and column and stops nothing: one line says it, in the explorer the message row, too, and
    the other keys hold. `addup config` names the file, tells everything that is wrong in it, and then ends with 3.

    """
}

import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Opens the explorer on what the command line calls a network; nil is the article's.
///
/// With `watches` it takes over what others save to the file. Without a terminal it draws nothing and waits for
/// nothing.
func openExplorer(
  _ name: String?, _ reference: ReferenceOption, _ looks: Looks, _ language: LanguageOption,
  _ configuration: ConfigurationOption, watches: Bool = false, recording: RecordingOption? = nil
) throws(Failure) {
  let readsNetwork = name == "-"
  guard isatty(STDOUT_FILENO) == 1, readsNetwork || isatty(STDIN_FILENO) == 1 else {
    throw Failure(.usage, CommandLineWords.explorerNeedsTerminal)
  }
  let configuration = try configuration.load(looks.flags.merging(language.flags) { $1 })
  let name = name ?? Preset.all[0].name
  let opened = try openNetwork(name)
  let path = opened.document == nil || readsNetwork ? nil : name
  var session = ExplorerSession(
    opened, name: name, path: path, against: try reference.open(), configuration,
    language: configuration.preferences.spokenLanguage, watches: watches)
  let script = try recording?.script()
  let records = try recording?.open(command: "addup \(shownPath(name))", title: "addup \(shownPath(name))")
  configuration.tellErrors()
  try session.run(
    TerminalOptions(configuration.preferences, keysFromTerminal: readsNetwork), records, script,
    otherwise: .checkNeedsNoTerminal)
  if let note = session.lastNote { writeToStandardError(note + "\n") }
}

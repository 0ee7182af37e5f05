import ArgumentParser
import NetworkModel

/// `addup watch FILE`: the explorer on a file that an editor has open as well.
struct WatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Open the explorer on a file, and follow what an editor saves to it.",
    discussion: """
      Whenever the file is saved elsewhere, the explorer takes it over as one step, which u takes back; \
      selection, folds and view stay. With unsaved edits it asks first. A file that cannot be read, or is no \
      network, is told of, and what was read before stays.

      FILE is always a file, even where a preset has the same name.
      """)

  @Argument(help: "A network file.", completion: .file())
  var file: String

  @OptionGroup var reference: ReferenceOption

  @OptionGroup var looks: Looks

  @OptionGroup var language: LanguageOption

  @OptionGroup var configuration: ConfigurationOption

  func run() throws {
    let isFile = file != "-" && Preset.named(file) == nil
    try openExplorer(isFile ? file : "./\(file)", reference, looks, language, configuration, watches: true)
  }
}

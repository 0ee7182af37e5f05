import ArgumentParser
import ExplorerViews
import NetworkFiles
import NetworkModel

/// `addup set NETWORK PLACE=VALUE...`: edits without a screen.
struct SetCommand: ParsableCommand, Speaking {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change settings of a network and write it as a network file.",
    discussion: """
      Edits are made in order: stack2.block1.filters=100 changes one block, stack2.filters=100 every block \
      of a stack, stacks.groups=16 every block there is; stack2.strides=1 is the first block's, as in a \
      file; stack2.blocks=4 adds or removes blocks at the end; input=224x224x3, input.height=64, rules=pytorch, \
      stem=cifar, stem.kernel=5, stem.filters=24,32,64, stem.pool_size=none, head.classes=10, head=none, name=... change the rest. Without an edit it writes the network as it is.

      A file keeps its comments, its order and its spelling where nothing was changed. A network that does \
      not add up is written like any other; addup check judges it.

      \(networkHelp)

      EXIT STATUS
        0  the network was written
        2  wrong usage, or an edit of what is not there
        3  the network cannot be read, or is none
        4  it cannot be written; what was in the file is still there
      """)

  @Argument(help: "A file, a preset, or - for standard input.", completion: .network)
  var network: String

  @Argument(help: ArgumentHelp("Edits, made in order.", valueName: "place=value"))
  var edits: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Replace this file instead of printing.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let opened = try openNetwork(network)
    var edited = opened.network
    for text in edits {
      guard edited.apply(try edit(text, in: edited)) != nil else {
        throw Failure(.usage, CommandLineWords.tooManyBlocks(cleaned(text)))
      }
    }
    if let path = output, path != "-" {
      let note = try save(fileText(edited, keeping: opened.document, path: path), to: path)
      let language = language.language
      if let note {
        writeToStandardError("addup: \(shownPath(path))\(language.colon)\(note[language])\n")
      }
    } else {
      var output = Output()
      try output.write(NetworkFile.write(edited, keeping: opened.document))
      try output.flush()
    }
  }

  private func edit(_ text: String, in network: Network) throws(Failure) -> Edit {
    do {
      return try Edit(text, in: network)
    } catch {
      throw Failure(.usage, Text { cleaned(error.words[$0]) })
    }
  }
}

import Explorer
import NetworkFiles
import NetworkModel

/// What `Y` copies, and what the message row calls it.
package struct CopiedText: Hashable, Sendable {
  package let name: Text
  package let text: String
}

extension State {
  /// What the selection is to someone who wants it elsewhere: a block with a problem, or such a stem or
  /// head, is what a framework says of it; a sound block its selected setting, as `addup set` takes it; a
  /// stack its entry in a network file; anything else the network's file, which is `file`.
  package func copiedText(file: () -> String) -> CopiedText {
    switch selection {
    case .stack(let stack):
      return CopiedText(
        name: CopyWords.stack(stack + 1).text,
        text: NetworkFile.write(network.network.stacks[stack]))
    case .block(let place):
      if let saying = copiedSaying { return saying }
      let setting = network.block(network.number(of: place)).setting(field)
      let text = Edit.set(setting, in: .block(place)).assignments.joined(separator: " ")
      return CopiedText(name: Text(same: text), text: text)
    case .stem, .head:
      return copiedSaying ?? CopiedText(name: CopyWords.file.text, text: file())
    }
  }

  /// What is raised, first by the network's own rules, or else why it is accepted.
  private var copiedSaying: CopiedText? {
    guard let problem = problems.first else { return nil }
    let texts = network.frameworkTexts(of: problem)
    guard let said = texts.first(where: { $0.errorClass != nil }) ?? texts.first else { return nil }
    let name = said.errorClass.map { CopyWords.error($0, of: said.framework) } ?? .saying(of: said.framework)
    return CopiedText(name: name.text, text: said.sentence(in: language))
  }
}

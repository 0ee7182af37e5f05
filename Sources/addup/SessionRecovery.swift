import Explorer
import ExplorerViews
import NetworkFiles
import NetworkModel
import Terminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Unsaved work: what earlier runs left, and what this one keeps.
extension ExplorerSession {
  /// Looks for other runs of the same network, and for what earlier ones left.
  mutating func begin(_ state: inout State) {
    if let path { state.receive(.canWrite(isReplaceable(path))) }
    let findings = keeper.site.look(for: opened.network, as: fingerprint)
    rivals = path == nil ? [] : findings.rivals
    found = findings.found
    let notices: [Text?] = [
      path.flatMap(leftoverNotice)?.text,
      rivals.first.map { FileWords.openElsewhere(shownPath(path ?? name), process: $0.process).text },
      configuration.notice,
      findings.refusal, keeper.begin(),
    ]
    if let notice = notices.compactMap({ $0 }).first { state.receive(.notify(notice)) }
    offer(&state)
  }

  private var fingerprint: Fingerprint { Fingerprint((document?.text ?? text).utf8) }

  /// Offers what was found last, if anything is left.
  private func offer(_ state: inout State) {
    guard let next = found.last else { return }
    state.receive(.offerRecovery(next.offer(path ?? name)))
  }

  mutating func settle(_ answer: RecoveryAnswer, _ state: inout State) {
    guard let journal = found.popLast() else { return }
    switch answer {
    case .discard: journal.remove()
    case .later: journal.leave()
    case .recover:
      let recovered = records?.remark("steps of an earlier run were recovered; they are not in this log")
      complain(recovered, &state)
      state.recover(Document(journal.base.network, path: path, replaying: journal.journal.events))
      text = journal.journal.text
      source = journal.journal.head.source
      // Saving over the file that changed meanwhile has to be asked about.
      if journal.fileHasChanged, path != nil { document = journal.base }
      keep(&state)
      if keeper.path == nil { journal.leave() } else { journal.retire() }
      for other in found { other.leave() }
      found = []
    }
    offer(&state)
  }

  /// Brings the journal up to date.
  mutating func keep(_ state: inout State) {
    let document = document
    let (text, source, subject) = (text, source, keeper.site.subject)
    let complaint = keeper.keep(state.document, text) {
      Journal.Head(
        program: Addup.version, subject: subject, source: source,
        file: Fingerprint((document?.text ?? text).utf8))
    }
    if let complaint { state.receive(.notify(complaint)) }
  }
}

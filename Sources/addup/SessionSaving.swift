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

/// Saving, and looking at what is on the disk.
extension ExplorerSession {
  mutating func save(
    to path: String, overwriting: Bool, thenQuit: Bool, _ state: inout State
  ) -> Wish? {
    if !overwriting, let reason = objection(to: path, own: state.document.path) {
      complain(records?.note(.saveAsks(reason.english), state), &state)
      return state.receive(.saveNeedsConsent(path: path, reason: reason, thenQuit: thenQuit))
    }
    do {
      let isLesson = state.hasLessonNetwork
      let text = fileText(state.network.network, keeping: isLesson ? nil : document, path: path)
      let note = try addup.save(text, to: path, makingLinkTarget: overwriting)
      // A lesson's network has nothing to do with the file that was opened before.
      if isLesson {
        complain(records?.note(.saved, state), &state)
        return state.receive(.saved(path: path, thenQuit: thenQuit))
      }
      document = try? NetworkFile.read(text, file: path)
      state.written = document?.writtenSettings
      if path != state.document.path { keeper.move(to: JournalSite(path: path, preset: nil, text: text)) }
      if overwriting { rivals = [] }
      watch?.adopt()
      state.receive(.canWrite(true))
      complain(records?.note(.saved, state), &state)
      let wish = state.receive(.saved(path: path, thenQuit: thenQuit))
      if let note { say(.savedInPlace(shownPath(path), how: note.text), &state) }
      return wish
    } catch {
      let reason = FileWords.notSaved(error.words ?? FileWords.noReason.text).text
      complain(records?.note(.saveFailed(reason.english), state), &state)
      return state.receive(.saveFailed(reason))
    }
  }

  /// Why writing to `path` would lose something: another file is there, this one has changed since, or
  /// someone else is about to change it.
  private func objection(to path: String, own: String?) -> Text? {
    let name = shownPath(path)
    if isLinkToNothing(path) { return FileWords.linkToNothing(name).text }
    guard access(path, F_OK) == 0 else { return nil }
    guard path == own, let document else { return FileWords.isThere(name).text }
    let found = try? fileBytes(path)
    if found != Array(document.text.utf8) { return FileWords.changedOnDisk(name).text }
    return rivals.first { $0.isAlive }.map { FileWords.openElsewhere(name, process: $0.process).text }
  }

  /// Shows what differs between the file at `path` and the network.
  func compare(with path: String, _ state: inout State) {
    do {
      let other = try NetworkFile.read(fileBytes(path), file: path).network
      state.receive(.compareWith(other, named: FileWords.fileOnDisk.text))
    } catch let error as NetworkFileError {
      state.receive(.notify(error.text))
    } catch {
      state.receive(.notify((error as? Failure)?.words ?? FileWords.noReason.text))
    }
  }
}

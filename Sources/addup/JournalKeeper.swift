import Explorer
import NetworkFiles
import NetworkModel

/// Keeps the unsaved steps of this run on the disk, so that nothing but the disk can lose them.
struct JournalKeeper {
  private(set) var site: JournalSite
  private var file: JournalFile?
  private var writer = JournalWriter()
  /// How many events are written; nil if not even the beginning is.
  private var written: Int?
  /// How often the document had dropped events by then.
  private var droppings = 0
  /// Whether the person was told that nothing is kept.
  private var hasComplained = false
  /// Whether something was written that may still be on its way to the disk.
  private(set) var isUnsynced = false

  init(_ site: JournalSite) { self.site = site }

  /// Where unsaved steps lie, or nil if there are none.
  var path: String? { written == nil ? nil : file?.path }

  /// Shows other runs that this one is there; answers why nothing can be kept, if that is known already.
  mutating func begin() -> Text? {
    var failure = FileWords.noPlaceForJournal.text
    if site.hasOwnFolder, let place = site.places.first {
      do {
        try open(place)
        return nil
      } catch {
        failure = error.words ?? failure
      }
    }
    let others = site.places.dropFirst(site.hasOwnFolder ? 1 : 0)
    if others.contains(where: { isWritable($0.folder) }) { return nil }
    return complaint(failure)
  }

  /// Writes what `document` has that is not written; answers why that cannot be, once.
  ///
  /// A journal begins with `head` and `text`.
  mutating func keep(_ document: Document, _ text: String, _ head: () -> Journal.Head) -> Text? {
    guard document.isModified else {
      forget()
      return nil
    }
    if droppings == document.droppings {
      if written == document.events.count { return nil }
    } else {
      // What is written tells of other steps.
      forget()
    }
    if let file, write(document, head, text, to: file) == nil { return nil }
    return keepElsewhere(document, head, text)
  }

  /// Writes all of it in the next place where that can be done. What is written already stays until then.
  private mutating func keepElsewhere(
    _ document: Document, _ head: () -> Journal.Head, _ text: String
  ) -> Text? {
    let old = self
    var failure = FileWords.noPlaceForJournal.text
    for place in site.places {
      written = nil
      do throws(Failure) {
        let file = try open(place)
        guard let error = write(document, head, text, to: file) else {
          old.file?.remove()
          return nil
        }
        file.remove()
        failure = Text(same: "\(shownPath(place.folder)): \(reason(error))")
      } catch {
        failure = error.words ?? failure
      }
    }
    file = old.file
    written = old.written
    writer = old.writer
    return complaint(failure)
  }

  private mutating func complaint(_ failure: Text) -> Text? {
    if hasComplained { return nil }
    hasComplained = true
    return FileWords.noRecovery(failure).text
  }

  @discardableResult
  private mutating func open(_ place: (folder: String, prefix: String)) throws(Failure) -> JournalFile {
    if site.hasOwnFolder, place.folder == site.places.first?.folder { try UserFolder.make(place.folder) }
    let file = try JournalFile(in: place.folder, place.prefix)
    self.file = file
    return file
  }

  private mutating func write(
    _ document: Document, _ head: () -> Journal.Head, _ text: String, to file: JournalFile
  ) -> Int32? {
    var next = writer
    var bytes: [UInt8] = []
    if written == nil {
      next = JournalWriter()
      bytes = next.beginning(head(), text)
    }
    bytes += next.lines(document.events.dropFirst(written ?? 0))
    if let error = file.append(bytes) { return error }
    writer = next
    written = document.events.count
    droppings = document.droppings
    hasComplained = false
    isUnsynced = true
    return nil
  }

  /// Sees that what was written survives a loss of power, too.
  mutating func sync() {
    if isUnsynced { file?.sync() }
    isUnsynced = false
  }

  /// Nothing is unsaved any more. Beside the network's file nothing is left lying.
  private mutating func forget() {
    guard written != nil else { return }
    written = nil
    isUnsynced = false
    if site.hasOwnFolder, let folder = site.places.first?.folder, file?.path.hasPrefix(folder + "/") == true {
      file?.empty()
    } else {
      end()
    }
  }

  /// Goes on with the network of another file.
  mutating func move(to site: JournalSite) {
    end()
    self.site = site
    _ = begin()
  }

  /// Takes the journal away.
  mutating func end() {
    file?.remove()
    file = nil
    written = nil
    isUnsynced = false
  }
}

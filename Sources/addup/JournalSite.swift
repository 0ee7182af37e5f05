import Explorer
import NetworkFiles
import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the journals of one network lie, and what they are called there.
///
/// Each run has a journal of its own, with its process number in its name, and holds a lock on it as long as it
/// runs: a journal without a lock is one that was left behind.
struct JournalSite {
  /// What is open, as a journal says it: `file:` and the whole path, `preset:` and its name, or `text:` and
  /// its hash.
  let subject: String
  /// The folders in which a journal may lie, the best first, with how its name begins there.
  let places: [(folder: String, prefix: String)]
  /// Whether the first place is the person's own folder, where nobody minds a file that says who is there.
  let hasOwnFolder: Bool

  init(path: String?, preset: String?, text: String) {
    if let path {
      let real = realpath(path, nil)
      defer { free(real) }
      subject = "file:" + (real.map { String(cString: $0) } ?? path)
    } else if let preset {
      subject = "preset:" + preset
    } else {
      subject = "text:" + Fingerprint(text.utf8).digits
    }
    let digits = Fingerprint(subject.utf8).digits
    var places: [(String, String)] = []
    if let state = UserFolder.state { places.append((state + "/journals", digits + "-")) }
    hasOwnFolder = !places.isEmpty
    if path != nil {
      places.append((folder(of: String(subject.dropFirst("file:".count))), ".addup-\(digits)-"))
    }
    self.places = places
  }

  /// Another run that has the same network open.
  struct Rival {
    let process: Int32
    fileprivate let path: String

    /// Whether it still runs.
    var isAlive: Bool {
      guard let file = JournalFile(opening: path) else { return false }
      defer { file.close() }
      return !file.isFree(process)
    }
  }

  /// What is there of other runs: those that go on, those that left unsaved work, the newest last, and a
  /// sentence about the first journal that cannot be read.
  struct Findings {
    var rivals: [Rival] = []
    var found: [FoundJournal] = []
    var refusal: Text?
  }

  /// Looks for journals of other runs; `network` is what was opened, and `file` what it was opened from.
  func look(for network: Network, as file: Fingerprint) -> Findings {
    var findings = Findings()
    for place in places {
      for name in fileNames(in: place.folder) where name.hasPrefix(place.prefix) && name.hasSuffix(".journal")
      {
        let digits = name.dropFirst(place.prefix.count).prefix { $0.isASCII && $0.isNumber }
        guard let process = Int32(digits), process != getpid() else { continue }
        take("\(place.folder)/\(name)", process, network, file, &findings)
      }
    }
    findings.found.sort { $0.seconds < $1.seconds }
    return findings
  }

  private func take(
    _ path: String, _ process: Int32, _ network: Network, _ current: Fingerprint, _ findings: inout Findings
  ) {
    guard let file = JournalFile(opening: path) else { return }
    guard file.isFree(process) else {
      file.close()
      findings.rivals.append(Rival(process: process, path: path))
      return
    }
    guard file.size > 0 else { return file.remove() }
    do throws(JournalRefusal) {
      guard let found = try FoundJournal(file, current) else { throw .damaged }
      guard found.journal.head.subject == subject else {
        findings.refusal = FileWords.journalOfAnotherFile(shownPath(path)).text
        return file.close()
      }
      if found.isWithoutUnsavedWork(beside: network) { return file.remove() }
      findings.found.append(found)
    } catch {
      file.close()
      findings.refusal = FileWords.journalRefused(shownPath(path), error.text).text
    }
  }
}

/// The names of all that lies in a folder; none if it cannot be read.
func fileNames(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    }
    names.append(name)
  }
  return names
}

/// The folder in which the file at `path` lies.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The journal of an earlier run, which nobody else can take while this one has it.
struct FoundJournal {
  let journal: Journal
  /// What its steps lead on from.
  let base: NetworkDocument
  let fileHasChanged: Bool
  /// When it was last written, in seconds since 1970.
  let seconds: Int
  private let file: JournalFile
  private let document: Document

  /// Nil if what it begins with is no network.
  init?(_ file: JournalFile, _ current: Fingerprint) throws(JournalRefusal) {
    guard file.size <= Journal.limit, let bytes = file.bytes() else { throw .tooLarge }
    journal = try Journal(bytes)
    guard let base = try? NetworkFile.read(journal.text, file: journal.head.source) else { return nil }
    self.base = base
    self.file = file
    fileHasChanged = journal.head.file != current
    seconds = file.seconds
    document = Document(base.network, path: nil, replaying: journal.events)
  }

  /// Whether nothing would be lost with it: all of it is in the file, or was taken back.
  func isWithoutUnsavedWork(beside network: Network) -> Bool {
    !journal.isDamaged && (!document.isModified || document.inferred.network == network)
  }

  /// As a person is told of it; `name` is what was opened.
  func offer(_ name: String) -> RecoveryOffer {
    RecoveryOffer(
      steps: document.unsavedSteps, name: shownPath(name), time: localTime(seconds),
      fileHasChanged: fileHasChanged, isDamaged: journal.isDamaged)
  }

  func remove() { file.remove() }

  func leave() { file.close() }

  /// Takes it away once another journal has all that could be read of it; what could not stays under another
  /// name.
  func retire() {
    if journal.isDamaged { file.setAside() } else { file.remove() }
  }
}

/// `2026-11-24 14:05`, by the clock on the wall.
private func localTime(_ seconds: Int) -> String {
  var time = time_t(seconds)
  var parts = tm()
  guard localtime_r(&time, &parts) != nil else { return "?" }
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return
    "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) \(two(parts.tm_hour)):\(two(parts.tm_min))"
}

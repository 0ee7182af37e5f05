import Explorer
import NetworkFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where presenters say how far they are, for terminals with notes: two files a presenter in a folder of the person's
/// own.
///
/// One is locked as long as its process runs, so that nobody takes a presenter that was killed for one that goes on;
/// the other has the report, and is always replaced as a whole. Nobody waits for anybody.
enum DemoSite {
  /// The best first: the folder of this session, or the one for state where there is none.
  static var folders: [String] {
    let runtime = environmentValue("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 + "/addup" : nil }
    return [runtime, UserFolder.state.map { $0 + "/demos" }].compactMap(\.self)
  }

  /// What reports call the lesson that the command line calls `word`.
  static func subject(_ word: String, _ lesson: Lesson) -> String {
    Lesson.shipped(word) == nil ? lesson.key : subject(lesson)
  }

  /// What reports call a lesson that comes with the program.
  static func subject(_ lesson: Lesson) -> String { "lesson:" + lesson.name }

  /// The reports of all presenters that run, with their subjects; what others left behind is taken away.
  static func reports() -> [DemoReport] {
    folders.flatMap { folder in
      fileNames(in: folder).filter { $0.hasPrefix("demo-") && $0.hasSuffix(".lock") }
        .compactMap { report(folder + "/" + $0.dropLast(".lock".count)) }
    }
  }

  private static func report(_ path: String) -> DemoReport? {
    let lock = open(path + ".lock", O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard lock >= 0 else { return nil }
    defer { close(lock) }
    var status = stat()
    guard fstat(lock, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      return nil
    }
    guard flock(lock, LOCK_EX | LOCK_NB) != 0 else {
      unlink(path + ".state")
      unlink(path + ".lock")
      return nil
    }
    guard let bytes = try? fileBytes(path + ".state"), bytes.count <= DemoReport.limit else { return nil }
    return DemoReport(String(decoding: bytes, as: UTF8.self))
  }
}

/// What one presenter says of itself.
struct DemoBeacon {
  private let path: String
  private let lock: Int32
  private var report: DemoReport
  private var step: Int?
  private var written: DemoReport?

  /// Says why there will be no notes in another terminal, if there is a reason.
  init(subject: String, count: Int) throws(Failure) {
    var failure = Failure(.unwritable, FileWords.noPlaceForJournal)
    for folder in DemoSite.folders {
      do throws(Failure) {
        try UserFolder.make(folder)
        (path, lock) = try DemoBeacon.lock(in: folder)
        let now = steadyMilliseconds()
        report = DemoReport(subject: subject, position: 0, count: count, started: now, entered: now)
        return
      } catch {
        failure = error
      }
    }
    throw failure
  }

  private static func lock(in folder: String) throws(Failure) -> (String, Int32) {
    var last = EEXIST
    for number in 0..<16 {
      let path = "\(folder)/demo-\(getpid())\(number == 0 ? "" : "-\(number)")"
      let lock = open(path + ".lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard lock >= 0 else {
        last = errno
        continue
      }
      // Somebody who looks whether it is free has it for a moment, and may take the file away.
      for _ in 0..<20 where flock(lock, LOCK_EX | LOCK_NB) == 0 || usleep(5000) != 0 {
        var status = stat()
        if fstat(lock, &status) == 0, status.st_nlink > 0 { return (path, lock) }
        break
      }
      close(lock)
    }
    throw Failure(.unwritable, path: folder, .system(last))
  }

  /// Tells where `run` is, if that is news; whether it could.
  mutating func tell(_ run: DemoRun) -> Bool {
    if step != run.beat.step {
      if step != nil { report.entered = steadyMilliseconds() }
      step = run.beat.step
    }
    report.position = run.position
    report.isTrying = run.isTrying
    report.answer = run.answer
    guard report != written else { return true }
    written = report
    let copy = path + ".new"
    let descriptor = open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let error = writeAll(Array(report.text.utf8), to: descriptor)
    close(descriptor)
    if error == nil, rename(copy, path + ".state") == 0 { return true }
    unlink(copy)
    return false
  }

  /// Takes everything away.
  func end() {
    unlink(path + ".state")
    unlink(path + ".lock")
    close(lock)
  }
}

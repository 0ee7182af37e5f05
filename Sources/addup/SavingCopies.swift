import NetworkModel

import NetworkFiles

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The copies that saving makes beside a file, each locked as long as the run that made it needs it.
///
/// A copy without a lock is one that a killed run left behind.
struct SavingCopies {
  private let folder: String
  private let prefix: String
  private static let ending = ".new"
  /// Of a copy that is complete while the file itself is being written in place.
  private static let wholeEnding = ".whole"

  /// A copy of what the file is to hold.
  struct Copy {
    fileprivate(set) var path: String
    let descriptor: Int32

    func remove() {
      unlink(path)
      close()
    }

    /// Gives the lock up.
    func close() { _ = closeDescriptor(descriptor) }
  }

  /// Those of the file at `path`, which is behind all links.
  init(of path: String) {
    folder = addup.folder(of: path)
    let real = realpath(folder, nil)
    defer { free(real) }
    let name = path.split(separator: "/").last ?? ""
    prefix = ".addup-\(Fingerprint("\(real.map { String(cString: $0) } ?? folder)/\(name)".utf8).digits)-"
  }

  /// Makes a new one, which nobody else can have planted; the error number if that fails.
  func make(mode: mode_t) -> Result<Copy, SystemError> {
    var error = EEXIST
    for _ in 0..<16 {
      let path = "\(folder)/\(prefix)\(String(UInt32.random(in: 0 ... .max), radix: 16))\(Self.ending)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      guard descriptor >= 0 else {
        error = errno
        if error == EEXIST { continue }
        break
      }
      _ = flock(descriptor, LOCK_EX)
      // A run that was just looking may have taken it for one that was left behind.
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return .success(Copy(path: path, descriptor: descriptor))
      }
      _ = closeDescriptor(descriptor)
    }
    return .failure(SystemError(number: error))
  }

  /// Marks a copy as the only complete text while the file is written in place.
  func markAsWhole(_ copy: inout Copy) {
    let path = copy.path.dropLast(Self.ending.count) + Self.wholeEnding
    if rename(copy.path, String(path)) == 0 { copy.path = String(path) }
  }

  /// Takes away what killed runs left, except a copy that may be the only complete text; answers its path.
  func clean(beside file: String) -> String? {
    var kept: String?
    for name in fileNames(in: folder) where name.hasPrefix(prefix) {
      let isWhole = name.hasSuffix(Self.wholeEnding)
      guard isWhole || name.hasSuffix(Self.ending) else { continue }
      let path = "\(folder)/\(name)"
      guard let copy = left(at: path) else { continue }
      if !isWhole || (try? fileBytes(path)) == (try? fileBytes(file)) {
        copy.remove()
      } else {
        copy.close()
        kept = path
      }
    }
    return kept
  }

  /// The copy at `path` if it is this person's own and nobody needs it any more.
  private func left(at path: String) -> Copy? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else {
      _ = closeDescriptor(descriptor)
      return nil
    }
    return Copy(path: path, descriptor: descriptor)
  }
}

/// What the system answers where something cannot be done.
struct SystemError: Error {
  let number: Int32
}

/// A sentence about the complete text that a killed run left beside the file at `path`, if there is one; other
/// leftovers are taken away.
func leftoverNotice(beside path: String) -> FileFault? {
  let real = realpath(path, nil)
  defer { free(real) }
  let file = real.map { String(cString: $0) } ?? path
  return SavingCopies(of: file).clean(beside: file).map {
    .halfWritten(shownPath(path), copy: shownPath($0))
  }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }

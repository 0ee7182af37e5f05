#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes `text` to the file at `path`, whole or not at all.
///
/// It is written and synced beside the file, then renamed over it, so that at any moment there is the old
/// file or the new one. An existing file keeps its mode and, where that is allowed, its owner; a symbolic
/// link is kept and its target replaced; a file with several names is written in place, with the synced
/// copy beside it until that is done.
func save(_ text: String, to path: String) throws(Failure) {
  let target = try Target(path)
  let copy = try target.writeCopy(Array(text.utf8))
  if let old = target.old, old.st_nlink > 1 {
    try target.overwrite(with: Array(text.utf8), copy)
  } else if rename(copy, target.path) != 0 {
    throw target.failure(errno, removing: copy)
  }
  target.syncDirectory()
}

/// The file to be replaced, or the place where it will be.
private struct Target {
  /// As the person who asked called it.
  let name: String
  /// Behind all links.
  let path: String
  /// The file that is there, if one is.
  let old: stat?

  init(_ name: String) throws(Failure) {
    self.name = name
    var status = stat()
    if lstat(name, &status) != 0 {
      path = name
      old = nil
      if errno != ENOENT { throw failure(errno) }
      return
    }
    guard let real = realpath(name, nil) else {
      path = name
      old = nil
      throw failure("is a link to nothing: \(reason(errno))")
    }
    path = String(cString: real)
    free(real)
    guard stat(path, &status) == 0 else {
      old = nil
      throw failure(errno)
    }
    old = status
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure("is not a regular file") }
    guard access(path, W_OK) == 0 else { throw failure(errno) }
  }

  private var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes `bytes` to a new file in the same directory, which nobody else can have planted, and syncs it.
  func writeCopy(_ bytes: [UInt8]) throws(Failure) -> String {
    var copy = ""
    var descriptor: Int32 = -1
    for _ in 0..<16 where descriptor < 0 {
      copy = "\(directory)/.addup-\(String(UInt32.random(in: 0 ... .max), radix: 16))"
      // Until it has the old file's mode, nobody else may read it.
      let mode: mode_t = old == nil ? 0o666 : 0o600
      descriptor = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
      if descriptor < 0, errno != EEXIST { break }
    }
    guard descriptor >= 0 else { throw failure(errno) }
    var error = writeAll(bytes, to: descriptor)
    if error == nil { error = takeOverRights(descriptor) ?? sync(descriptor) }
    if close(descriptor) != 0, error == nil { error = errno }
    if let error { throw failure(error, removing: copy) }
    return copy
  }

  /// Gives the new file the old one's owner, access list, attributes and mode; where group or list cannot be
  /// kept, nobody but owner and the rest gets rights.
  private func takeOverRights(_ descriptor: Int32) -> Int32? {
    guard let old else { return nil }
    var mode = old.st_mode & 0o7777
    if fchown(descriptor, old.st_uid, old.st_gid) != 0, fchown(descriptor, .max, old.st_gid) != 0 {
      mode &= 0o707
    }
    // Before the mode: to a file with an access list the group's bits mean the most that the list may give.
    if !copyAttributes(from: path, to: descriptor) { mode &= 0o707 }
    return fchmod(descriptor, mode) == 0 ? nil : errno
  }

  /// Writes into the old file itself, which has other names as well.
  func overwrite(with bytes: [UInt8], _ copy: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, removing: copy) }
    var error = writeAll(bytes, to: descriptor)
    if error == nil, ftruncate(descriptor, off_t(bytes.count)) != 0 { error = errno }
    if error == nil { error = sync(descriptor) }
    if close(descriptor) != 0, error == nil { error = errno }
    if let error { throw failure("\(reason(error)); what was to be written is in \(copy)") }
    unlink(copy)
  }

  func syncDirectory() {
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }

  /// Some file systems know no sync.
  private func sync(_ descriptor: Int32) -> Int32? {
    fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? nil : errno
  }

  func failure(_ error: Int32, removing copy: String) -> Failure {
    unlink(copy)
    return failure(error)
  }

  private func failure(_ error: Int32) -> Failure { failure(reason(error)) }

  private func failure(_ reason: String) -> Failure {
    Failure(.unwritable, "\(shownPath(name)): \(reason)")
  }
}

/// Whether the file at `path` can be replaced, which takes a new file beside it.
func isReplaceable(_ path: String) -> Bool {
  guard let real = realpath(path, nil) else { return true }
  defer { free(real) }
  return access(real, W_OK) == 0 && isWritable(folder(of: String(cString: real)))
}

/// Whether files can be made in the folder at `path`.
func isWritable(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

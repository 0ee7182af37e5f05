import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Writes `text` to the file at `path`, whole or not at all.
///
/// It is written and synced beside the file, then renamed over it, so that at any moment there is the old
/// file or the new one. An existing file keeps its mode and, where that is allowed, its owner; a symbolic
/// link is kept and its target replaced, or made if `makingLinkTarget`. A file with several names, or one that
/// cannot be renamed over, is written in place, with the synced copy beside it until that is done; for the
/// latter it answers why.
@discardableResult
func save(_ text: String, to path: String, makingLinkTarget: Bool = false) throws(Failure) -> FileFault? {
  let target = try Target(path, makingLinkTarget: makingLinkTarget)
  let bytes = Array(text.utf8)
  let copies = SavingCopies(of: target.path)
  _ = copies.clean(beside: target.path)
  var copy = try target.writeCopy(bytes, copies)
  defer { copy.close() }
  var obstacle: Int32?
  if let old = target.old, old.st_nlink > 1 {
    try target.overwrite(with: bytes, &copy, copies)
  } else if rename(copy.path, target.path) != 0 {
    let error = errno
    // Such as a file that is mounted by itself.
    guard target.old != nil, error == EXDEV || error == EBUSY else { throw target.failure(error, copy) }
    try target.overwrite(with: bytes, &copy, copies)
    obstacle = error
  }
  target.syncDirectory()
  return obstacle.map(FileFault.writtenInPlace)
}

/// The file to be replaced, or the place where it will be.
private struct Target {
  /// As the person who asked called it.
  let name: String
  /// Behind all links.
  let path: String
  /// The file that is there, if one is.
  let old: stat?

  init(_ name: String, makingLinkTarget: Bool) throws(Failure) {
    self.name = name
    guard let real = realpath(name, nil) else {
      let error = errno
      let end = isLinkToNothing(name) ? endOfLinks(name) : name
      path = end ?? name
      old = nil
      if error != ENOENT { throw failure(error) }
      if isLinkToNothing(name), !makingLinkTarget || end == nil {
        throw failure(.linkToNothing(error))
      }
      return
    }
    path = String(cString: real)
    free(real)
    var status = stat()
    guard stat(path, &status) == 0 else {
      old = nil
      throw failure(errno)
    }
    old = status
    guard status.st_mode & S_IFMT == S_IFREG else { throw failure(.notRegular) }
    guard access(path, W_OK) == 0 else { throw failure(errno) }
  }

  private var directory: String { folder(of: path) }

  /// Writes `bytes` to a new copy and syncs it.
  func writeCopy(_ bytes: [UInt8], _ copies: SavingCopies) throws(Failure) -> SavingCopies.Copy {
    // Until it has the old file's mode, nobody else may read it.
    switch copies.make(mode: old == nil ? 0o666 : 0o600) {
    case .failure(let error): throw failure(error.number)
    case .success(let copy):
      let error =
        writeAll(bytes, to: copy.descriptor) ?? takeOverRights(copy.descriptor) ?? sync(copy.descriptor)
      if let error { throw failure(error, copy) }
      return copy
    }
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
  func overwrite(
    with bytes: [UInt8], _ copy: inout SavingCopies.Copy, _ copies: SavingCopies
  ) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, copy) }
    copies.markAsWhole(&copy)
    var error = writeAll(bytes, to: descriptor)
    if error == nil, ftruncate(descriptor, off_t(bytes.count)) != 0 { error = errno }
    if error == nil { error = sync(descriptor) }
    if close(descriptor) != 0, error == nil { error = errno }
    if let error { throw failure(.copyIsKept(error, shownPath(copy.path))) }
    unlink(copy.path)
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

  func failure(_ error: Int32, _ copy: SavingCopies.Copy) -> Failure {
    unlink(copy.path)
    return failure(error)
  }

  private func failure(_ error: Int32) -> Failure { failure(.system(error)) }

  private func failure(_ fault: FileFault) -> Failure { Failure(.unwritable, path: name, fault) }
}

/// Whether the file at `path` can be replaced, which takes a new file beside it.
func isReplaceable(_ path: String) -> Bool {
  guard let real = realpath(path, nil) else { return true }
  defer { free(real) }
  return access(real, W_OK) == 0 && isWritable(folder(of: String(cString: real)))
}

/// Whether files can be made in the folder at `path`.
func isWritable(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open journal on the disk.
struct JournalFile {
  let path: String
  private let descriptor: Int32

  /// Opens one that is there, if it is a file of this person's own.
  init?(opening path: String) {
    descriptor = open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    self.path = path
    if descriptor < 0 { return nil }
    guard let status, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      close()
      return nil
    }
  }

  /// Makes a new one in `folder`, which nobody else may read, and locks it.
  init(in folder: String, _ prefix: String) throws(Failure) {
    for number in 0..<16 {
      let path = "\(folder)/\(prefix)\(getpid())\(number == 0 ? "" : "-\(number)").journal"
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor < 0 {
        if errno == EEXIST { continue }
        throw Failure(.unwritable, path: folder, .system(errno))
      }
      // A run that is just looking around may take it for one that was left behind, and away.
      _ = flock(descriptor, LOCK_EX)
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
        _ = closeDescriptor(descriptor)
        continue
      }
      self.path = path
      self.descriptor = descriptor
      return
    }
    throw Failure(.unwritable, path: folder, .system(EEXIST))
  }

  /// Takes the lock, if its process no longer has it. Where there are no locks, the process has to be gone.
  func isFree(_ process: Int32) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    return errno != EWOULDBLOCK && kill(process, 0) != 0 && errno == ESRCH
  }

  private var status: stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  var size: Int { Int(status?.st_size ?? 0) }

  /// When it was last written, in seconds since 1970.
  var seconds: Int {
    #if canImport(Darwin)
      Int(status?.st_mtimespec.tv_sec ?? 0)
    #else
      Int(status?.st_mtim.tv_sec ?? 0)
    #endif
  }

  /// All it holds, or nil if that cannot be read.
  func bytes() -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= size {
      let count = piece.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(bytes.count))
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += piece[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
    return bytes
  }

  /// Adds `bytes` at the end, or nothing at all; the error number if that fails.
  func append(_ bytes: [UInt8]) -> Int32? {
    let before = size
    guard let error = writeAll(bytes, to: descriptor) else { return nil }
    _ = ftruncate(descriptor, off_t(before))
    return error
  }

  func empty() { _ = ftruncate(descriptor, 0) }

  func sync() {
    #if canImport(Darwin)
      _ = fsync(descriptor)
    #else
      _ = fdatasync(descriptor)
    #endif
  }

  func close() { _ = closeDescriptor(descriptor) }

  func remove() {
    unlink(path)
    close()
  }

  /// Leaves it under a name that is not looked for.
  func setAside() {
    rename(path, path + ".damaged")
    close()
  }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }

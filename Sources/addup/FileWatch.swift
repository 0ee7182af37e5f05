import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Looks now and then whether a file is still what it was.
///
/// It asks for the file by its name, so that a file renamed over it, or deleted and made again, is seen like
/// one that was written to. What has just changed is left alone until it has been the same for two looks: who
/// writes it may not be done.
struct FileWatch {
  /// Milliseconds between two looks.
  static let interval = 125
  private let path: String
  private var known: Signature?
  private var last: Signature?

  /// What there is to know about a file that has changed.
  enum News {
    case bytes([UInt8])
    case unreadable(Text)
    case gone
  }

  /// What tells one state of a file from another, without its text.
  private struct Signature: Equatable {
    let device: UInt64
    let file: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt64(truncatingIfNeeded: status.st_dev)
      file = UInt64(status.st_ino)
      size = Int64(status.st_size)
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      seconds = time.tv_sec
      nanoseconds = time.tv_nsec
    }
  }

  init(_ path: String) {
    self.path = path
    known = Signature(path)
    last = known
  }

  /// Takes the file as it is now for known, such as after saving it oneself.
  mutating func adopt() {
    known = Signature(path)
    last = known
  }

  /// What there is to know since the last look.
  mutating func look() -> News? {
    let now = Signature(path)
    defer { last = now }
    guard now != known, now == last else { return nil }
    known = now
    if now == nil { return .gone }
    do {
      return .bytes(try fileBytes(path))
    } catch {
      return .unreadable(error.words ?? Text(same: shownPath(path)))
    }
  }
}

import ExplorerViews
import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file that grows piece by piece while the program runs: a recording, or a log of keys.
///
/// Each piece is written at once and whole or not at all, so that a crash loses nothing that came before.
struct GrowingFile {
  private let path: String
  private var descriptor: Int32
  private var length: off_t = 0

  /// Makes the file; one that is there is only written over if `overwriting`.
  init(_ path: String, overwriting: Bool) throws(Failure) {
    // Without waiting for a reader where it is a pipe.
    let way = O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = open(path, way | (overwriting ? O_TRUNC : O_EXCL), 0o666)
    guard descriptor >= 0 else {
      if errno == EEXIST {
        throw Failure(.unwritable, DemoCommandWords.isThere(shownPath(path)))
      }
      throw Failure(.unwritable, path: path, .system(errno))
    }
    self.path = path
    self.descriptor = descriptor
  }

  /// Adds `text`; a sentence about it if that cannot be done, and then no more is written.
  mutating func append(_ text: String) -> Text? {
    guard descriptor >= 0, !text.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    guard let error = writeAll(bytes, to: descriptor) else {
      length += off_t(bytes.count)
      return nil
    }
    _ = ftruncate(descriptor, length)
    close()
    return DemoCommandWords.endsHere(shownPath(path), FileFault.system(error).text).text
  }

  mutating func close() {
    if descriptor >= 0 { closeDescriptor(descriptor) }
    descriptor = -1
  }
}

private func closeDescriptor(_ descriptor: Int32) { _ = close(descriptor) }

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output, written in large pieces; a full disk or a closed descriptor is a failure.
struct Output {
  private var waiting: [UInt8] = []
  private static let piece = 1 << 16

  mutating func write(_ text: String) throws(Failure) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= Output.piece { try flush() }
  }

  mutating func write(_ bytes: [UInt8]) throws(Failure) {
    waiting.append(contentsOf: bytes)
    if waiting.count >= Output.piece { try flush() }
  }

  /// Writes what waits. Call it at the end: what was not written does not count as said.
  mutating func flush() throws(Failure) {
    if waiting.isEmpty { return }
    defer { waiting.removeAll(keepingCapacity: true) }
    guard let error = writeAll(waiting, to: STDOUT_FILENO) else { return }
    if error == EPIPE { throw Failure(.brokenPipe) }
    throw Failure(.unwritable, of: CommandLineWords.standardOutput, .system(error))
  }
}

/// Writes all of `bytes` to `descriptor`; returns the error number if that fails.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN {
      wait(for: descriptor, POLLOUT)
    } else if errno != EINTR {
      return errno
    }
  }
  return nil
}

/// Waits until `descriptor`, which someone else made non-blocking, is ready.
func wait(for descriptor: Int32, _ event: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  _ = poll(&request, 1, -1)
}

func writeToStandardError(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }

/// What an error number means, in the system's words.
func reason(_ error: Int32) -> String { String(cString: strerror(error)) }

import ExplorerViews
import NetworkFiles
import NetworkModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A network with the file it came from, if it came from one.
struct OpenedNetwork {
  var network: Network
  let document: NetworkDocument?
}

/// Opens what the command line calls a network: `-` is standard input, the name of a preset is that preset
/// even where a file has the same name (`./seed` is the file), anything else is a file.
func openNetwork(_ name: String) throws(Failure) -> OpenedNetwork {
  if let preset = Preset.named(name) { return OpenedNetwork(network: preset.network, document: nil) }
  let bytes = name == "-" ? try standardInput() : try fileBytes(name)
  do {
    let document = try NetworkFile.read(bytes, file: name == "-" ? "standard input" : name)
    return OpenedNetwork(network: document.network, document: document)
  } catch {
    let notice = name == "-" ? nil : leftoverNotice(beside: name)
    let words = name == "-" ? error.text(calling: CommandLineWords.standardInput) : error.text
    throw Failure(
      .unreadable,
      Text { language in words[language] + (notice.map { language.semicolon + $0[language] } ?? "") })
  }
}

/// The bytes of a regular file; it never waits for a pipe or a device.
func fileBytes(_ path: String) throws(Failure) -> [UInt8] {
  let descriptor = try openForReading(path)
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw unreadable(path, .system(errno)) }
  guard status.st_size <= Limits.fileBytes else { throw unreadable(path, .tooLarge) }
  return try contents(of: descriptor, Text(same: shownPath(path)))
}

/// A descriptor of the regular file at `path`, for the caller to close.
func openForReading(_ path: String) throws(Failure) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unopened(path, errno) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    close(descriptor)
    throw unreadable(path, .kind(status.st_mode))
  }
  return descriptor
}

func standardInput() throws(Failure) -> [UInt8] {
  try contents(of: STDIN_FILENO, CommandLineWords.standardInput.text)
}

private func contents(of descriptor: Int32, _ name: Text) throws(Failure) -> [UInt8] {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count == 0 { return bytes }
    if count > 0 {
      bytes += piece[..<count]
      if bytes.count > Limits.fileBytes { throw Failure(.unreadable, of: name, .tooLarge) }
    } else if errno == EAGAIN {
      wait(for: descriptor, POLLIN)
    } else if errno != EINTR {
      throw Failure(.unreadable, of: name, .system(errno))
    }
  }
}

private func unreadable(_ path: String, _ fault: FileFault) -> Failure {
  Failure(.unreadable, path: path, fault)
}

private func unopened(_ path: String, _ error: Int32) -> Failure {
  switch error {
  case ENOENT: unreadable(path, .noFile(near: nearSpelling(of: path, in: Preset.all.map(\.name))))
  case ENXIO: unreadable(path, .socket)
  default: unreadable(path, .system(error))
  }
}

/// A path as messages show it.
func shownPath(_ path: String) -> String { path.isEmpty ? "\"\"" : cleaned(path) }

/// What the file at `path` is to hold: as `document` was written or, if there is none, JSON where the name
/// says so, else YAML.
func fileText(_ network: Network, keeping document: NetworkDocument?, path: String) -> String {
  document == nil && path.hasSuffix(".json")
    ? NetworkFile.writeJSON(network) : NetworkFile.write(network, keeping: document)
}

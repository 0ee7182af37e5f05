#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether `path` is a symbolic link whose end is not there.
func isLinkToNothing(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) != 0, errno == ENOENT else { return false }
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// Where the links at `path` end, whether something is there or not; nil if that is no text.
func endOfLinks(_ path: String) -> String? {
  var path = path
  // As many as the system follows.
  for _ in 0..<40 {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { break }
    guard let link = String(validating: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) else {
      return nil
    }
    path = link.hasPrefix("/") ? link : "\(folder(of: path))/\(link)"
  }
  return path
}

import ExplorerViews

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where a person's own files are, by the XDG Base Directory Specification: the variable's folder if it is
/// an absolute path, else the usual one in the home directory.
enum UserFolder {
  /// `~/.config/addup`, or nil if nothing says where home is.
  static var configuration: String? { folder("XDG_CONFIG_HOME", ".config") }

  /// `~/.local/state/addup`, or nil if nothing says where home is.
  static var state: String? { folder("XDG_STATE_HOME", ".local/state") }

  private static func folder(_ variable: String, _ usual: String) -> String? {
    if let path = environmentValue(variable), path.hasPrefix("/") { return path + "/addup" }
    guard let home = environmentValue("HOME"), home.hasPrefix("/") else { return nil }
    return "\(home)/\(usual)/addup"
  }

  /// Makes the folder at `path` and those it lies in, for nobody else to read.
  static func make(_ path: String) throws(Failure) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      // Over a folder on a read-only file system the answer is EROFS, though it is there.
      if mkdir(String(path[..<end]), 0o700) != 0, errno != EEXIST, access(String(path[..<end]), X_OK) != 0 {
        throw Failure(.unwritable, path: String(path[..<end]), .system(errno))
      }
    }
  }
}

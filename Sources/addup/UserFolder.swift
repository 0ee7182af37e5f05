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
}

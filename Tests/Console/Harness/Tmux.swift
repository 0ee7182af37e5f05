import Foundation

/// The terminal within a terminal, where it is installed.
enum Tmux {
  /// Where it is, if it is there; `allow-passthrough` came with 3.3.
  static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}

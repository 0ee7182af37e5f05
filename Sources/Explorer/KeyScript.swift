import NetworkModel

/// Keys to play, as scripts and tests spell them: `j j j j space`, `enter 1 0 0 enter`.
///
/// Words are keys as the command table spells them, single characters, or names of commands.
package struct KeyScript: Hashable, Sendable {
  package let keys: [Key]

  /// What is wrong with a script, and the way out.
  package struct Failure: Error, Hashable, Sendable {
    package let message: String

    package init(message: String) { self.message = message }
  }

  package init(_ text: String) throws(Failure) {
    var keys: [Key] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if word.count == 1 || Key.names.contains(word) || KeyScript.isControl(word) {
        keys.append(Key(word))
      } else if let key = Command.named(word)?.keys.first {
        keys.append(Key(key))
      } else {
        let known = Key.names + Command.all.map(\.name)
        let hint =
          nearSpelling(of: word, in: known).map { "did you mean \($0)?" }
          ?? "? in the explorer lists the keys"
        throw Failure(message: "'\(word)' is no key and no command: \(hint)")
      }
    }
    self.keys = keys
  }

  /// `ctrl-r`.
  private static func isControl(_ word: String) -> Bool {
    word.hasPrefix("ctrl-") && word.count == 6 && word.last?.isLetter == true
  }
}

extension State {
  /// Plays all keys; wishes that leave the process are not fulfilled, and the first to quit ends it.
  package mutating func play(_ script: KeyScript) {
    for key in script.keys where receive(.key(key)) == .quit { return }
  }
}

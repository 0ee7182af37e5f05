import NetworkModel

extension State {
  /// What a key does while the message row asks or takes text.
  mutating func answer(_ key: Key) -> Wish? {
    guard let prompt else { return nil }
    if case .recovery = prompt { return answerRecovery(key) }
    if key.spelling == "esc" || key.spelling == "ctrl-c" {
      if case .search = prompt { cancelSearch() }
      self.prompt = nil
      return nil
    }
    switch prompt {
    case .search(let text): answerSearch(text, key)
    case .number(let text): return edit(text, key, limit: typingLimit) { .number($0) }
    case .saveAs(let text, _) where key.spelling == "enter": return finish(text)
    case .saveAs(let text, let thenQuit):
      if let new = typing(key, in: text, limit: 4096) { self.prompt = .saveAs(new, thenQuit: thenQuit) }
    case .overwrite(let path, _, let thenQuit):
      switch key.spelling {
      case "y":
        self.prompt = nil
        return .save(path: path, overwriting: true, thenQuit: thenQuit)
      case "s":
        charactersBehind = 0
        self.prompt = .saveAs(path, thenQuit: thenQuit)
      case "d":
        self.prompt = nil
        return .compare(path: path)
      case "n": self.prompt = nil
      default: break
      }
    case .recovery: break
    case .reload: return answerReload(key)
    case .quit:
      switch key.spelling {
      case "y": return .quit
      case "w", "s": return save(thenQuit: true)
      case "n": self.prompt = nil
      default: break
      }
    }
    return nil
  }

  /// Saves where the network came from, or asks for a name.
  mutating func save(thenQuit: Bool) -> Wish? {
    guard let path = document.path, !isReadOnly else {
      askName(thenQuit: thenQuit)
      return nil
    }
    naming = nil
    prompt = nil
    return .save(path: path, overwriting: false, thenQuit: thenQuit)
  }

  /// Asks for a name to save under; another one than that of the file it came from is proposed.
  mutating func askName(thenQuit: Bool = false) {
    charactersBehind = 0
    prompt = .saveAs(document.path.map(nameOfCopy) ?? suggestedName, thenQuit: thenQuit)
  }

  /// The network's name as a file name: its letters and digits, the rest as hyphens.
  private var suggestedName: String {
    var name = ""
    for character in network.network.name.lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    if name.last == "-" { name.removeLast() }
    return (name.isEmpty ? "network" : name) + ".yaml"
  }

  mutating func beginTyping(_ start: String) {
    if let obstacle = numberObstacle {
      notice = obstacle.text
    } else {
      prompt = .number(start)
    }
  }

  /// Every key narrows the search or widens it; the arrows go from hit to hit.
  private mutating func answerSearch(_ text: String, _ key: Key) {
    switch key.spelling {
    case "enter":
      let origin = search?.origin.selection
      finishSearch()
      remember(origin)
    case "down": selectHit(1)
    case "up": selectHit(-1)
    default: if let new = typing(key, in: text, limit: 200), new != text { search(for: new) }
    }
  }

  /// Pasted text goes into what is being typed; nowhere else.
  mutating func paste(_ text: String) {
    let line = text.prefix { !$0.isNewline }
    switch prompt {
    case .number(let old):
      prompt = .number(String((old + line.filter(isTyped)).prefix(typingLimit)))
    case .search(let old): search(for: inserting(String(line), in: old, limit: 200))
    case .saveAs(let old, let thenQuit):
      prompt = .saveAs(inserting(String(line), in: old, limit: 4096), thenQuit: thenQuit)
    case nil where overlay == .palette:
      typePalette(inserting(String(line), in: palette.text, limit: 200))
    case .overwrite, .quit, .recovery, .reload, nil:
      say(.pastedNowhere)
    }
  }

  private mutating func edit(
    _ text: String, _ key: Key, limit: Int, _ prompt: (String) -> Prompt
  ) -> Wish? {
    switch key.spelling {
    case "enter": return finish(text)
    default:
      guard let typed = text.typing(key, limit: limit) else { return nil }
      if case .number = prompt(""), let character = key.character, !isTyped(character) { return nil }
      self.prompt = prompt(typed)
    }
    return nil
  }

  private mutating func finish(_ text: String) -> Wish? {
    guard let prompt else { return nil }
    self.prompt = nil
    if case .saveAs(_, let thenQuit) = prompt {
      guard !text.isEmpty else { return nil }
      naming = prompt
      return .save(path: text, overwriting: false, thenQuit: thenQuit)
    }
    if text.isEmpty { return nil }
    guard let current = currentSetting else { return nil }
    guard let setting = current.typed(text) else {
      say(.refused(text, current.refusal))
      return nil
    }
    set(setting)
    return nil
  }

  /// Whether a value of the current setting is typed with `character`.
  private func isTyped(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || character == "-")
      || currentSetting?.signs.contains(character) ?? false
  }

  /// The most characters of a number, or of the filters of several convolutions.
  private var typingLimit: Int { currentField == .part(.filters) ? 60 : 11 }
}

extension Setting {
  /// What a text is that is none of its values.
  fileprivate var refusal: Notice.Refusal {
    switch self {
    case .part(.filters): .noIntegers
    case .part(.height), .part(.width): .noExtent
    case .block, .part: .noInteger
    }
  }
}

extension String {
  /// This text after one more key: a character behind it, the last one taken away, its last word, or all of them; nil if the
  /// key types nothing, or there are `limit` characters already.
  func typing(_ key: Key, limit: Int) -> String? {
    switch key.spelling {
    case "backspace": return String(dropLast())
    case "ctrl-u": return ""
    case "ctrl-w":
      let words = reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }
      return String(words.reversed())
    default:
      guard let character = key.character, count < limit else { return nil }
      return self + String(character)
    }
  }
}

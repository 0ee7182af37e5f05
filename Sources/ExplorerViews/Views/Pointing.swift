import Explorer
import NetworkModel

extension State {
  /// Takes what came from outside; a click goes to what stands there, if that answers to one. What is scrolled stops at
  /// its end.
  @discardableResult
  package mutating func take(_ input: Input) -> Wish? {
    let top = scrollTop
    let wish = receiveOrClick(input)
    if scrollTop > top, let shown = drawn().scrollTop, shown < scrollTop { scrolled(to: shown) }
    return wish
  }

  private mutating func receiveOrClick(_ input: Input) -> Wish? {
    guard case .click(let row, let column) = input, let click = drawn().click(row: row, column: column) else {
      return receive(input)
    }
    return answer(click)
  }
}

extension State {
  /// Plays a script; wishes that leave the process are not fulfilled, but where the script says how saving went, the
  /// state is told so. The first to quit ends it; how many words came before that.
  @discardableResult
  package mutating func play(_ script: KeyScript) -> Int {
    var saving: Wish?
    for (index, word) in script.words.enumerated() {
      let wish = playing(word, after: saving)
      if wish == .quit { return index }
      if case .save? = wish { saving = wish }
    }
    return script.words.count
  }

  private mutating func playing(_ word: KeyScript.Word, after wish: Wish?) -> Wish? {
    if case .input(let input) = word { return take(input) }
    if case .lessonStep(let number) = word { enterStep(number - 1) }
    guard case .save(let path, _, let thenQuit)? = wish else { return nil }
    switch word {
    case .input, .lessonStep: return nil
    case .saved: return receive(.saved(path: path, thenQuit: thenQuit))
    case .saveFailed(let reason): return receive(.saveFailed(Text(same: reason)))
    case .saveAsks(let reason):
      return receive(.saveNeedsConsent(path: path, reason: Text(same: reason), thenQuit: thenQuit))
    }
  }
}

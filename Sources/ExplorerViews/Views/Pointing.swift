import Explorer

extension State {
  /// Takes what came from outside while `canvas` was on the screen: a click goes to what stands there.
  @discardableResult
  package mutating func receive(_ input: Input, on canvas: Canvas) -> Wish? {
    guard case .click(let row, let column) = input, let click = canvas.click(row: row, column: column) else {
      return receive(input)
    }
    return answer(click)
  }
}

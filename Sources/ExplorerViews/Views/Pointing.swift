import Explorer

extension State {
  /// Takes what came from outside; a click goes to what stands there, if that answers to one.
  @discardableResult
  package mutating func take(_ input: Input) -> Wish? {
    guard case .click(let row, let column) = input, let click = drawn().click(row: row, column: column) else {
      return receive(input)
    }
    return answer(click)
  }
}

import Explorer

extension State {
  /// All commands that have a meaning here, in their groups; then those that are impossible now, with the
  /// reason.
  func drawHelp(on canvas: inout Canvas) {
    let isDouble = canvas.columns >= 76
    let width = min(canvas.columns, isDouble ? 76 : 40)
    let panes = underneath
    let ascii = canvas.isASCII
    drawOverlay(
      Line(" \(say(OverlayWords.help)) ", .title),
      isDouble ? panes.doubled(width - 4, ascii) : panes.single(width - 4, ascii), width: width, on: &canvas)
  }

  private func lines(_ group: Command.Group, _ width: Int, _ ascii: Bool) -> [Line] {
    [Line(say(group), .title)]
      + Command.all.filter { $0.group == group && $0.isPossible(in: self) }.flatMap { command in
        entry(Line(keys(of: command, ascii), .title), to: 13, say(command.summary), .text, width)
          .map { $0.clicking(.command(command.name)) }
      }
  }

  /// As many of its keys as there is room for, the best first.
  private func keys(of command: Command, _ ascii: Bool) -> String {
    // Where two commands have a key, it is only listed with the one it calls here.
    let here = command.keys.filter { Command.called(by: Key($0), in: self)?.name == command.name }
    var text = ""
    for key in here.map({ Key($0).shown(ascii: ascii) }) {
      let longer = text.isEmpty ? key : "\(text) \(key)"
      if CellText.columns(of: longer) > 12 { break }
      text = longer
    }
    return text
  }

  /// `keys`, and beside them from `column` on what is to be said of them, in as many lines as that takes.
  private func entry(_ keys: Line, to column: Int, _ words: String, _ role: Role, _ width: Int) -> [Line] {
    wrapped(words, to: width - column, in: language).enumerated().map { index, text in
      (index == 0 ? keys : Line()).padded(to: column) + Line(text, role)
    }
  }

  private func impossible(_ width: Int, _ ascii: Bool) -> [Line] {
    let commands = Command.all.filter { $0.hasMeaning(in: self) && $0.obstacle(self) != nil }
    guard !commands.isEmpty else { return [] }
    let keys = commands.map { Line(Key($0.keys[0]).shown(ascii: ascii), .dim) }
    let column = max(3, keys.map(\.width).max() ?? 0) + 1
    return [Line(say(OverlayWords.notPossible), .title)]
      + zip(keys, commands).flatMap { key, command in
        entry(key, to: column, command.obstacle(self).map(say) ?? "", .dim, width)
      }
  }

  private func single(_ width: Int, _ ascii: Bool) -> [Line] {
    Command.Group.allCases.flatMap { lines($0, width, ascii) + [Line()] } + impossible(width, ascii)
  }

  private func doubled(_ width: Int, _ ascii: Bool) -> [Line] {
    let start = width / 2 - 1
    let room = (left: start - 1, right: width - start)
    func part(_ group: Command.Group, _ width: Int) -> [Line] { lines(group, width, ascii) + [Line()] }
    let left = part(.move, room.left) + lines(.understand, room.left, ascii)
    let right = part(.change, room.right) + part(.network, room.right) + impossible(room.right, ascii)
    return (0..<max(left.count, right.count)).map { index in
      let first = index < left.count ? left[index] : Line()
      return first.padded(to: start) + (index < right.count ? right[index] : Line())
    }
  }
}

import Explorer

extension State {
  /// All commands that have a meaning here, in their groups; then those that are impossible now, with the
  /// reason.
  func drawHelp(on canvas: inout Canvas) {
    let isDouble = canvas.columns >= 76
    let width = min(canvas.columns, isDouble ? 76 : 40)
    let panes = underneath
    drawOverlay(
      Line(" \(say(OverlayWords.help)) ", .title), isDouble ? panes.doubled(width - 4) : panes.single,
      width: width, on: &canvas)
  }

  private func lines(_ group: Command.Group) -> [Line] {
    [Line(say(group), .title)]
      + Command.all.filter { $0.group == group && $0.isPossible(in: self) }.map { command in
        // Where two commands have a key, it is only listed with the one it calls here.
        let here = command.keys.filter { Command.called(by: Key($0), in: self)?.name == command.name }
        let keys = here.map { Key($0).shown }.joined(separator: " ")
        return (Line(keys, .title).padded(to: 12) + Line(" \(say(command.summary))")).clicking(
          .command(command.name))
      }
  }

  private var impossible: [Line] {
    let commands = Command.all.filter { $0.hasMeaning(in: self) && $0.obstacle(self) != nil }
    guard !commands.isEmpty else { return [] }
    return [Line(say(OverlayWords.notPossible), .title)]
      + commands.map { command in
        Line(Key(command.keys[0]).shown, .dim).padded(to: 4)
          + Line(command.obstacle(self).map(say) ?? "", .dim)
      }
  }

  private var single: [Line] {
    Command.Group.allCases.flatMap { lines($0) + [Line()] } + impossible
  }

  private func doubled(_ width: Int) -> [Line] {
    let left = lines(.move) + [Line()] + lines(.understand)
    let right = lines(.change) + [Line()] + lines(.network) + [Line()] + impossible
    return (0..<max(left.count, right.count)).map { index in
      let first = index < left.count ? left[index] : Line()
      return first.padded(to: width / 2 - 1) + (index < right.count ? right[index] : Line())
    }
  }
}

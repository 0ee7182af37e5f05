import Explorer

extension State {
  /// The last row: at most seven keys that do something here and now, and at the right help and, where there is room,
  /// the palette.
  func drawFooter(ascii: Bool, on canvas: inout Canvas) {
    let row = canvas.rows - 1
    guard row >= 0 else { return }
    if let overlay, !overlay.fillsScreen { return underneath.drawFooter(ascii: ascii, on: &canvas) }
    guard prompt == nil else { return }
    // Where there is little room the way out comes first.
    let close = overlay == .comparison ? "close-comparison" : "close-constant-cost"
    let last = overlay != nil && layout.kind < .narrow ? [close, "help"] : ["help"]
    let ways = last.compactMap(Command.named).filter { $0.hasMeaning(in: self) }.map { keyLine($0, ascii) }
    let help =
      ways.reduce(wayToLesson) { $0 + Line($0.isEmpty || $0 == wayToLesson ? "" : "  ") + $1 }
      + wayToPalette(ascii)
    let right = canvas.columns - 1 - help.width
    var column = 1
    for command in footerCommands {
      let line = keyLine(command, ascii)
      guard column + line.width + 1 < right else { break }
      canvas.write(line, row: row, column: column)
      column += line.width + 2
    }
    canvas.write(help, row: row, column: right)
  }

  /// `: command`, or its key alone.
  private func wayToPalette(_ ascii: Bool) -> Line {
    guard layout.kind >= .narrow, let command = Command.named("palette") else { return Line() }
    if layout.kind >= .wide { return Line("   ") + keyLine(command, ascii) }
    return Line("  ") + Line(keysShown(of: command, ascii: ascii), .title).clicking(click(for: command))
  }

  /// While a person plays freely: how to go back to the lesson, and whether its task is done.
  private var wayToLesson: Line {
    let name = demo != nil ? "back-to-demo" : "back-to-lesson"
    guard hasLessonNetwork, overlay == nil, let command = Command.named(name) else { return Line() }
    let isDone = !lessonGoals.isEmpty && lessonGoals.allSatisfy(\.isReached)
    let words = Line("L", .title) + Line(" \(command.label(in: language) ?? "")", .dim)
    return (Line(isDone ? "✓ " : "", .verdictGood) + words).clicking(.key(Key("L"))) + Line("  ")
  }

  private func keyLine(_ command: Command, _ ascii: Bool) -> Line {
    (Line(keysShown(of: command, ascii: ascii), .title)
      + Line(" \(say(command.label ?? command.summary))", .dim))
      .clicking(click(for: command))
  }

  /// What a click on a command's key does: the same as the key that calls it here.
  func click(for command: Command) -> Click? {
    command.keys.first { Command.called(by: Key($0), in: self)?.name == command.name }.map { .key(Key($0)) }
  }

  /// Most useful first; what has no meaning here, or is impossible now, is left out.
  private var footerCommands: [Command] {
    if overlay == .comparison {
      let close = layout.kind < .narrow ? [] : ["close-comparison"]
      return (["next-difference", "go-to-difference", "take-back", "other-comparison"] + close + ["undo"])
        .compactMap(Command.named).filter { $0.isPossible(in: self) }
    }
    if overlay == .constantCost {
      let names = ["more-groups", "keep-other-measure", "widen-scope", "apply-groups", "close-constant-cost"]
      let shortNames = ["more-groups", "apply-groups", "keep-other-measure", "widen-scope"]
      // The way out stands before what is wanted more rarely.
      let narrowNames = [
        "more-groups", "keep-other-measure", "apply-groups", "close-constant-cost", "widen-scope",
      ]
      return (layout.kind < .narrow ? shortNames : layout.kind == .narrow ? narrowNames : names).compactMap(
        Command.named
      )
      .filter { $0.isPossible(in: self) }
    }
    if let names = viewCommands {
      return names.compactMap(Command.named).filter { $0.isPossible(in: self) }.prefix(7).map(\.self)
    }
    let isOnePane = layout.kind < .narrow
    let names =
      problems.isEmpty
      ? [
        "next-row", "open", isOnePane ? "next-pane" : "next-field", "increase", "toggle-shortcut", "why",
        "next-hit", "next-problem", "undo",
      ] + saveAndQuit
      : isOnePane
        ? [
          "next-pane", "increase", "repair-1", "why", "undo", "next-row", "next-hit", "next-problem", "quit",
        ]
        : [
          "next-row", "next-field", "increase", "next-hit", "next-problem", "repair-1", "why", "undo",
        ] + saveAndQuit
    return names.compactMap(Command.named).filter { $0.isPossible(in: self) }.prefix(7).map(\.self)
  }

  /// Where nothing is to be saved, leaving comes first.
  private var saveAndQuit: [String] { document.isModified ? ["save", "quit"] : ["quit", "save"] }

  /// Those of the views without panes.
  private var viewCommands: [String]? {
    switch view {
    case .blocks: nil
    case .layers: ["next-row", "open", "all-branches", "next-problem", "why", "next-view", "undo", "quit"]
    case .whole: ["next-stack", "open", "next-problem", "why", "next-view", "undo", "quit"]
    }
  }

  /// `↑↓`, `←→`, `1-3`, `tab`; letters where the terminal knows ASCII only.
  func keysShown(of command: Command, ascii: Bool = false) -> String {
    switch command.name {
    case "next-row": pair("previous-row", command, ascii)
    case "next-difference": pair("previous-difference", command, ascii)
    case "increase": pair("decrease", command, ascii)
    case "more-groups": pair("fewer-groups", command, ascii)
    case "next-stack": pair("previous-stack", command, ascii)
    case "next-step": pair("previous-step", command, ascii)
    case "choose-next": pair("choose-previous", command, ascii)
    case "next-lesson": pair("previous-lesson", command, ascii)
    case "next-point": pair("previous-point", command, ascii)
    case "next-repair": pair("previous-repair", command, ascii)
    case "next-question": pair("previous-question", command, ascii)
    case "repair-1":
      repairsAtHand > 1 ? "1-\(min(repairsAtHand, repairList == nil ? 3 : 9))" : "1"
    default: command.keys.first.map { Key($0).shown(ascii: ascii) } ?? ""
    }
  }

  private func pair(_ first: String, _ second: Command, _ ascii: Bool) -> String {
    guard let first = Command.named(first) else { return "" }
    // In ASCII the letters, in the order in which they lie on the keyboard.
    let letters = [first, second].compactMap { $0.keys.first { $0.count == 1 } }
    if ascii, letters.count == 2 { return letters.sorted().joined() }
    if ascii { return [first, second].compactMap(\.keys.first).joined(separator: " ") }
    return [first, second].compactMap { $0.keys.first.map { Key($0).shown } }.joined()
  }
}

extension Key {
  /// As screens show it; in ASCII, where arrows are letters that other keys have, as scripts spell it.
  func shown(ascii: Bool) -> String { ascii ? spelling : shown }

  /// As screens show it: arrows as arrows.
  package var shown: String {
    switch spelling {
    case "up": "↑"
    case "down": "↓"
    case "left": "←"
    case "right": "→"
    case "shift-left": "⇧←"
    case "shift-right": "⇧→"
    case "shift-up": "⇧↑"
    case "shift-down": "⇧↓"
    case "page-up": "pgup"
    case "page-down": "pgdn"
    default: spelling
    }
  }
}

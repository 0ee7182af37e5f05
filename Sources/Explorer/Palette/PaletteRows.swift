import NetworkModel

// What a typed line could mean: a command, a setting whose value is missing, or an edit.

extension State {
  /// The rows for `text`, nearest first; with the cost of each edit, found by trying it.
  mutating func paletteRows(for text: String) -> [Palette.Row] {
    let typed = String(text.drop { $0 == " " || $0 == ":" })
    if let edits = editRows(for: typed) { return edits }
    let all = commandRows + wordRows
    let word = trimmed(typed)
    if word.isEmpty { return all.map(\.row) }
    let near = all.enumerated().compactMap { index, entry in
      Nearness(word, name: entry.row.title, keys: entry.keys, words: entry.words).map {
        (nearness: $0, isImpossible: entry.row.obstacle == nil ? 0 : 1, index: index, row: entry.row)
      }
    }
    return near.sorted {
      ($0.nearness.rawValue, $0.isImpossible, $0.index) < ($1.nearness.rawValue, $1.isImpossible, $1.index)
    }.map(\.row)
  }

  private typealias Entry = (row: Palette.Row, keys: [String], words: [Text])

  // MARK: Commands

  /// All commands of the views; those that mean nothing here say so.
  private var commandRows: [Entry] {
    let panes = underneath
    let all = Command.all.filter { !$0.contexts.isDisjoint(with: Command.views) && $0.message != .palette }
    return all.map { command in
      let obstacle =
        command.hasMeaning(in: panes) ? command.obstacle(panes) : reason(command, panes.context)
      let row = Palette.Row(
        title: command.name, remark: command.summary, key: command.keys.first, obstacle: obstacle?.text,
        action: .command(command.name))
      return (row, command.keys, [command.summary] + [command.label].compactMap(\.self))
    }
  }

  /// Why `command` means nothing where the keys are those of `context`.
  private func reason(_ command: Command, _ context: Command.Context) -> Obstacle {
    if command.contexts.contains(context) { return .meansNothing }
    if context == .lesson { return .onlyWhilePlaying }
    return .onlyIn(NetworkView.allCases.filter { command.contexts.contains($0.context) })
  }

  // MARK: Settings

  /// Words that take a value, with the value they have now.
  private var wordRows: [Entry] {
    let network = network.network
    let block = shownBlock.map(self.network.block)
    let fields = BlockField.allCases.map {
      (word: $0.rawValue, value: (block?.setting($0).value).map(Text.init(same:)))
    }
    let others: [(word: String, value: Text?)] = [
      ("blocks", selectedStack.map { Text(same: "\(network.stacks[$0].blocks.count)") }),
      ("input", value(of: .setInput(network.input))), ("rules", value(of: .setRules(network.rules))),
      ("stem", value(of: .setStem(network.stem))),
      ("head.classes", Text(same: network.head.map { "\($0.classes)" } ?? "none")),
      ("head", network.head == nil ? Text(same: "none") : PaletteWords.poolAndDense.text),
      ("name", Text(same: network.name)),
    ]
    let parts =
      [PartField.height, .width, .channels].map { (word: "input.\($0.rawValue)", field: $0) }
      + PartField.ofStem.map { (word: "stem.\($0.rawValue)", field: $0) }
    let partValues: [(word: String, value: Text?)] = parts.compactMap { word, field in
      network.setting(field).map { (word, Text(same: $0.value)) }
    }
    return (fields + others + partValues).map { word, value in
      let row = Palette.Row(
        title: word, remark: value.map(PaletteWords.now)?.text ?? Text(same: ""),
        obstacle: value == nil ? PaletteWords.nothingSelected.text : nil, action: .word)
      return (row, [], [])
    }
  }

  private func value(of edit: Edit) -> Text {
    let value = edit.assignments.first?.split(separator: "=", maxSplits: 1).last.map(String.init)
    return value.map(Text.init(same:)) ?? PaletteWords.ownStem.text
  }

  private var selectedStack: Int? {
    switch selection {
    case .stack(let stack): stack
    case .block(let place): place.stack
    case .stem, .head: nil
    }
  }

  // MARK: Edits

  /// `groups 16`, `input 32x32x3`, `stack2.block1.filters=100`, and values that begin with what is typed; nil
  /// if `typed` begins with no place.
  private mutating func editRows(for typed: String) -> [Palette.Row]? {
    guard let gap = typed.firstIndex(where: { $0 == " " || $0 == "=" }) else { return nil }
    let word = String(typed[..<gap])
    guard typed[gap] == "=" || isPlace(word) else { return nil }
    let value = trimmed(String(typed[typed.index(after: gap)...]))
    guard let place = place(of: word) else {
      return [
        Palette.Row(
          title: trimmed(typed), remark: Text(same: ""), obstacle: PaletteWords.nothingSelected.text,
          action: .edit(nil, assignment: word))
      ]
    }
    var values = choices(at: place).filter { $0.hasPrefix(value) && $0 != value }
    if !value.isEmpty { values.insert(value, at: 0) }
    var rows = values.map { row("\(word)\(typed[gap])\($0)", place, $0) }
    if rows.isEmpty { rows = [row(trimmed(typed), place, "")] }
    // What is no value yet comes after those it may become.
    if rows.count > 1, rows[0].obstacle != nil { rows.append(rows.removeFirst()) }
    return tried(rows)
  }

  /// Whether a value can follow behind a blank; behind `=` it always can.
  private func isPlace(_ word: String) -> Bool {
    word.contains(".") || ["blocks", "input", "rules", "stem", "head", "name"].contains(word)
      || BlockField(rawValue: word) != nil
  }

  /// A setting alone is that of what is selected; nil if nothing is that has it.
  private func place(of word: String) -> String? {
    if let field = BlockField(rawValue: word) { return scope(of: field).map { "\($0.spelling).\(word)" } }
    if word == "blocks" { return selectedStack.map { "stack\($0 + 1).blocks" } }
    return word
  }

  /// Values to choose from at `place`: all of a switch, the legal ones near the present one.
  private func choices(at place: String) -> [String] {
    switch place {
    case "rules": return Rules.allCases.map(\.rawValue)
    case "stem": return Stem.named.map(\.name)
    case "head": return ["none"]
    case "stem.use_bias", "stem.use_norm": return ["on", "off"]
    case "stem.padding": return ["same"]
    case "stem.pool_size": return ["none"]
    default: break
    }
    guard let name = place.split(separator: ".").last, let field = BlockField(rawValue: String(name)) else {
      return []
    }
    let sample = field.choices.first?.value ?? "1"
    guard case .set(_, let scope)? = try? Edit("\(place)=\(sample)", in: network.network),
      let block = firstBlock(in: scope)
    else { return [] }
    return LegalValues.around(field, of: block, count: 9).map(String.init) + field.choices.map(\.value)
  }

  private func firstBlock(in scope: Scope) -> Block? {
    switch scope {
    case .block(let place): network.network.block(at: place)
    case .stack(let stack): network.network.stacks[stack].blocks.first
    case .network: network.network.stacks.lazy.compactMap(\.blocks.first).first
    }
  }

  /// `title` as `addup set` reads it, or why it cannot.
  private func row(_ title: String, _ place: String, _ value: String) -> Palette.Row {
    let assignment = "\(place)=\(value)"
    var row = Palette.Row(title: title, remark: Text(same: ""), action: .edit(nil, assignment: assignment))
    if value.isEmpty, place == "name" {
      row.obstacle = PaletteWords.typeName.text
      return row
    }
    do throws(EditTextError) {
      let edit = try Edit(assignment, in: network.network)
      row.action = .edit(edit, assignment: assignment)
      if case .set(_, let scope) = edit { row.remark = scope.text }
    } catch {
      row.obstacle = error.words.text
    }
    return row
  }

  /// The same rows with what each edit would bring.
  private mutating func tried(_ rows: [Palette.Row]) -> [Palette.Row] {
    let edits = rows.map { row in if case .edit(let edit?, _) = row.action { edit } else { Edit.several([]) }
    }
    return zip(rows, document.trials(of: edits)).map { row, trial in
      var row = row
      if row.obstacle != nil { return row }
      row.trial = trial
      if trial == nil { row.obstacle = Notice.tooManyBlocks.text }
      return row
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text.drop { $0 == " " })
  }
}

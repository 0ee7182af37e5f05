import NetworkModel

extension HistoryEvent {
  /// As a line of a journal has it.
  var journalJSON: JSONValue {
    switch self {
    case .undo: ["event": "undo"]
    case .redo: ["event": "redo"]
    case .saved: ["event": "saved"]
    case .step(let edit, let words):
      [
        "event": "step", "title": .string(words.title), "place": words.place.map(JSONValue.string) ?? .null,
        "words": .string(words.placeWords), "edit": edit.journalJSON,
      ]
    }
  }

  /// The event of a line, or nil if it is none.
  init?(journalLine bytes: [UInt8]) {
    guard let source = try? SourceText(bytes), let line = try? JSONSyntax.value(of: source) else {
      return nil
    }
    switch line["event"]?.word {
    case "undo": self = .undo
    case "redo": self = .redo
    case "saved": self = .saved
    case "step":
      guard let title = line["title"]?.word, let place = line["place"], let words = line["words"]?.word,
        let edit = try? line["edit"]?.journalEdit()
      else { return nil }
      self = .step(
        edit, StepWords(title: title, place: place.isNull ? nil : place.word, placeWords: words))
    default: return nil
    }
  }
}

extension Edit {
  /// An object with one key, the kind of edit; values are spelled as in a network file, places counted from 0.
  fileprivate var journalJSON: JSONValue {
    switch self {
    case .set(let setting, let scope):
      [
        "set": .object([JSONValue.Member(setting.field.rawValue, setting.json)]), "in": scope.journalJSON,
      ]
    case .setName(let name): ["name": .string(name)]
    case .setInput(let input):
      ["input": [JSONValue(input.height), JSONValue(input.width), .integer(input.channels)]]
    case .setRules(let rules): ["rules": .string(rules.rawValue)]
    case .setStem(let stem): ["stem": stemLayout(stem, like: nil).json]
    case .setHead(let head): ["head": head.map { ["classes": .integer($0.classes)] } ?? .null]
    case .insertBlock(let block, let place):
      ["insert_block": Stack(blocks: [block]).journalJSON, "at": place.journalJSON]
    case .removeBlock(let place): ["remove_block": place.journalJSON]
    case .insertStack(let stack, let index): ["insert_stack": stack.journalJSON, "at": .integer(index)]
    case .removeStack(let index): ["remove_stack": .integer(index)]
    case .setStack(let stack, let index): ["stack": stack.journalJSON, "at": .integer(index)]
    case .setStacks(let stacks): ["stacks": .array(stacks.map(\.journalJSON))]
    case .several(let edits): ["several": .array(edits.map(\.journalJSON))]
    }
  }
}

extension Scope {
  fileprivate var journalJSON: JSONValue {
    switch self {
    case .block(let place): place.journalJSON
    case .stack(let stack): [.integer(stack)]
    case .network: []
    }
  }
}

extension BlockPlace {
  fileprivate var journalJSON: JSONValue { [.integer(stack), .integer(block)] }
}

extension Stack {
  /// As a network file without `defaults` has it.
  fileprivate var journalJSON: JSONValue {
    StackLayout(new: self, syntax: nil, old: nil).layout(Inherited(), mayMoveBlocks: true).json
  }
}

extension Syntax {
  fileprivate func journalEdit() throws(Complaint) -> Edit {
    guard let first = entries?.first, let kind = first.key.word else { throw complaint("no edit") }
    let value = first.value
    switch kind {
    case "set":
      guard let name = value.keys.first, let field = BlockField(rawValue: name), let setting = value[name]
      else { throw value.complaint("no setting") }
      return .set(try setting.setting(field), in: try at("in").journalScope())
    case "name": return .setName(try value.text(kind))
    case "input": return .setInput(try value.inputSize())
    case "rules": return .setRules(try value.choice(kind))
    case "stem": return .setStem(try value.stem())
    case "head": return .setHead(try value.head())
    case "insert_block":
      guard let block = try value.journalStacks().first?.blocks.first else {
        throw value.complaint("no block")
      }
      return .insertBlock(block, at: try at("at").journalPlace())
    case "remove_block": return .removeBlock(at: try value.journalPlace())
    case "insert_stack":
      guard let stack = try value.journalStacks().first else { throw value.complaint("no stack") }
      return .insertStack(stack, at: try at("at").integer("at"))
    case "remove_stack": return .removeStack(at: try value.integer(kind))
    case "stack":
      guard let stack = try value.journalStacks().first else { throw value.complaint("no stack") }
      return .setStack(stack, at: try at("at").integer("at"))
    case "stacks": return .setStacks(try value.journalStacks())
    case "several":
      var edits: [Edit] = []
      for element in value.list ?? [] { edits.append(try element.journalEdit()) }
      return .several(edits)
    default: throw complaint("no kind of edit")
    }
  }

  private func at(_ key: String) throws(Complaint) -> Syntax {
    guard let value = self[key] else { throw complaint("no '\(key)'") }
    return value
  }

  private func journalPlace() throws(Complaint) -> BlockPlace {
    guard let list, list.count == 2 else { throw complaint("no place") }
    return BlockPlace(stack: try list[0].integer("stack"), block: try list[1].integer("block"))
  }

  private func journalScope() throws(Complaint) -> Scope {
    guard let list else { throw complaint("no scope") }
    switch list.count {
    case 0: return .network
    case 1: return .stack(try list[0].integer("stack"))
    default: return .block(try journalPlace())
    }
  }

  /// One stack, or a list of them.
  private func journalStacks() throws(Complaint) -> [Stack] {
    var reading = StackReading(defaults: Inherited())
    let isList = list != nil
    return try reading.stacks(isList ? self : Syntax(content: .list([self]), range: range))
  }
}

import NetworkFiles
import NetworkModel
import ShapeEngine

/// What stands in one place of a table, before it is known how it is written.
enum ShowCell {
  case blank
  case text(String)
  /// What a person reads in another language.
  case words(ShowWords)
  case integer(Int)
  case count(Count)
  case flag(Bool)
  case map(FeatureMap, isAssumed: Bool)
  /// Of a dense layer or a pooled map.
  case units(Extent)
  /// The addition of one block.
  case addition(AdditionVerdict, shortcut: FeatureMap, dropped: Int, isBuilt: Bool)
  /// How many of a stack's additions have its loudest verdict.
  case additions(AdditionVerdict, count: Int, of: Int)

  static func addition(_ facts: BlockFacts) -> ShowCell {
    .addition(
      facts.addition.verdict, shortcut: facts.shortcut, dropped: facts.droppedChannels,
      isBuilt: facts.layerProblems.isEmpty)
  }
}

extension ShowCell {
  /// For a person who looks down a column; shapes are padded, and keep a place for the `*` behind them.
  func aligned(_ shapes: ShapeColumns, in language: Language) -> String {
    switch self {
    case .map(let map, let isAssumed): shapes.text(map) + (isAssumed ? "*" : " ")
    case .units(let units): shapes.text(units: units) + " "
    case .blank, .text, .words, .integer, .count, .flag, .addition, .additions: plain(in: language)
    }
  }

  /// For a person, without padding.
  func plain(in language: Language) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .words(let words): words[language]
    case .integer(let number): grouped(number)
    case .count(let count): grouped(count)
    case .flag(let isSet): language.say(isSet ? ShowWords.yes : .no)
    case .map(let map, let isAssumed): "\(map)" + (isAssumed ? "*" : "")
    case .units(let units): "\(units)"
    case .addition(let verdict, let shortcut, let dropped, let isBuilt):
      if verdict == .refused || verdict == .broadcasts {
        "\(verdict.sign)\(shortcut)"
      } else if !isBuilt {
        language.say(ShowWords.notBuilt)
      } else if dropped > 0 {
        "≈\(ShowWords.dropped(dropped)[language])"
      } else {
        verdict == .unknown ? "? \(shortcut)" : ""
      }
    case .additions(let verdict, let count, let total):
      verdict == .addsUp ? "" : "\(verdict.sign) \(ShowWords.share(count, of: total)[language])"
    }
  }

  /// For a script: bare digits, shapes as `addup set` takes them; what is unknown is empty.
  var bare: String {
    switch self {
    case .integer(let number): "\(number)"
    case .count(let count): count.value.map { "\($0)" } ?? ""
    case .map(let map, _): Axis.allCases.map { map[$0].value.map(String.init) ?? "?" }.joined(separator: "x")
    case .addition, .additions: verdictName
    case .blank, .text, .words, .flag, .units: plain(in: .english)
    }
  }

  /// For a script that reads JSON; a shape is `[height, width, channels]`, what is unknown is null.
  var json: JSONValue {
    switch self {
    case .blank: .null
    case .text(let text): .string(text)
    case .words(let words): .string(words[.english])
    case .integer(let number): .integer(number)
    case .count(let count): JSONValue(count.value)
    case .flag(let isSet): .bool(isSet)
    case .map(let map, _): .array(Axis.allCases.map { JSONValue(map[$0].value) })
    case .units(let units): [JSONValue(units.value)]
    case .addition, .additions: .string(verdictName)
    }
  }

  private var verdictName: String {
    switch self {
    case .addition(let verdict, _, _, let isBuilt): isBuilt ? verdict.name : "not_built"
    case .additions(let verdict, _, _): verdict.name
    case .blank, .text, .words, .integer, .count, .flag, .map, .units: ""
    }
  }
}

extension AdditionVerdict {
  /// As reports for scripts spell it.
  var name: String {
    switch self {
    case .addsUp: "adds_up"
    case .unknown: "unknown"
    case .broadcasts: "broadcast"
    case .refused: "refused"
    }
  }
}

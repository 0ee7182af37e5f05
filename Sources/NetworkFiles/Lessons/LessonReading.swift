import NetworkModel

/// Reads a lesson file.
enum LessonReading {
  static let keys = ["lesson", "name", "title", "network", "steps"]
  static let stepKeys = [
    "say", "ask", "do", "at", "apply", "network", "question", "adds_up", "among", "check", "reveal", "hints",
    "notes", "solution",
  ]
  static let questions = ["verdict", "shape", "number", "yes-no", "which"]
  private static let maximalSteps = 100
  private static let maximalHints = 10

  /// The lesson that `root` describes, called `name` if it does not say how it is called.
  static func lesson(
    _ root: Syntax, name: String, key: String, in source: SourceText
  ) throws(Complaint) -> Lesson {
    guard root.entries != nil else {
      throw root.complaint(root.isNull ? .emptyFile : .noLesson)
    }
    let fields = Fields(try root.fields(keys, of: FileNouns.lesson))
    guard let version = fields["lesson"] else {
      throw root.complaint(.noVersion)
    }
    guard try version.integer("lesson") == 1 else {
      throw version.complaint(.otherVersion)
    }
    guard let title = fields["title"] else {
      throw root.complaint(.noTitle)
    }
    guard let network = fields["network"] else {
      throw root.complaint(.noScene)
    }
    guard let steps = fields["steps"], let list = steps.list, !list.isEmpty else {
      throw (fields["steps"] ?? root).complaint(.noSteps)
    }
    guard list.count <= maximalSteps else {
      throw steps.complaint(.tooManySteps(list.count, most: maximalSteps))
    }
    var scene = try network.lessonNetwork()
    let titleText = try title.lessonText("title", in: scene)
    var result: [LessonStep] = []
    for (index, syntax) in list.enumerated() {
      let line = lineAndColumn(of: syntax.start, in: source.bytes).line
      result.append(try step(syntax, "step \(index + 1)", &scene, line: line))
    }
    let own = try fields["name"]?.text("name")
    return Lesson(name: own ?? name, key: key, title: titleText, steps: result)
  }

  /// Reads one step; afterwards `scene` is the network with which the next one begins.
  private static func step(
    _ syntax: Syntax, _ name: String, _ scene: inout Network, line: Int
  ) throws(Complaint) -> LessonStep {
    let fields = Fields(try syntax.fields(stepKeys, of: name))
    if let network = fields["network"] { scene = try network.lessonNetwork() }
    let base = scene
    if let apply = fields["apply"] { _ = try apply.edits("apply", changing: &scene) }
    let start = scene
    func text(_ key: String) throws(Complaint) -> Text? {
      guard let value = fields[key] else { return nil }
      return try value.lessonText(key, in: start)
    }
    let task = try task(syntax, fields, name, start)
    var hints: [Text] = []
    if let value = fields["hints"] {
      let list = value.list ?? [value]
      guard list.count <= maximalHints else {
        throw value.complaint(.tooManyHints(list.count, most: maximalHints))
      }
      for hint in list { hints.append(try hint.lessonText("hints", in: start)) }
    }
    var solution: [Edit] = []
    if let value = fields["solution"] {
      guard case .do = task else { throw value.complaint(.straySolution) }
      solution = try value.edits("solution", changing: &scene)
    } else if case .do = task {
      throw syntax.complaint(.noSolution(name))
    }
    var what = try text("say")
    if what == nil { what = try text("do") }
    guard let what else {
      throw syntax.complaint(.saysNothing(name))
    }
    return LessonStep(
      task: task, text: what, place: try fields["at"]?.place(in: start), question: try text("question"),
      addsUp: try text("adds_up"), reveal: try text("reveal"), hints: hints,
      notes: try text("notes"), solution: solution, base: base, scene: start, line: line)
  }

  private static func task(
    _ syntax: Syntax, _ fields: Fields, _ name: String, _ scene: Network
  ) throws(Complaint) -> LessonTask {
    if let both = fields["do"], fields["ask"] != nil || fields["say"] != nil {
      throw both.complaint(.isTwoSteps(name))
    }
    if fields["do"] != nil {
      guard let check = fields["check"] else {
        throw syntax.complaint(.noCheck(name))
      }
      return .do(try check.conditions(in: scene))
    }
    guard let ask = fields["ask"] else {
      for key in ["check", "among", "question", "adds_up"] {
        if let value = fields[key] { throw value.complaint(.strayKey(key)) }
      }
      return .say
    }
    return .ask(try question(ask, syntax, fields, scene))
  }

  private static func question(
    _ ask: Syntax, _ syntax: Syntax, _ fields: Fields, _ scene: Network
  ) throws(Complaint) -> LessonQuestion {
    let kind = try ask.text("ask")
    guard questions.contains(kind) else {
      throw .unknown(kind, at: ask.start, in: questions, FileNouns.question)
    }
    if kind == "yes-no" {
      guard let check = fields["check"] else {
        throw syntax.complaint(.yesNoWithoutCheck)
      }
      return .yesNo(try check.conditions(in: scene))
    }
    if kind == "which" { return .which(try blocks(fields["among"], syntax, scene)) }
    guard let at = fields["at"] else {
      throw syntax.complaint(.noPlace(kind: kind))
    }
    let place = try at.place(in: scene)
    switch kind {
    case "verdict":
      guard let block = place.block, place.what == .add || place.what == nil else {
        throw at.complaint(.noAddition)
      }
      return .verdict(block)
    case "shape":
      guard let what = place.what, what.isShape else {
        throw at.complaint(.noShape)
      }
      return .shape(place)
    default:
      guard let what = place.what, !what.isShape, what != .add else {
        throw at.complaint(.noNumber)
      }
      return .number(place)
    }
  }

  private static func blocks(
    _ among: Syntax?, _ syntax: Syntax, _ scene: Network
  ) throws(Complaint) -> [BlockPlace] {
    guard let among, let list = among.list, (2...3).contains(list.count) else {
      throw (among ?? syntax).complaint(.notAmong)
    }
    var blocks: [BlockPlace] = []
    for element in list {
      guard let block = try element.place(in: scene).block else {
        throw element.complaint(.noBlock)
      }
      guard !blocks.contains(block) else { throw element.complaint(.sameBlock) }
      blocks.append(block)
    }
    return blocks
  }

  /// The values of a mapping by their keys.
  private struct Fields {
    private let values: [(key: String, value: Syntax)]

    init(_ values: [(key: String, value: Syntax)]) { self.values = values }

    subscript(key: String) -> Syntax? { values.first { $0.key == key }?.value }
  }
}

extension Syntax {
  /// `{en: …, zh: …}`, both there and neither empty; what stands in braces are places of `scene`.
  fileprivate func lessonText(_ key: String, in scene: Network) throws(Complaint) -> Text {
    guard entries != nil else {
      throw complaint(.notInBoth(key, found: found))
    }
    let fields = try fields(["en", "zh"], of: "'\(key)'")
    var texts: [String] = []
    for language in ["en", "zh"] {
      guard let value = fields.first(where: { $0.key == language })?.value else {
        throw complaint(.missingLanguage(key, language))
      }
      let text = try value.text(language)
      guard !text.isEmpty else { throw value.complaint(.emptyText(language)) }
      if let place = Text.unclosedPlace(in: text) { throw value.complaint(.openBrace(place)) }
      for place in Text.places(in: text) { _ = try value.place(place, in: scene) }
      texts.append(text)
    }
    return Text(english: texts[0], chinese: texts[1])
  }

  /// The name of a preset, or a network as in a network file.
  fileprivate func lessonNetwork() throws(Complaint) -> Network {
    guard let word else { return try NetworkReading.network(self, name: "lesson") }
    guard !isNull else { throw complaint(.noScene) }
    guard let preset = Preset.named(word) else {
      let isFile = word.contains("/") || [".yaml", ".yml", ".json"].contains { word.hasSuffix($0) }
      if isFile { throw complaint(.fileAsScene(shown: shown(word))) }
      throw .unknown(word, at: start, in: Preset.all.map(\.name), FileNouns.preset)
    }
    return preset.network
  }
}

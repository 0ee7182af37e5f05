import NetworkModel

extension Syntax {
  /// A list of conditions, or one alone.
  func conditions(in scene: Network) throws(Complaint) -> [LessonCondition] {
    let elements = list ?? [self]
    guard !elements.isEmpty else { throw complaint(.noConditions) }
    var conditions: [LessonCondition] = []
    for element in elements { conditions.append(try element.condition(in: scene)) }
    return conditions
  }

  private func condition(in scene: Network) throws(Complaint) -> LessonCondition {
    let text = try self.text("check")
    switch text {
    case "adds up": return .addsUp
    case "nothing wrong": return .nothingWrong
    default: break
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count == 3, let comparison = LessonCondition.Comparison(rawValue: words[1]) {
      guard let number = Int(words[2]), (0...(1 << 60)).contains(number) else {
        throw complaint(.badNumber(shown: shown(words[2])))
      }
      if words[0] == "edits" {
        guard comparison == .atMost else { throw complaint(.unboundedEdits) }
        return .edits(atMost: number)
      }
      let place = try place(words[0], in: scene)
      guard let what = place.what, !what.isShape, what != .add else {
        throw complaint(.noMeasure(shown: shown(words[0])))
      }
      return .measure(place, comparison, number)
    }
    if text.contains("=") { return .setting(try edit(text, in: scene), text: text) }
    if let near = nearSpelling(of: text, in: ["adds up", "nothing wrong"]) {
      throw complaint(.meant(shown: shown(text), near: near))
    }
    throw complaint(.noCondition(shown: shown(text)))
  }

  /// The edits of a list, each in the network that those before it make of `scene`; that network is `scene` then.
  func edits(_ key: String, changing scene: inout Network) throws(Complaint) -> [Edit] {
    var edits: [Edit] = []
    for element in list ?? [self] {
      let edit = try element.edit(try element.text(key), in: scene)
      guard scene.apply(edit) != nil else { throw element.complaint(.impossibleEdit) }
      edits.append(edit)
    }
    return edits
  }

  private func edit(_ text: String, in scene: Network) throws(Complaint) -> Edit {
    do {
      return try Edit(text, in: scene)
    } catch {
      throw Complaint(offset: start, error.words)
    }
  }

  /// The place that this text names.
  func place(in scene: Network) throws(Complaint) -> LessonPlace {
    try place(try text("at"), in: scene)
  }

  func place(_ text: String, in scene: Network) throws(Complaint) -> LessonPlace {
    do {
      return try LessonPlace.reading(text, in: scene)
    } catch {
      throw Complaint(offset: start, error)
    }
  }
}

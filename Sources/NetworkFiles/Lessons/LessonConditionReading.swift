import NetworkModel

extension Syntax {
  /// A list of conditions, or one alone.
  func conditions(in scene: Network) throws(Complaint) -> [LessonCondition] {
    let elements = list ?? [self]
    guard !elements.isEmpty else { throw complaint("'check' is empty: write at least one condition") }
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
        throw complaint("\(shown(words[2])) is no number: write plain digits, as in params <= 25000000")
      }
      if words[0] == "edits" {
        guard comparison == .atMost else { throw complaint("edits are bounded from above: write edits <= 1") }
        return .edits(atMost: number)
      }
      let place = try place(words[0], in: scene)
      guard let what = place.what, !what.isShape, what != .add else {
        throw complaint("\(shown(words[0])) is no number: write one such as stack2.block1.channels")
      }
      return .measure(place, comparison, number)
    }
    if text.contains("=") { return .setting(try edit(text, in: scene), text: text) }
    if let near = nearSpelling(of: text, in: ["adds up", "nothing wrong"]) {
      throw complaint("\(shown(text)): did you mean '\(near)'?")
    }
    throw complaint(
      "\(shown(text)) is no condition: write adds up, nothing wrong, edits <= 1, a setting such as "
        + "stack2.block1.strides=2, or a measure such as params <= 25000000")
  }

  /// The edits of a list, each in the network that those before it make of `scene`; that network is `scene` then.
  func edits(_ key: String, changing scene: inout Network) throws(Complaint) -> [Edit] {
    var edits: [Edit] = []
    for element in list ?? [self] {
      let edit = try element.edit(try element.text(key), in: scene)
      guard scene.apply(edit) != nil else { throw element.complaint("this edit cannot be made here") }
      edits.append(edit)
    }
    return edits
  }

  private func edit(_ text: String, in scene: Network) throws(Complaint) -> Edit {
    do {
      return try Edit(text, in: scene)
    } catch {
      throw complaint(error.message)
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
      throw complaint(error.message)
    }
  }
}

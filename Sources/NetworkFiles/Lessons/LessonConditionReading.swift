import NetworkModel

extension Syntax {
  /// A list of conditions, or one alone.
  func conditions(in scene: Network) throws(Complaint) -> [LessonCondition] {
    let elements = list ?? [self]
    guard !elements.isEmpty else { throw complaint(.noConditions) }
    var conditions: [LessonCondition] = []
    for (index, element) in elements.enumerated() {
      // A list takes 25,097,192 for three of its elements.
      let rest = elements[(index + 1)...].prefix { $0.bareText?.allSatisfy(\.isNumber) ?? false }
      conditions.append(try element.condition(in: scene, before: rest.compactMap(\.bareText)))
    }
    return conditions
  }

  /// The condition that stands here, before elements that are nothing but `digits`.
  private func condition(in scene: Network, before digits: [String]) throws(Complaint) -> LessonCondition {
    let text = try ([self.text("check")] + digits).joined(separator: ",")
    switch text {
    case "adds up": return .addsUp
    case "nothing wrong": return .nothingWrong
    default: break
    }
    let words = text.split(separator: " ").map(String.init)
    if words.count >= 3, let comparison = LessonCondition.Comparison(rawValue: words[1]) {
      let number = try bound(words[2...].joined(separator: " "), of: words[0], comparison)
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

  /// The number with which `measure` is compared.
  private func bound(
    _ text: String, of measure: String, _ comparison: LessonCondition.Comparison
  ) throws(Complaint) -> Int {
    if let number = Int(text), (0...(1 << 60)).contains(number) { return number }
    let plain = text.filter { !",_' ".contains($0) }
    let isGrouped = plain != text && Int(plain) != nil
    throw complaint(
      .badNumber(
        shown: shown(text), plain: isGrouped ? "\(measure) \(comparison.rawValue) \(plain)" : nil))
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

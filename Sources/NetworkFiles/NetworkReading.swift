import NetworkModel

/// Reads the top of a network file.
enum NetworkReading {
  static let keys = ["addup", "name", "input", "rules", "stem", "defaults", "stacks", "head"]

  /// The network `root` describes, called `name` if it does not say how it is called.
  static func network(_ root: Syntax, name: String) throws(Complaint) -> Network {
    guard !root.isNull else { throw .empty(at: root.start) }
    guard root.entries != nil else {
      throw root.complaint(.noNetwork(found: root.found))
    }
    if RecipeReading.isRecipe(root) { return try RecipeReading.network(root, name: name) }
    if let version = root["addup"] { try checkVersion(version) }
    let fields = try root.fields(keys, of: FileNouns.network)
    let value = { (key: String) in fields.first { $0.key == key }?.value }
    guard let input = value("input") else {
      throw root.complaint(.noInput(example: "input: [224, 224, 3]"))
    }
    guard let stacks = value("stacks") else {
      throw root.complaint(.noStacks)
    }
    var defaults = Inherited()
    if let syntax = value("defaults") {
      defaults = try defaults.overridden(by: try syntax.sharedFields(of: "'defaults'"))
    }
    var stackReading = StackReading(defaults: defaults)
    return Network(
      name: try value("name")?.text("name") ?? name,
      input: try input.inputSize(),
      rules: try value("rules")?.choice("rules") ?? .kerasSlices,
      stem: try value("stem").map { (syntax) throws(Complaint) in try syntax.stem() } ?? .imagenet,
      stacks: try stackReading.stacks(stacks),
      head: try value("head").map { (syntax) throws(Complaint) in try syntax.head() }
        ?? Head(classes: 1000))
  }

  private static func checkVersion(_ syntax: Syntax) throws(Complaint) {
    let version = try syntax.integer("addup")
    guard version == 1 else {
      throw syntax.complaint(version > 1 ? .newerFormat(version) : .noFormat(version))
    }
  }
}

extension Syntax {
  /// `[height, width, channels]`.
  func inputSize() throws(Complaint) -> InputSize {
    guard let list, list.count == 3 else {
      throw complaint(.noInputSize)
    }
    return InputSize(
      height: try list[0].integerOrNull("input height"), width: try list[1].integerOrNull("input width"),
      channels: try list[2].integer("input channels"))
  }

  /// A stem by name, or a mapping of what it has different from `imagenet`.
  func stem() throws(Complaint) -> Stem? {
    if isNull { return nil }
    if let word {
      if let named = Stem.named.first(where: { $0.name == word }) { return named.stem }
      throw .unknown(word, at: start, in: Stem.named.map(\.name), FileNouns.stem)
    }
    var stem = Stem.imagenet
    for (key, value) in try fields(
      Stem.keys, of: "'stem'")
    {
      switch key {
      case "filters": stem.filters = try value.stemFilters()
      case "kernel": stem.kernel = try value.integer(key)
      case "strides": stem.strides = try value.integer(key)
      case "use_bias": stem.useBias = try value.boolean(key)
      case "use_norm": stem.useNorm = try value.boolean(key)
      case "padding": stem.padding = value.word == "same" ? .same : .zeros(try value.integer(key))
      default: stem.pool = try value.stemPool()
      }
    }
    return stem
  }

  /// A number, or a list of one for each convolution.
  private func stemFilters() throws(Complaint) -> [Int] {
    guard let list else { return [try integer("filters")] }
    guard !list.isEmpty, list.count <= Limits.stemConvolutions else {
      throw complaint(list.isEmpty ? .noFilterList : .tooManyFilters(list.count))
    }
    var filters: [Int] = []
    for element in list { filters.append(try element.integer("filters")) }
    return filters
  }

  private func stemPool() throws(Complaint) -> StemPool? {
    if isNull || word == "none" { return nil }
    var pool = StemPool(size: 3, strides: 2, padding: 1)
    for (key, value) in try fields(["size", "strides", "padding"], of: "'pool'") {
      switch key {
      case "size": pool.size = try value.integer(key)
      case "strides": pool.strides = try value.integer(key)
      default: pool.padding = try value.integer(key)
      }
    }
    return pool
  }

  /// `{classes: 1000}`, or null for none.
  func head() throws(Complaint) -> Head? {
    if isNull || word == "none" { return nil }
    var head = Head(classes: 1000)
    for (key, value) in try fields(["classes"], of: "'head'") { head.classes = try value.integer(key) }
    return head
  }
}

extension Stem {
  /// What a stem told as a mapping can say, in the order in which it is written.
  static let keys = ["filters", "kernel", "strides", "use_bias", "use_norm", "padding", "pool"]
}

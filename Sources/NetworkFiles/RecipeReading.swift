import NetworkModel

/// Reads a recipe: one object whose stacks are lists of blocks, with everything spelled out.
///
/// Nothing is inherited: a block that leaves out one of the five fields is an error, not a guess.
enum RecipeReading {
  private static let keys = ["id", "kind", "rules", "input", "stem", "classes", "stacks", "dialect"]
  private static let fields: [BlockField] = [.filters, .groups, .strides, .convShortcut, .expansion]

  /// Whether the stacks are lists, not mappings, in a text that does not say it is a network file.
  static func isRecipe(_ root: Syntax) -> Bool {
    guard let stacks = root["stacks"]?.list, root["addup"] == nil else { return false }
    return stacks.isEmpty ? root["classes"] != nil : stacks[0].list != nil
  }

  /// The network of a recipe, called `name` if it has no id.
  static func network(_ root: Syntax, name: String) throws(Complaint) -> Network {
    let fields = try root.fields(keys, of: FileNouns.recipe)
    let value = { (key: String) in fields.first { $0.key == key }?.value }
    guard let input = value("input"), let stacks = value("stacks")?.list else {
      throw root.complaint(.noInput(example: "[224, 224, 3]"))
    }
    let classes = value("classes")
    return Network(
      name: try value("id")?.text("id") ?? name,
      input: try input.inputSize(),
      rules: try value("rules")?.choice("rules") ?? .kerasSlices,
      stem: try value("stem").map { (syntax) throws(Complaint) in try syntax.stem() } ?? .imagenet,
      stacks: try self.stacks(stacks),
      head: classes?.isNull == true ? nil : Head(classes: try classes?.integer("classes") ?? 1000))
  }

  private static func stacks(_ list: [Syntax]) throws(Complaint) -> [Stack] {
    var stacks: [Stack] = []
    for element in list {
      let name = "stack \(stacks.count + 1)"
      guard let blocks = element.list else {
        throw element.complaint(.stackIsNoList(name, found: element.found))
      }
      stacks.append(Stack(blocks: try self.blocks(blocks, name)))
    }
    return stacks
  }

  private static func blocks(_ list: [Syntax], _ name: String) throws(Complaint) -> [Block] {
    var blocks: [Block] = []
    for element in list {
      let place = "\(name) block \(blocks.count + 1)"
      let given = try element.fields(BlockField.names, of: place)
      for field in fields where !given.contains(where: { $0.key == field.rawValue }) {
        throw element.complaint(.notSpelledOut(place, field: field.rawValue))
      }
      blocks.append(try Inherited().overridden(by: given).block)
    }
    return blocks
  }
}

import Foundation

/// Compares what a framework said of networks with what addup says, field by field.
///
/// A field that is absent is null. What is not compared is counted.
struct Comparison {
  /// Each difference: the network, the path of the field, both values.
  private(set) var differences: [String] = []
  private(set) var exemptions = Exemptions()
  /// Whose verdicts are compared.
  private var id = JSON.null

  /// What a recording leaves open, in numbers.
  struct Exemptions: Hashable {
    /// Networks that PyTorch was not asked about: it has no unknown sizes.
    var notAsked = 0
    /// Networks that were asked about only as far as a part that asks too much of the machine, such as a block
    /// of more than 512 slices.
    var skipped = 0
    /// Texts that Keras closes with the arguments of the call, where it numbers its tensors: compared up to
    /// there.
    var cutTexts = 0
  }

  /// Keys of addup's lines that no framework answers.
  private static let ownKeys: Set = ["multiply_adds", "problems"]

  /// Compares the verdicts on one network, which a line of JSON describes.
  mutating func compare(_ recorded: JSON, with said: JSON, of network: String) throws {
    id = recorded["id"]
    if recorded["verdict"] == .string("n/a") { return try exempt(network) }
    var (recorded, said) = (recorded, said)
    cutAtSkipped(&recorded, &said)
    compare(recorded, with: said, at: [])
  }

  private mutating func compare(_ recorded: JSON, with said: JSON, at path: [String]) {
    switch (recorded, said) {
    case (.object(let ours), .object(let theirs)):
      for (key, value) in ours { compare(value, with: theirs[key] ?? .null, at: path, key) }
      for (key, value) in theirs where ours[key] == nil && !Comparison.ownKeys.contains(key) {
        compare(.null, with: value, at: path, key)
      }
    case (.list(let ours), .list(let theirs)) where ours.count == theirs.count:
      for (number, pair) in zip(ours, theirs).enumerated() {
        compare(pair.0, with: pair.1, at: path, "\(number)")
      }
    case (.string(let text), .string(let own)) where path.last == "text" && cut(text) == own: break
    default:
      let field = path.joined(separator: ".")
      differences.append("\(id) \(field)\n  recorded \(recorded)\n  addup    \(said)")
    }
  }

  private mutating func compare(_ recorded: JSON, with said: JSON, at path: [String], _ step: String) {
    if recorded != said { compare(recorded, with: said, at: path + [step]) }
  }
}

// MARK: - What is not compared

extension Comparison {
  /// A network that was not asked about must have an unknown size.
  private mutating func exempt(_ network: String) throws {
    exemptions.notAsked += 1
    let input = try JSONReader.read(network.utf8)["input"]
    if !input.elements.contains(.null) { differences.append("\(id) was not asked about, and all is known") }
  }

  /// Leaves nothing of the first part that was not asked about, nor of what follows it.
  private mutating func cutAtSkipped(_ recorded: inout JSON, _ said: inout JSON) {
    let skipped = JSON.string("skipped")
    let blocks = recorded["blocks"].elements
    let isStem = recorded["stem"]["status"] == skipped
    let isBlock = blocks.last?["status"] == skipped
    guard isStem || isBlock || recorded["head"]["status"] == skipped else { return }
    exemptions.skipped += 1
    var keys = ["head"]
    if recorded["verdict"] == skipped { keys += ["verdict", "first_error", "params"] }
    if isStem { keys += ["stem", "blocks"] }
    for key in keys {
      recorded[key] = .null
      said[key] = .null
    }
    if isBlock {
      recorded["blocks"] = .list(blocks.dropLast())
      said["blocks"] = .list(Array(said["blocks"].elements.prefix(blocks.count - 1)))
    }
  }

  /// The part of `text` that depends on nothing but the network.
  private mutating func cut(_ text: String) -> String {
    guard let end = text.range(of: "\n\nArguments received by")?.lowerBound else { return text }
    exemptions.cutTexts += 1
    return String(text[..<end])
  }
}

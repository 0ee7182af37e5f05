import ArgumentParser
import NetworkModel
import ShapeEngine

/// `--count RULE`: whose numbers stand where multiply-adds would.
struct CountOption: ParsableArguments {
  @Option(
    name: .customLong("count"),
    help: ArgumentHelp(
      "Count work as another tool does: \(CountOption.names).", valueName: "rule"),
    completion: .list(CountingRule.all.map(\.name)),
    transform: CountOption.rule)
  var rule: CountingRule?

  /// The rule that was given, as a preference.
  var word: String? { rule?.name }

  /// For the help of a command.
  static let help = """
    With --count the multiply-adds are another tool's number. The tools for PyTorch count the network as a \
    PyTorch module, whatever its rules; tf-profiler counts the Keras model, with Conv2D(groups=) unless the \
    rules are keras-slices. In json the key count names the rule, and count_missed is what the tool does not \
    see. Docs/Counting.md says what each tool counts.
    """

  private static let names = CountingRule.all.map(\.name).joined(separator: ", ")

  private static func rule(_ word: String) throws -> CountingRule {
    if let rule = CountingRule.named(word) { return rule }
    let near = nearSpelling(of: word, in: CountingRule.all.map(\.name))
    throw ValidationError((near.map { "did you mean \($0)? " } ?? "") + "the rules are \(names)")
  }
}

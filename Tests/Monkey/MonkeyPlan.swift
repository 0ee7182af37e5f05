import Foundation

/// How long the monkey plays, and from where: `MONKEY_INPUTS` and `MONKEY_SEED`, if they are set.
package struct MonkeyPlan: Sendable {
  /// How many keys, clicks and so on in all.
  package let inputs: Int
  package let seed: UInt64
  /// Whether everything is printed before it is done, so that after a trap it stands there.
  private let isTraced: Bool

  /// `inputs` unless the environment says otherwise.
  package init(inputs: Int) {
    let environment = ProcessInfo.processInfo.environment
    self.inputs = environment["MONKEY_INPUTS"].flatMap(Int.init) ?? inputs
    seed = environment["MONKEY_SEED"].flatMap(UInt64.init) ?? 1
    isTraced = environment["MONKEY_TRACE"] != nil
  }

  /// Prints `text` on standard error, if that is wanted: there nothing waits to be written when a trap comes.
  package func trace(_ text: @autoclosure () -> String) {
    if isTraced { FileHandle.standardError.write(Data(text().utf8)) }
  }

  /// The command that does the same again.
  package var command: String {
    "MONKEY_SEED=\(seed) MONKEY_INPUTS=\(inputs) swift test --disable-xctest --filter Monkey"
  }
}

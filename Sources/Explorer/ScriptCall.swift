import NetworkModel

/// A word of a script that is no key: a name, and arguments in parentheses.
struct ScriptCall {
  let name: String
  /// What stands behind the opening parenthesis, the closing one included.
  let arguments: Substring

  static let names = [
    "click", "wheel-up", "wheel-down", "paste", "resize", "key", "save-failed", "save-asks", "lesson-step",
  ]
  /// The most columns or rows.
  private static let limit = 10_000

  var word: KeyScript.Word {
    get throws(ScriptWords) {
      switch name {
      case "click":
        let numbers = try numbers(2...2, separator: ",", .place(name))
        return .input(.click(row: numbers[0] - 1, column: numbers[1] - 1))
      case "wheel-up", "wheel-down":
        let numbers = try numbers(2...3, separator: ",", .place(name))
        let rows = numbers.count == 3 ? numbers[2] : 1
        return .input(.wheel(name == "wheel-up" ? -rows : rows, row: numbers[0] - 1, column: numbers[1] - 1))
      case "resize":
        let numbers = try numbers(2...2, separator: "x", .size, from: 0)
        return .input(.size(columns: numbers[0], rows: numbers[1]))
      case "paste": return .input(.paste(try text))
      case "key": return .input(.key(Key(try text)))
      case "lesson-step": return .lessonStep(try numbers(1...1, separator: ",", .step)[0])
      case "save-failed": return .saveFailed(try text)
      case "save-asks": return .saveAsks(try text)
      default:
        throw .noCall(name, near: nearSpelling(of: name, in: ScriptCall.names))
      }
    }
  }

  private func numbers(
    _ count: ClosedRange<Int>, separator: Character, _ example: ScriptWords.Example, from least: Int = 1
  ) throws(ScriptWords) -> [Int] {
    let parts = arguments.dropLast().split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let isPlace = numbers.prefix(2).allSatisfy { (least...ScriptCall.limit).contains($0) }
    let isCount = numbers.dropFirst(2).allSatisfy { (0...ScriptCall.limit).contains($0) }
    guard arguments.last == ")", numbers.count == parts.count, count.contains(parts.count), isPlace, isCount
    else { throw .writeCall("\(name)(\(arguments)", example) }
    return numbers
  }

  private var text: String {
    get throws(ScriptWords) {
      guard arguments.last == ")", let text = unquoted(arguments.dropLast()) else {
        throw .writeCall("\(name)(\(arguments)", .text(name))
      }
      return text
    }
  }
}

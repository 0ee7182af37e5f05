import NetworkModel

/// A word of a script that is no key: a name, and arguments in parentheses.
struct ScriptCall {
  let name: String
  /// What stands behind the opening parenthesis, the closing one included.
  let arguments: Substring

  static let names = [
    "click", "wheel-up", "wheel-down", "paste", "resize", "key", "save-failed", "save-asks",
  ]
  /// The most columns or rows.
  private static let limit = 10_000

  var word: KeyScript.Word {
    get throws(KeyScript.Failure) {
      switch name {
      case "click":
        let numbers = try numbers(2...2, separator: ",", "click(12,30), a row and a column from 1")
        return .input(.click(row: numbers[0] - 1, column: numbers[1] - 1))
      case "wheel-up", "wheel-down":
        let numbers = try numbers(2...3, separator: ",", "\(name)(12,30), a row and a column from 1")
        let rows = numbers.count == 3 ? numbers[2] : 1
        return .input(.wheel(name == "wheel-up" ? -rows : rows, row: numbers[0] - 1, column: numbers[1] - 1))
      case "resize":
        let numbers = try numbers(2...2, separator: "x", "resize(100x30), columns and rows", from: 0)
        return .input(.size(columns: numbers[0], rows: numbers[1]))
      case "paste": return .input(.paste(try text))
      case "key": return .input(.key(Key(try text)))
      case "save-failed": return .saveFailed(try text)
      case "save-asks": return .saveAsks(try text)
      default:
        let hint =
          nearSpelling(of: name, in: ScriptCall.names).map { "did you mean \($0)?" }
          ?? "write one of \(ScriptCall.names.joined(separator: ", "))"
        throw KeyScript.Failure(message: "'\(name)(…)' is nothing that can happen: \(hint)")
      }
    }
  }

  private func numbers(
    _ count: ClosedRange<Int>, separator: Character, _ example: String, from least: Int = 1
  ) throws(KeyScript.Failure) -> [Int] {
    let parts = arguments.dropLast().split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    let isPlace = numbers.prefix(2).allSatisfy { (least...ScriptCall.limit).contains($0) }
    let isCount = numbers.dropFirst(2).allSatisfy { (0...ScriptCall.limit).contains($0) }
    guard arguments.last == ")", numbers.count == parts.count, count.contains(parts.count), isPlace, isCount
    else { throw KeyScript.Failure(message: "'\(name)(\(arguments)': write \(example)") }
    return numbers
  }

  private var text: String {
    get throws(KeyScript.Failure) {
      guard arguments.last == ")", let text = unquoted(arguments.dropLast()) else {
        throw KeyScript.Failure(
          message: "'\(name)(\(arguments)': write \(name)(\"…\"), with \\\" \\\\ \\n \\t and \\u{e9}")
      }
      return text
    }
  }
}

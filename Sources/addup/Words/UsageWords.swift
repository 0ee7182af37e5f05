import ArgumentParser
import NetworkModel

/// What the argument parser says of a command line, in one line and in every language.
///
/// The parser has English sentences only; those of its forms that a person can bring about are read and said anew. A
/// sentence of another form stays as it is.
struct UsageWords: Phrase {
  /// In English.
  private let message: String
  /// The command whose help says more.
  private let help: String

  init(_ message: String, help: String) {
    self.message = Self.inOneLine(message)
    self.help = help
  }

  var both: (english: String, chinese: String) {
    ("\(message); see \(help) --help", "\(chinese ?? message)；见 \(help) --help")
  }

  /// With the words that an option takes behind one another, and without a full stop.
  private static func inOneLine(_ text: String) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    let values = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    lines.removeAll { $0.hasPrefix("  - ") }
    var message = lines.joined(separator: " ")
    if !values.isEmpty {
      message.replace(" of the following:", with: " of " + listed(values.map { "'\($0)'" }))
    }
    if message.hasSuffix(".") { message.removeLast() }
    return message
  }

  private static func listed(_ words: [String]) -> String {
    words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  private var chinese: String? {
    if let own = UsageComplaint.allCases.first(where: { $0.both.english == message }) {
      return own.both.chinese
    }
    if let parts = message.wholeMatch(of: /Unknown option '(.+?)'(?:\. Did you mean '(.+)'\?)?/)?.output {
      return "没有选项 '\(parts.1)'" + (parts.2.map { "；是不是 \($0)？" } ?? "")
    }
    if let parts = message.wholeMatch(of: /Missing value for '(.+)'/)?.output { return "'\(parts.1)' 缺少值" }
    if let parts = message.wholeMatch(of: /Missing expected argument '(.+)'/)?.output {
      return "缺少 '\(parts.1)'"
    }
    if let parts = message.wholeMatch(of: /Unexpected argument '(.*)'/)?.output {
      return "'\(parts.1)' 是多余的"
    }
    if let parts = message.wholeMatch(of: /\d+ unexpected arguments: (.+)/)?.output {
      return "\(Self.chineseList(parts.1)) 是多余的"
    }
    if let parts = message.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified/)
    {
      return "选项 '\(parts.1)' 不带值，却写了 '\(parts.2)'"
    }
    return invalidValue
  }

  private var invalidValue: String? {
    let form = /The value '(.*)' is invalid for '(.+?)'(?:\. Please provide one of (.+)|: (.+))?/
    guard let parts = message.wholeMatch(of: form)?.output else { return nil }
    let value = "'\(parts.1)' 不能作 '\(parts.2)' 的值"
    if let values = parts.3 { return value + "；可用 \(Self.chineseList(values))" }
    return value + (parts.4.map { "：" + Self.hint($0) } ?? "")
  }

  /// What an option of this program says of its own.
  private static func hint(_ words: Substring) -> String {
    if let own = UsageComplaint.allCases.first(where: { $0.both.english == words }) {
      return own.both.chinese
    }
    return String(words).replacing(#/did you mean (.+?)\? /#) { "是不是 \($0.output.1)？" }
      .replacing(#/the rules are (.+)$/#) { "规则有 \($0.output.1.replacing(", ", with: "、"))" }
  }

  /// `'a', 'b' or 'c'` as a Chinese list.
  private static func chineseList(_ words: Substring) -> String {
    String(words).replacing("' or '", with: "'、'").replacing("' and '", with: "'、'").replacing(
      "', '", with: "'、'")
  }
}

/// What this program itself has to say of a command line while the argument parser reads it.
enum UsageComplaint: Phrase, CaseIterable {
  case readOnce, againstStandardInput, noSize

  var both: (english: String, chinese: String) {
    switch self {
    case .readOnce: ("Standard input can be read only once", "标准输入只能读一次")
    case .againstStandardInput:
      ("--against takes a file or a preset, not standard input", "--against 要写文件或预设，不能是标准输入")
    case .noSize:
      ("write columns and rows up to 1000, such as 80x24", "请写列数和行数，最大 1000，例如 80x24")
    }
  }
}

extension ValidationError {
  /// In English, as the parser speaks it.
  init(_ complaint: UsageComplaint) { self.init(complaint.both.english) }
}

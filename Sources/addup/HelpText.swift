/// A help page taken apart: what the argument parser lays out for a screen, for another layout.
struct HelpText {
  /// So wide that no line of it is folded.
  static let columns = 100_000

  /// The column at which the parser begins what an option means, if its label leaves room.
  private static let words = 26

  /// The command line, without the word that introduces it.
  private(set) var usage = ""
  /// What follows the abstract, line by line.
  private(set) var discussion: [String] = []
  /// Arguments and options with what they mean.
  private(set) var entries: [(label: String, words: String)] = []

  private enum Part {
    case overview, usage, entries, other
  }

  init(_ page: String) {
    var part = Part.other
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("OVERVIEW: ") {
        part = .overview
      } else if line.hasPrefix("USAGE: ") {
        part = .usage
        usage = String(line.dropFirst("USAGE: ".count))
      } else if line == "ARGUMENTS:" || line == "OPTIONS:" {
        part = .entries
      } else if line == "SUBCOMMANDS:" {
        part = .other
      } else {
        take(line, of: part)
      }
    }
    discussion = Array(discussion.trimmed)
  }

  private mutating func take(_ line: String, of part: Part) {
    switch part {
    case .overview: discussion.append(line)
    case .entries:
      if line.hasPrefix("  "), line.dropFirst(2).first != " " {
        let isBeside =
          line.count > Self.words && line[line.index(line.startIndex, offsetBy: Self.words - 1)] == " "
        let label = isBeside ? line.prefix(Self.words) : line[...]
        entries.append((label.withoutBlanks, String(line.dropFirst(label.count))))
      } else if !entries.isEmpty, !line.isBlank {
        entries[entries.count - 1].words += line[...].withoutBlanks
      }
    case .usage, .other: break
    }
  }
}

/// Label and words of a line such as `  --strict   Fail …`; nil if it is none. Words may stand below.
func entryParts(of line: String) -> (label: String, words: String)? {
  guard line.hasPrefix("  "), let first = line.dropFirst(2).first, first != " " else { return nil }
  let text = line.dropFirst(2)
  guard let gap = text.firstRange(of: "  ") else { return (String(text), "") }
  return (String(text[..<gap.lowerBound]), String(text[gap.upperBound...].drop { $0 == " " }))
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy { $0 == " " } }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var withoutBlanks: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension [String] {
  /// Without empty lines at its ends.
  fileprivate var trimmed: ArraySlice<String> {
    let head = drop(while: \.isEmpty)
    return head.prefix((head.lastIndex { !$0.isEmpty } ?? head.startIndex - 1) + 1 - head.startIndex)
  }

  /// The lines before `heading`, or all.
  func before(_ heading: String) -> [String] { Array(prefix { $0 != heading }) }

  /// The lines behind `heading`, or none.
  func after(_ heading: String) -> [String] { Array(drop { $0 != heading }.dropFirst()) }
}

/// What a terminal replies to the question for its background: a colour.
struct BackgroundReply: Hashable {
  /// Terminals that do not know the question pass over it.
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// From 0 to 1, as the terminal counts them.
  var red: Double
  var green: Double
  var blue: Double

  /// Whether dark letters are the ones to read on it.
  ///
  /// The relative luminance decides, at a grey of half the perceived brightness. Squares are near enough
  /// to a screen's gamma for that.
  var isLight: Bool {
    let luminance = 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue
    return luminance >= 0.5 * 0.5
  }
}

extension BackgroundReply {
  /// Whether a terminal of this name may be asked.
  ///
  /// The others are known to have no reply, or to show the question.
  static func isExpected(from term: String) -> Bool {
    let isOld = term.hasPrefix("vt") && term.dropFirst(2).first?.isNumber == true
    return !isOld && !["linux", "dumb", "eterm"].contains { term.hasPrefix($0) }
  }

  /// Whether `report` may become a reply when more of it comes.
  static func canBegin(with report: [UInt8]) -> Bool {
    report.count <= "]11;rgba:ffff/ffff/ffff/ffff".utf8.count
      && zip(report, "]11;rgb".utf8).allSatisfy { $0 == $1 }
  }

  /// Reads `]11;rgb:1e1e/1e1e/2e2e`, with one to four hexadecimal digits each, or `rgba:` and a fourth
  /// number; nil if it is anything else.
  init?(_ report: [UInt8]) {
    let halves = String(decoding: report, as: UTF8.self).split(
      separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, let count = ["]11;rgb": 3, "]11;rgba": 4][halves[0]] else { return nil }
    let numbers = halves[1].split(separator: "/", omittingEmptySubsequences: false)
      .map(BackgroundReply.fraction)
    guard numbers.count == count, !numbers.contains(nil), let red = numbers[0], let green = numbers[1],
      let blue = numbers[2]
    else { return nil }
    self.init(red: red, green: green, blue: blue)
  }

  /// The part that a number of one to four hexadecimal digits is of the largest with so many.
  private static func fraction(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.utf8.count) else { return nil }
    var value = 0
    for digit in digits {
      guard digit.isASCII, let number = digit.hexDigitValue else { return nil }
      value = value << 4 | number
    }
    return Double(value) / Double(1 << (4 * digits.count) - 1)
  }
}

/// A report as far as it has come: what follows an Esc, up to its end mark.
struct Report {
  /// Beyond this it means nothing here, and is only waited out.
  private static let limit = 64

  /// From the character after the Esc on; empty while nothing more than the Esc has come.
  private(set) var bytes: [UInt8]
  /// Whether an Esc came that may begin the end mark.
  var isEnding = false
  /// When the latest byte came.
  var latest: Int64 = 0

  /// `introducer` tells what kind of report it is; nil if it has not come.
  init(_ introducer: UInt8?) { bytes = introducer.map { [$0] } ?? [] }

  mutating func append(_ code: Int32) {
    if bytes.count < Report.limit { bytes.append(UInt8(exactly: code) ?? 0) }
  }

  /// Whether the rest may be long in coming because it is a reply.
  var mayBeReply: Bool { BackgroundReply.canBegin(with: bytes) }

  /// Whether `code`, so long after the byte before, still belongs to it.
  func goesOn(with code: Int32, at time: Int64) -> Bool {
    time - latest <= 500 && (!bytes.isEmpty || code == 0x5D)
  }
}

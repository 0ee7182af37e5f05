/// How a text gets from here to a clipboard, which may be on another machine: by a control sequence that the
/// terminal takes (OSC 52 of xterm).
package enum ClipboardRoute: Hashable, Sendable {
  /// As it is.
  case plain
  /// Wrapped up so that tmux hands it on to the terminal it runs in.
  case throughTmux

  /// The most bytes of text that are sent. No terminal says how long a sequence it takes; with this many it
  /// has less than 100,000 bytes.
  package static let limit = 74_991

  /// The way to a terminal of the name `term`, or nil if none is known to work there.
  ///
  /// No terminal says whether it has a clipboard; these are known to have none, or to show what they do not
  /// understand. Inside tmux its options decide. A terminal named after tmux or screen without tmux being
  /// near is one at the other end of a connection, or GNU screen: nothing can be known of it.
  package init?(term: String, tmux: TmuxClipboard?) {
    if let tmux {
      guard let route = tmux.route else { return nil }
      self = route
    } else if BackgroundReply.isExpected(from: term),
      !["tmux", "screen"].contains(where: { term.hasPrefix($0) })
    {
      self = .plain
    } else {
      return nil
    }
  }

  /// `text` on this way. It consists of base64 between fixed bytes, whatever the text holds.
  func sequence(for text: String) -> [UInt8] {
    let core = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8))
    switch self {
    case .plain: return core + Array("\u{1B}\\".utf8)
    case .throughTmux: return Array("\u{1B}Ptmux;\u{1B}".utf8) + core + Array("\u{07}\u{1B}\\".utf8)
    }
  }
}

/// What tmux does with a clipboard: two of its options.
package struct TmuxClipboard: Hashable, Sendable {
  /// The value of `set-clipboard`: on, external or off.
  let setClipboard: String
  /// The value of `allow-passthrough`: on, all or off, in tmux 3.3 1 or 0; empty before, when everything was
  /// passed on.
  let allowPassthrough: String

  /// What makes tmux answer both.
  package static let format = "#{set-clipboard} #{allow-passthrough}"

  /// Reads what tmux answered to `format`; nil if it is no such answer.
  package init?(_ answer: String) {
    let words = answer.split(whereSeparator: \.isNewline).first.map { $0.split(separator: " ") } ?? []
    guard (1...2).contains(words.count) else { return nil }
    setClipboard = String(words[0])
    allowPassthrough = words.count == 2 ? String(words[1]) : ""
  }

  /// With `external`, which is usual, tmux sets the terminal's clipboard itself, but takes nothing for it.
  var route: ClipboardRoute? {
    if setClipboard == "on" { return .plain }
    return ["off", "0"].contains(allowPassthrough) ? nil : .throughTmux
  }
}

/// RFC 4648.
private func base64(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  result.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits = 0
    for index in start..<start + 3 { bits = bits << 8 | (index < bytes.count ? Int(bytes[index]) : 0) }
    for digit in 0..<4 {
      let isFilled = digit <= group.count
      result.append(isFilled ? digits[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
    }
  }
  return result
}

import Foundation
import Testing

@testable import Terminal

/// The control sequence that carries a text to a clipboard, and where it is sent at all.
@Suite struct ClipboardTests {
  @Test func theSequenceIsBase64BetweenFixedBytes() throws {
    var texts = (0..<200).map { String(repeating: "aé漢\u{1B}]52;\u{07}\n", count: $0).prefix($0) }
    texts.append("\u{1B}\\\u{9C}\u{07}\u{1B}Ptmux;")
    for text in texts.map(String.init) {
      let plain = String(decoding: ClipboardRoute.plain.sequence(for: text), as: UTF8.self)
      #expect(plain == "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{1B}\\")
      let wrapped = String(decoding: ClipboardRoute.throughTmux.sequence(for: text), as: UTF8.self)
      #expect(
        wrapped == "\u{1B}Ptmux;\u{1B}\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}\u{1B}\\")
    }
  }

  @Test func theLongestSequenceStaysBelowAHundredThousandBytes() {
    let longest = String(repeating: "a", count: ClipboardRoute.limit)
    #expect(ClipboardRoute.plain.sequence(for: longest).count == 99_997)
  }

  @Test(arguments: [
    ("xterm-256color", nil, ClipboardRoute.plain), ("foot", nil, .plain), ("linux", nil, nil),
    ("vt100", nil, nil),
    ("dumb", nil, nil), ("screen-256color", nil, nil), ("tmux-256color", nil, nil),
    ("tmux-256color", "on off", .plain), ("screen", "on on", .plain), ("tmux-256color", "external off", nil),
    ("tmux-256color", "off off", nil), ("tmux-256color", "external on", .throughTmux),
    ("tmux-256color", "external 1", .throughTmux),
    ("tmux-256color", "external 0", nil),
    ("tmux-256color", "off all", .throughTmux), ("screen-256color", "external ", .throughTmux),
  ])
  func aTerminalIsTrustedByItsNameAndTmuxByItsOptions(term: String, tmux: String?, route: ClipboardRoute?)
    throws
  {
    let options = try tmux.map { try #require(TmuxClipboard($0 + "\n")) }
    #expect(ClipboardRoute(term: term, tmux: options) == route)
  }

  @Test func whatIsNoAnswerOfTmuxIsNone() {
    #expect(TmuxClipboard("") == nil && TmuxClipboard("\n") == nil)
    #expect(TmuxClipboard("no server running on /tmp") == nil)
  }
}

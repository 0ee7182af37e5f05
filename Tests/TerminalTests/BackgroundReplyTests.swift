import Explorer
import ExplorerViews
import Testing

@testable import Terminal

@Suite struct BackgroundReplyTests {
  private static let white = BackgroundReply(red: 1, green: 1, blue: 1)
  private static let black = BackgroundReply(red: 0, green: 0, blue: 0)

  // MARK: What a reply says

  @Test(arguments: [
    ("rgb:ffff/ffff/ffff", true), ("rgb:fff/fff/fff", true), ("rgb:ff/ff/ff", true), ("rgb:f/f/f", true),
    ("rgb:f/ff/ffff", true), ("rgb:FFFF/FfFf/fFfF", true), ("rgba:ffff/ffff/ffff/ffff", true),
    ("rgba:f/f/f/0", true), ("rgb:0000/0000/0000", false), ("rgb:0/0/0", false),
    ("rgba:0000/0000/0000/ffff", false),
  ])
  func readsEveryLengthOfNumber(color: String, isWhite: Bool) {
    let expected = isWhite ? BackgroundReplyTests.white : BackgroundReplyTests.black
    #expect(BackgroundReply(Array("]11;\(color)".utf8)) == expected)
  }

  @Test(arguments: [
    "", "]", "]11", "]11;", "]11;?", "]11;rgb", "]11;rgb:", "]11;rgb:ff", "]11;rgb:ff/ff", "]11;rgb:ff/ff/",
    "]11;rgb://", "]11;rgb:ff/ff/ff/ff", "]11;rgb:ff/ff/ff/", "]11;rgb:/ff/ff/ff", "]11;rgb:fffff/ff/ff",
    "]11;rgb:fg/ff/ff", "]11;rgb:+f/ff/ff", "]11;rgb:ff/ff/f f", "]11;rgb:ff/ff/ｆ", "]11;rgb:ff/ff/ff:",
    "]11;rgba:ff/ff/ff", "]11;rgba:ff/ff/ff/zz", "]11;rgba:ff/ff/ff/ff/ff", "]11;RGB:ff/ff/ff",
    "]11;#ffffff", "]11;white", "]10;rgb:ff/ff/ff", "]12;rgb:ff/ff/ff", "]111;rgb:ff/ff/ff",
    "]4;11;rgb:ff/ff/ff", "P11;rgb:ff/ff/ff", "11;rgb:ff/ff/ff",
  ])
  func refusesWhatIsNone(report: String) {
    #expect(BackgroundReply(Array(report.utf8)) == nil)
  }

  @Test(
    arguments: [
      ("ffff/ffff/ffff", true), ("fdfd/f6f6/e3e3", true), ("eeee/e8e8/d5d5", true), ("ff/ff/0", true),
      ("0/ff/0", true), ("80/80/80", true), ("0/0/0", false), ("1e1e/1e1e/2e2e", false),
      ("0/2b2b/3636", false),
      ("7f/7f/7f", false), ("0/0/ff", false), ("ff/0/0", false), ("30/0a/24", false),
    ])
  func tellsLightFromDark(color: String, isLight: Bool) throws {
    let reply = try #require(BackgroundReply(Array("]11;rgb:\(color)".utf8)))
    #expect(reply.isLight == isLight)
    #expect(Theme.automatic(colors: 256, background: reply) == (isLight ? .light : .dark))
    #expect(Theme.automatic(colors: 8, background: reply) == (isLight ? .light16 : .dark16))
  }

  @Test(arguments: [
    ("xterm-256color", true), ("xterm", true), ("tmux-256color", true), ("vte-256color", true),
    ("linux", false),
    ("linux-16color", false), ("dumb", false), ("vt100", false), ("vt220-8bit", false),
    ("eterm-color", false),
  ])
  func isExpectedFromMostTerminals(term: String, isExpected: Bool) {
    #expect(BackgroundReply.isExpected(from: term) == isExpected)
  }

  // MARK: How it comes

  /// What a decoder that has asked makes of the codes: replies, and inputs.
  private func answers(
    to codes: [Int32?], isAsked: Bool = true, silence: Int64 = 30
  ) -> (replies: [BackgroundReply], inputs: [Input]) {
    var source = ScriptedKeys(codes)
    source.silence = silence
    var decoder = KeyDecoder()
    decoder.awaitsReply = isAsked
    var answers: (replies: [BackgroundReply], inputs: [Input]) = ([], [])
    while decoder.isHolding || !source.codes.isEmpty {
      switch decoder.next(from: &source) {
      case .input(let input): answers.inputs.append(input)
      case .background(let reply): answers.replies.append(reply)
      case .ignored, .nothing: break
      }
    }
    return answers
  }

  private func codes(_ text: String) -> [Int32?] { text.utf8.map { Int32($0) } }

  private let j = Input.key(Key("j"))
  private let esc = Input.key(Key("esc"))

  @Test(arguments: ["\u{7}", "\u{1B}\\"])
  func isTakenWholeWhereverItIsCut(end: String) {
    for color in ["rgb:f/f/f", "rgb:ffff/ffff/ffff", "rgba:ffff/ffff/ffff/ffff"] {
      let reply = codes("\u{1B}]11;\(color)\(end)")
      for place in 0...reply.count {
        // As often as it takes for the decoder to give up waiting, and then some.
        for moments in 1...4 {
          let pause = [Int32?](repeating: nil, count: moments)
          let (replies, inputs) = answers(to: reply[..<place] + pause + reply[place...] + codes("j"))
          #expect(replies == [BackgroundReplyTests.white], "\(color), cut at \(place)")
          // An Esc on which nothing follows is answered; the rest is not taken for keys even then.
          #expect(inputs == (place == 1 ? [esc, j] : [j]), "\(color), cut at \(place)")
        }
      }
    }
  }

  @Test func mayComeByteByByte() {
    let bytes = codes("\u{1B}]11;rgb:0/0/0\u{1B}\\").flatMap { [$0, nil, nil] }
    let (replies, inputs) = answers(to: bytes + codes("j"))
    #expect(replies == [BackgroundReplyTests.black])
    #expect(inputs == [esc, j])
  }

  @Test func countsOnceAndOnlyWhenAsked() {
    let white = codes("\u{1B}]11;rgb:f/f/f\u{7}")
    let black = codes("\u{1B}]11;rgb:0/0/0\u{7}")
    #expect(answers(to: white + codes("j"), isAsked: false) == ([], [j]))
    #expect(answers(to: black + white + white + codes("j")) == ([BackgroundReplyTests.black], [j]))
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:zz/zz/zz\u{7}", "\u{1B}]11;?\u{1B}\\", "\u{1B}]10;rgb:0/0/0\u{7}",
    "\u{1B}]11;rgb:0/0\u{1B}\\",
    "\u{1B}P11;rgb:0/0/0\u{1B}\\", "\u{1B}]11;rgb:0\u{1B}]11;rgb:0/0\u{7}", "\u{1B}]11;rgb:0\u{1B}[99x",
    "\u{1B}]11;\u{1B}]11;\u{1B}]\u{7}",
  ])
  func passesOverWhatIsMalformed(report: String) {
    let white = codes("\u{1B}]11;rgb:f/f/f\u{7}")
    #expect(answers(to: codes(report) + white + codes("j")) == ([BackgroundReplyTests.white], [j]))
    #expect(answers(to: codes(report + "j")) == ([], [j]))
  }

  @Test func neverEndsInKeysHoweverLongItIs() {
    let flood = String(repeating: "\u{1B}]11;rgb:q/q/q", count: 20_000) + "\u{7}"
    #expect(answers(to: codes(flood + "j")) == ([], [j]))
    let long = "\u{1B}]11;rgb:" + String(repeating: "f", count: 200_000) + "\u{7}"
    #expect(answers(to: codes(long + "j")) == ([], [j]))
  }

  @Test func isGivenUpAfterHalfASecond() {
    let (replies, inputs) = answers(to: codes("\u{1B}]11;rgb:f/") + [nil, nil] + codes("j"), silence: 501)
    #expect(replies.isEmpty && inputs == [j])
  }

  @Test func keepsNoOtherKeysWaiting() {
    #expect(answers(to: [0x1B, nil] + codes("j")).inputs == [esc, j])
    #expect(answers(to: [0x1B, nil, 0x1B, nil] + codes("jj")).inputs == [esc, esc, j, j])
    #expect(answers(to: codes("\u{1B}]0;title") + [nil] + codes("j")).inputs == [j])
    #expect(answers(to: [0x1B, nil, nil] + codes("]"), silence: 501).inputs == [esc, .key(Key("]"))])
  }
}

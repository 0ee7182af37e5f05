import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// The settings at the selection, and what the message row says of their edits.
@Suite struct EditorTests {
  /// A long number is shown whole where it is edited, and is never cut to another one.
  @Test func noNumberIsCutToAnotherOne() throws {
    for size in [(120, 36), (80, 24), (60, 20)] {
      for (keys, digits) in [
        ("", "1000000000"), ("f", "1000000000"), ("f f", "12345678"), ("", "-999999999"), ("f", "123456789"),
      ] {
        let typed = digits.map(String.init).joined(separator: " ")
        let state = try Journey(size: size, keys: keys + " = " + typed + " enter").state()
        let text = state.drawn().text
        #expect(text.contains("◂ \(digits) ▸"), "\(keys) \(digits) at \(size): \(text)")
        for other in ["f", "f f", "f f f"] {
          let away = try Journey(size: size, keys: keys + " = " + typed + " enter " + other).screen()
          for row in away.split(separator: "\n") where row.contains("◂") && row.contains(digits.prefix(4)) {
            #expect(row.contains(digits) || row.contains("…"), "\(row)")
          }
        }
      }
    }
  }

  /// Where there is least room the setting that keys change is always seen, and both panes are.
  @Test func theFieldBeingEditedIsSeenAt40x10() throws {
    for count in 0..<13 {
      let keys = Array(repeating: "f", count: count).joined(separator: " ")
      let state = try Journey(size: (40, 10), keys: keys).state()
      let name = try #require(state.currentField?.name)
      for ascii in [false, true] {
        let text = state.drawn(ascii: ascii).text
        #expect(text.contains("\(name) \(ascii ? "<" : "◂") "), "\(name): \(text)")
      }
    }
    let block = try Journey(size: (40, 10)).screen()
    let network = try Journey(size: (40, 10), keys: "tab").screen()
    #expect(network != block && network.contains("stack 2"))
    #expect(try Journey(size: (40, 10), keys: "tab tab").screen() == block)
  }

  /// A stem or head that cannot be built is no good news.
  @Test func theMessageCountsStemAndHead() throws {
    let stem = try Journey(size: (80, 24), keys: "g = 0 enter").state().drawn().text(row: 22)
    #expect(stem.contains("✗ the stem cannot be built") && !stem.contains("none broken"), "\(stem)")
    let head = try Journey(size: (80, 24), keys: "G = 0 enter").state().drawn().text(row: 22)
    #expect(head.contains("✗ the head cannot be built") && !head.contains("none broken"), "\(head)")
  }

  /// Counts that round to the same are told by their difference.
  @Test func countsThatRoundToTheSame() throws {
    let row = try Journey(keys: "j j f f f f f f f right").state().drawn().text(row: 34)
    #expect(!row.contains("4.23 G → 4.23 G"), "\(row)")
    let head = try Journey(keys: "G = 1 0 0 1 enter").state().drawn().text(row: 34)
    #expect(head.contains("multiply-adds +2,048"), "\(head)")
  }

  /// Shapes of two layers have blanks between them, and so have a layer and its shape.
  @Test func shapesDoNotRunIntoEachOther() throws {
    for size in [(160, 45), (120, 36), (80, 24), (60, 20)] {
      for language in Language.allCases {
        var state = try Journey(
          edits: ["input=nullxnullx3", "stack1.filters=1000000000"], size: size, keys: "j j j j"
        ).state()
        state.language = language
        for _ in 0..<6 {
          for row in state.drawn().text.split(separator: "\n") where row.contains("○") {
            let drawing = row.drop { $0 != "○" }
            #expect(drawing.matches(of: /\d×\d+[^ ]*×[^ ]*×[^ ]*×/).isEmpty, "\(row)")
            #expect(drawing.matches(of: /\/2[H\d]/).isEmpty, "\(row)")
          }
          state.receive(.key(Key("j")))
        }
      }
    }
  }
}

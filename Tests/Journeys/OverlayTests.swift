import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// What lies over the panes: a key that does nothing there says so, and lists are paged through.
@Suite struct OverlayTests {
  private static let broken = "j j j j space "

  @Test(arguments: ["y", "R", "H", "L"])
  func aKeyWithoutMeaningSaysSoAndLeavesItOpen(key: String) throws {
    for size in [(120, 36), (80, 24), (60, 20), (40, 10)] {
      let opened = try Journey(size: size, keys: Self.broken + key).state()
      for other in ["u", "!", "x"] {
        let state = try Journey(size: size, keys: Self.broken + key + " " + other).state()
        #expect(state.overlay == opened.overlay, "\(other)")
        #expect(state.drawn().text.contains("\(other) does nothing here; ? lists the keys"), "\(other)")
      }
      let helped = try Journey(size: size, keys: Self.broken + key + " ?").state()
      #expect(helped.overlay == .help)
      let back = try Journey(size: size, keys: Self.broken + key + " ? ?").state()
      #expect(back.drawn() == opened.drawn())
    }
  }

  @Test(arguments: ["y", "R", "H", "L", "v", "c"])
  func listsArePagedThrough(key: String) throws {
    func screen(_ keys: String) throws -> String {
      try Journey(size: (80, 24), keys: Self.broken + key + " " + keys).screen()
    }
    let first = try screen("g")
    let last = try screen("G")
    #expect(first != last)
    #expect(try screen("end home") == first)
    #expect(try screen("g end") == last)
    // Far enough down and up there is an end.
    let pages = Array(repeating: "page-down ctrl-f", count: 9).joined(separator: " ")
    let pagesUp = pages.replacing("page-down", with: "page-up").replacing("ctrl-f", with: "ctrl-u")
    #expect(try screen(pages) == last)
    #expect(try screen("G " + pagesUp) == first)
  }

  /// A page is ten rows; of a reason ten rows that can be chosen or not, in the comparison what is seen at once.
  @Test(arguments: ["R", "H", "L", "c"])
  func aPageIsTenRows(key: String) throws {
    func screen(_ keys: String) throws -> String {
      try Journey(size: (80, 24), keys: Self.broken + "right right " + key + " g " + keys).screen()
    }
    let rows = Array(repeating: "j", count: 10).joined(separator: " ")
    #expect(try screen("page-down") == screen(rows))
    #expect(try screen(rows + " k page-up") == screen("g"))
  }

  /// Rows that have a number are chosen by it; where a list has no such row the key does nothing.
  @Test func digitsChooseRows() throws {
    for number in 1...3 {
      let state = try Journey(keys: "right right right H \(number)").state()
      #expect(state.overlay == .history(point: number))
    }
    let none = try Journey(keys: "right H 2").state()
    #expect(none.overlay == .history(point: 1) && none.notice?.english.hasPrefix("2 does nothing") == true)
    for number in 1...9 {
      #expect(try Journey(keys: "L \(number)").state().overlay == .lessons(selected: number - 1))
    }
  }

  /// Help and the command line can be had where the footer names them.
  @Test(arguments: ["space v", "c"])
  func helpOverATable(keys: String) throws {
    for size in [(120, 36), (80, 24), (60, 20), (40, 10)] {
      let opened = Journey(size: size, keys: keys)
      #expect(try opened.state().drawn().text(row: size.1 - 1).contains("? help"))
      let helped = try Journey(size: size, keys: keys + " ?").screen()
      #expect(helped.contains("─ help ─") && helped.contains(keys == "c" ? "groups" : "difference"))
      for back in ["? esc", ": esc", "? : esc"] {
        #expect(try Journey(size: size, keys: keys + " " + back).screen() == opened.screen(), "\(back)")
      }
    }
  }

  /// In ASCII no key is named by a letter that another key has.
  @Test func keysInASCII() throws {
    let help = try Journey(size: (80, 90), keys: "?").screen(ascii: true)
    for line in ["down j", "up k", "page-down", "right l", "left h", "shift-right"] {
      #expect(help.contains(line), "\(line): \(help)")
    }
    #expect(!help.contains("v j ") && !help.contains("> l ") && !help.contains("^> +"))
    let why = try Journey(size: (80, 24), keys: "y").screen(ascii: true)
    #expect(why.contains("jk step   hl other number   enter go there"))
    #expect(try Journey(size: (80, 24), keys: ": u").screen(ascii: true).contains("up down choose"))
  }

  /// A name of other characters is spelled out in ASCII, before room is made for it.
  @Test func namesInASCII() throws {
    var state = State(Preset.seed.network, columns: 80, rows: 24)
    state.play(try KeyScript(": paste(\"name=网络é\") enter"))
    #expect(state.network.network.name == "网络é")
    let row = state.drawn(ascii: true).text(row: 0)
    #expect(row.contains("\\u{7f51}\\u{7edc}\\u{e9}") && !row.contains("?"), "\(row)")
    let isASCII = state.drawn(ascii: true).text.allSatisfy { $0.isASCII }
    #expect(isASCII)
  }
}

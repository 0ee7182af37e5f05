import Testing

extension ConsoleTests {
  /// The explorer in a real terminal: what `addup screen` prints is what a person sees.
  @Suite struct Explorer {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test(arguments: [(120, 36), (80, 24), (60, 20), (40, 10), (200, 60)])
    func opensOnTheArticlesNetwork(columns: Int, rows: Int) throws {
      let console = try folder.explorer(columns: columns, rows: rows)
      #expect(console.line(0).hasPrefix(" ✓ All 16 additions add up"))
      #expect(console.line(rows - 1).contains("? help"))
      try console.wait(forScreen: folder.screen(columns: columns, rows: rows))
      #expect(console.isOnAlternateScreen && console.reportsMouse && !console.hasModesAsFound)
    }

    @Test func takesTheArticlesProjectionAway() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      console.send("jjjj ")
      try console.wait(forScreen: folder.screen(keys: "j j j j space", columns: 120, rows: 36))
      #expect(console.line(0).hasPrefix(" ✗ 1 of 16 additions does not add up"))
      #expect(console.text.contains("[28]×[28]×[512] ─▸( ≠ )◂─ [56]×[56]×[256]"))
      #expect(console.message.hasPrefix(" conv_shortcut on → off   stack 2 block 1   ✗ 1 broken"))
      console.send("u")
      try console.wait(for: "All 16 additions add up")
      console.send("\u{12}")
      try console.wait(forScreen: folder.screen(keys: "j j j j space u ctrl-r", columns: 120, rows: 36))
    }

    @Test func movesByArrowsAndLetters() throws {
      let console = try folder.explorer()
      console.send("\u{1B}[B\u{1B}OBk\u{1B}[C\u{1B}[D\u{1B}[1;2C\t\u{1B}[Z")
      let keys = "down down k right left shift-right tab shift-tab"
      try console.wait(forScreen: folder.screen(keys: keys))
    }

    @Test func takesATypedNumber() throws {
      let console = try folder.explorer()
      console.send("100")
      try console.wait(forMessage: "filters 100_")
      console.send("\u{7F}1\r")
      try console.wait(for: "101")
      try console.wait(forScreen: folder.screen(keys: "1 0 1 enter"))
      console.send("u5\u{1B}")
      try console.wait(forScreen: folder.screen(keys: "1 0 1 enter u"))
    }

    @Test func showsHelpAndGoesBack() throws {
      let console = try folder.explorer()
      let before = console.text
      console.send("?")
      try console.wait(forScreen: folder.screen(keys: "?"))
      console.send("\u{1B}")
      try console.wait(forScreen: before)
    }

    @Test func followsTheSizeAndComesBackToTheSameScreen() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      console.send("jjjj ")
      let before = try folder.screen(keys: "j j j j space", columns: 120, rows: 36)
      try console.wait(forScreen: before)
      for (columns, rows, sign) in [
        (80, 24, "↓ PyTorch"), (60, 20, "[ stack 2 · block 1 ]"), (40, 10, "✗ 1 of 16"),
        (30, 5, "addup needs 40×10"), (1, 1, "a"), (300, 1, "addup needs 40×10; this is 300×1"),
        (120, 36, "12 blocks assumed"),
      ] {
        console.resize(columns: columns, rows: rows)
        try console.wait(for: sign)
      }
      try console.wait(forScreen: before)
      console.resize(columns: 0, rows: 0)
      console.resize(columns: 120, rows: 36)
      try console.wait(forScreen: before)
    }

    @Test func keepsWhatIsBeingTypedWhenTheSizeChanges() throws {
      let console = try folder.explorer()
      console.send("6")
      try console.wait(forMessage: "filters 6_")
      console.resize(columns: 60, rows: 20)
      try console.wait(forMessage: "filters 6_")
      console.send("4")
      console.resize(columns: 30, rows: 5)
      try console.wait(for: "addup needs")
      console.resize(columns: 80, rows: 24)
      try console.wait(forMessage: "filters 64_")
      console.send("\r")
      try console.wait(forScreen: folder.screen(keys: "6 4 enter"))
    }

    @Test func selectsByClickAndWheel() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      console.send("\u{1B}[<0;8;11M\u{1B}[<0;8;11m")
      try console.wait(forScreen: folder.screen(keys: "j j j j", columns: 120, rows: 36))
      console.send("\u{1B}[<65;8;11M\u{1B}[<65;8;11M\u{1B}[<64;8;11M")
      try console.wait(forScreen: folder.screen(keys: "j j j j j", columns: 120, rows: 36))
    }

    @Test func pressesTheKeysThatAreClicked() throws {
      let console = try folder.explorer(columns: 120, rows: 36)
      let footer = Array(console.line(35))
      let column = try #require(footer.lastIndex(of: "?")) + 1
      console.send("\u{1B}[<0;\(column);36M\u{1B}[<0;\(column);36m")
      try console.wait(forScreen: folder.screen(keys: "?", columns: 120, rows: 36))
    }

    /// What is typed is for the block where typing began.
    @Test func leavesTheSelectionAloneWhileSomethingIsTyped() throws {
      let console = try folder.explorer()
      console.send("64\u{1B}[<65;8;11M\u{1B}[<0;8;8M\r")
      try console.wait(forScreen: folder.screen(keys: "6 4 enter"))
    }

    @Test func opensAStackByASecondClick() throws {
      let console = try folder.explorer()
      console.send("\u{1B}[<0;8;9M\u{1B}[<0;8;9M")
      try console.wait(forScreen: folder.screen(keys: "j j j enter"))
    }
  }
}

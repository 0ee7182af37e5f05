import Testing

extension ConsoleTests {
  /// A lesson in a real terminal: wide characters, progress in its file, and the way back to it.
  @Suite struct Lessons {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func goesOnWhereItStopped() throws {
      let state = ["XDG_STATE_HOME": folder.url.path as String?]
      let console = try folder.run("exec addup lesson projection --lang zh", environment: state)
      try console.wait(for: "第 1 步，共 6 步")
      console.send("\r28x28x512\r\r2")
      try console.wait(for: "✗ 三个维度都不同：高、宽、通道数")
      #expect(console.text.contains("└─── [28]×[28]×[512] ───────▸( ≠ )◂─────── [56]×[56]×[256] ───┘"))
      console.send("\u{1B}")
      try console.wait(for: "[28]×[28]×[512] ─▸")
      console.send("L")
      try console.wait(for: "第 3 步，共 6 步")
      console.send("q")
      #expect(try console.exitStatus() == 0)
      let again = try folder.run("exec addup lesson 2", environment: state)
      try again.wait(for: "step 3 of 6")
      again.send("q")
      #expect(try again.exitStatus() == 0)
    }
  }
}

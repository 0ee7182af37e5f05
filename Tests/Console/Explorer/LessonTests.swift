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

    /// A file that is called like a lesson which comes along, and like one of another folder, is begun for itself.
    @Test func filesAreBegunForThemselves() throws {
      let state = ["XDG_STATE_HOME": folder.url.path as String?]
      let text = """
        {"lesson": 1, "title": {"en": "Mine", "zh": "我的"}, "network": "tiny", "steps": [
         {"say": {"en": "The first.", "zh": "甲"}}, {"say": {"en": "The second.", "zh": "乙"}}]}
        """
      try folder.write("addup lessons 1\n3 begun projection\n", to: "addup/lessons.txt")
      try folder.write(text, to: "projection.json")
      try folder.write(text, to: "other/projection.json")
      try folder.run(
        "ln -s projection.json link.json; exec addup lesson projection.json", environment: state
      ).leave(after: "The first.", "\r", "The second.")
      try folder.run("exec addup lesson link.json", environment: state).leave(after: "The second.")
      try folder.run("cd other; exec addup lesson ./projection.json", environment: state)
        .leave(after: "The first.")
      let kept = try folder.read("addup/lessons.txt").split(separator: "\n")
      #expect(kept.count == 4 && kept.contains("3 begun projection"), "\(kept)")
      #expect(kept.contains { $0.hasPrefix("1 begun file:/") && $0.hasSuffix("/projection.json") }, "\(kept)")
      #expect(kept.contains { $0.hasPrefix("0 begun file:/") && $0.hasSuffix("/other/projection.json") })
    }
  }
}

extension Console {
  /// Waits for a text, sends keys and waits for what they bring, and leaves.
  fileprivate func leave(after text: String, _ keys: String = "", _ next: String? = nil) throws {
    try wait(for: text)
    send(keys)
    if let next { try wait(for: next) }
    send("q")
    #expect(try exitStatus() == 0)
  }
}

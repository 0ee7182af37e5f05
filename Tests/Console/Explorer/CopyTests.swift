import Foundation
import Testing

extension ConsoleTests.Explorer {
  /// `Y` as terminals, tmux and files get it.
  @Suite struct CopyTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private var state: String { "state/addup/clipboard.txt" }

    private func explorer(
      _ command: String = "exec addup", _ environment: [String: String?] = [:], columns: Int = 80,
      rows: Int = 24
    ) throws
      -> Console
    {
      let own: [String: String?] = ["XDG_STATE_HOME": folder.url.path + "/state", "HOME": folder.url.path]
      return try folder.explorer(
        command, environment: own.merging(environment) { $1 }, columns: columns, rows: rows)
    }

    @Test func theTerminalGetsWhatIsSelected() throws {
      let console = try explorer(columns: 120, rows: 36)
      console.send("Y")
      try console.wait(forMessage: "copied: stack1.block1.filters=128")
      console.send("jjjj Y")
      try console.wait(forMessage: "copied: the ValueError of Keras")
      #expect(
        console.copies == [
          "stack1.block1.filters=128",
          "ValueError: Inputs have incompatible shapes. Received shapes (28, 28, 512) and (56, 56, 256)",
        ])
      #expect((try? folder.read(state)) == nil)
    }

    /// The file as it would be saved, whatever it is called; nothing of it reaches the terminal as it is.
    @Test func aNetworkIsCopiedAsItsFileAndNoNameIsObeyed() throws {
      let text =
        "# kept\nname: \"a\\e]52;c;aGk=\\a\\e[2J\"\ninput: [8, 8, 64]\nstacks: [{filters: 32, blocks: 1}]\n"
      try folder.write(text, to: "net.yaml")
      let console = try explorer("exec addup net.yaml")
      console.send("gY")
      try console.wait(forMessage: "copied: the network's file")
      #expect(console.copies == [text])
    }

    @Test func whereTheTerminalCannotAFileIsWrittenAndNamed() throws {
      for (command, term) in [
        ("exec addup", "linux"), ("exec addup", "screen-256color"),
        ("exec addup --clipboard file", "xterm-256color"),
      ] {
        let console = try explorer(command, ["TERM": term])
        console.send("Y")
        try console.wait(forMessage: "copied to ~/\(state): stack1.block1.filters=128")
        #expect(console.copies.isEmpty)
        #expect(try folder.read(state) == "stack1.block1.filters=128")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.url.path + "/state/addup")
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        try FileManager.default.removeItem(at: folder.url.appending(path: "state"))
      }
      let insistent = try explorer("exec addup --clipboard terminal", ["TERM": "screen-256color"])
      insistent.send("Y")
      try insistent.wait(forMessage: "copied: stack1")
      #expect(insistent.copies.count == 1)
    }

    @Test(arguments: [(2400, true), (4000, false)])
    func whatIsTooLongForATerminalGoesWholeIntoAFile(pairs: Int, isSent: Bool) throws {
      let blocks = Array(repeating: "{filters: 32}, {filters: 64}", count: pairs).joined(separator: ", ")
      let text = "input: [8, 8, 64]\nstacks: [{filters: 32, blocks: [\(blocks)]}]\n"
      try folder.write(text, to: "long.yaml")
      let console = try explorer("exec addup long.yaml")
      console.send("gY")
      if isSent {
        try console.wait(forMessage: "copied: the network's file")
        #expect(console.copies == [text])
        return
      }
      try console.wait(forMessage: "copied to ~/\(state): the network's file (")
      #expect(console.copies.isEmpty)
      #expect(try folder.read(state) == text)
    }

    @Test func whereNeitherWorksItSaysWhy() throws {
      let homeless = try explorer("exec addup --clipboard file", ["HOME": nil, "XDG_STATE_HOME": nil])
      homeless.send("Y")
      try homeless.wait(forMessage: "not copied: neither the terminal nor XDG_STATE_HOME or HOME says where")
      try folder.write("", to: "taken")
      let console = try explorer(
        "exec addup --clipboard file", ["XDG_STATE_HOME": folder.url.path + "/taken"])
      console.send("Y")
      try console.wait(forMessage: "not copied: ")
      #expect(console.message.hasSuffix("Not a directory") || console.message.contains("/taken"))
    }

    /// What arrives at the terminal around tmux, with the options of either kind.
    @Test(
      .enabled(if: Tmux.path != nil),
      arguments: [
        ("set -s set-clipboard on", true),
        ("set -s set-clipboard external; set -g allow-passthrough on", true),
        ("set -s set-clipboard external; set -g allow-passthrough off", false),
      ])
    func tmuxHandsOnWhatItsOptionsLetThrough(options: String, arrives: Bool) throws {
      let tmux = "\(try #require(Tmux.path)) -S '\(folder.url.path)/tmux'"
      try folder.write(options.replacing("; ", with: "\n") + "\n", to: "tmux.conf")
      let console = try folder.run(
        "exec \(tmux) -f tmux.conf new-session 'exec addup'",
        environment: ["XDG_STATE_HOME": folder.url.path + "/state", "HOME": folder.url.path])
      try console.wait(for: "? help")
      console.send("Y")
      try console.wait(for: arrives ? "copied: stack1.block1.filters=128" : "copied to ~/\(state): stack1")
      #expect(console.copies == (arrives ? ["stack1.block1.filters=128"] : []))
      console.send("q")
      #expect(try console.exitStatus() == 0)
    }
  }
}

extension Console {
  /// The texts that were sent to the clipboard (OSC 52), in order.
  var copies: [String] {
    let text = String(decoding: output, as: UTF8.self)
    return text.matches(of: /\u{1B}\]52;c?;([A-Za-z0-9+\/=]*)(?:\u{07}|\u{1B}\\)/).compactMap { match in
      Data(base64Encoded: String(match.1)).map { String(decoding: $0, as: UTF8.self) }
    }
  }
}

import Explorer
import ExplorerViews
import Foundation
import Monkey
import NetworkFiles
import NetworkModel
import Terminal
import Testing

extension ConsoleTests.Explorer {
  /// Recordings, played to a terminal: each frame is the screen it was made of.
  @Suite struct Recordings {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// Random inputs, in both languages and in ASCII: after each frame the terminal shows the canvas.
    @Test func everyFrameIsTheCanvas() throws {
      var dice = Dice(seed: 5)
      for round in 0..<6 {
        let network = try #require(OpenedNetwork.all[round].network)
        var monkey = Monkey(seed: dice.next())
        var state = State(
          network, columns: 80, rows: 24, language: round.isMultiple(of: 2) ? .chinese : .english)
        var cast = Cast(columns: 80, rows: 24)
        let theme = Theme.allCases[round]
        var lines = cast.header(timestamp: 0, title: "t", term: nil, shell: nil)
        var canvases: [Canvas] = []
        for time in 0..<200 {
          let input = monkey.input(in: state)
          var trial = state
          if trial.take(input) == .quit { continue }
          state.take(input)
          let canvas = state.drawn(ascii: round == 5)
          guard canvas.columns > 0, canvas.rows > 0 else { continue }
          let events = cast.frame(canvas, theme: theme, at: time * 10)
          canvases += Array(repeating: canvas, count: events.split(separator: "\n").count)
          lines += events
        }
        let playback = try Playback(lines)
        #expect(playback.events.count == canvases.count && canvases.count > 30)
        for (event, canvas) in zip(playback.events, canvases) {
          let screen = playback.play(event)
          if event.kind == "o" { #expect(screen == canvas.text) }
        }
      }
    }

    /// A recording that is written at once has every part of the lesson, as `addup screen` prints it.
    @Test func theWholeLessonIsThere() throws {
      _ = try folder.result(of: "addup demo 2 --lang zh --record x.cast --every 2s --size 60x20 </dev/null")
      let playback = try Playback(try folder.read("x.cast"))
      let lesson = try #require(Lesson.shipped("projection"))
      var state = State(lesson.steps[0].scene, columns: 60, rows: 20, language: .chinese, opensOnLesson: true)
      state.present(lesson, every: 2000)
      for (index, event) in playback.events.dropLast().enumerated() {
        #expect(playback.play(event) == state.drawn().text && event.time == Double(index * 2))
        state.receive(.demo(.tick))
      }
      #expect(state.demo?.isAtEnd == true && playback.events.count == lesson.beats.count + 1)
    }

    /// What a person sees in a real terminal is what the recording shows at its end; keys and clicks are in the log,
    /// and lead there again.
    @Test func aRunIsRecordedAndPlayedAgain() throws {
      let console = try folder.explorer("exec addup seed --record x.cast --record-keys x.keys")
      console.send("jj ")
      try console.wait(for: "conv_shortcut off → on")
      console.send("\u{1B}[<0;40;10M\u{1B}[<65;3;9M\u{1B}[200~pasted\u{1B}[201~#")
      console.resize(columns: 120, rows: 36)
      try console.wait(until: "the larger screen") { console.line(35).contains("? help") }
      console.send("\t\u{1B}[C")
      try console.wait(for: "→")
      let shown = console.text
      let log = try folder.read("x.keys")
      #expect(
        log.hasPrefix(
          "# addup 0.1.0: addup seed\nresize(80x24)\nj j space\n# stack 1 block 3: conv_shortcut off → on\n"))
      for word in ["click(10,40)", "wheel-down(9,3)", "paste(\"pasted\")", "key(\"#\")", "resize(120x36)"] {
        #expect(log.contains(word), "\(log)")
      }
      // A crash loses nothing that was shown.
      console.signal(SIGKILL)
      _ = try console.exitStatus()
      let playback = try Playback(try folder.read("x.cast"))
      var last = ""
      for event in playback.events { last = playback.play(event) }
      while last.hasSuffix("\n") { last.removeLast() }
      #expect(last == shown)
      #expect(playback.events.contains { $0.kind == "r" && $0.data == "120x36" })
      #expect(try folder.screen("seed --keys-from x.keys", columns: 120, rows: 36) == shown)
      // What the killed run left is not answered by the script.
      let again = try folder.run("exec addup seed --keys-from x.keys", columns: 120, rows: 36)
      try again.wait(for: "l leave it for later")
      again.send("l")
      try again.wait(until: "the same screen") { (0..<34).map(again.line) == (0..<34).map(console.line) }
      again.send("q")
      try again.wait(for: "save")
    }

    /// Without anything that waits, the screen is the one that was recorded, and nothing of it is saved.
    @Test func aScriptIsPlayedInTheExplorer() throws {
      try folder.write("resize(80x24)\nj space w a . y a m l enter saved q j\n", to: "x.keys")
      let again = try folder.run("exec addup seed --keys-from x.keys --record-keys y.keys")
      try again.wait(for: "played 12 words; nothing was saved")
      #expect(again.text.contains("block 2 · addition 2") || again.text.contains("1 · block 2"))
      #expect(try folder.names == ["x.keys", "y.keys"])
      #expect(
        try folder.read("y.keys").contains("j space w a . y a m l enter saved"))
    }

    /// Keys of a script are no answer to what earlier runs left.
    @Test func aScriptDoesNotAnswerForUnsavedWork() throws {
      let killed = try folder.explorer()
      killed.send(" ")
      try killed.wait(for: "conv_shortcut on → off")
      killed.signal(SIGKILL)
      _ = try killed.exitStatus()
      try folder.write("d r l\n", to: "x.keys")
      let console = try folder.run("exec addup --keys-from x.keys")
      try console.wait(for: "l leave it for later")
      console.send("r")
      try console.wait(for: "recovered 1 unsaved step")
    }

    @Test func aLessonIsRecordedToo() throws {
      let console = try folder.run("exec addup lesson 2 --record x.cast --record-keys x.keys")
      try console.wait(for: "step 1 of 6")
      console.send("\r")
      try console.wait(for: "step 2 of 6")
      let shown = console.text
      console.send("q")
      #expect(try console.exitStatus() == 0)
      let playback = try Playback(try folder.read("x.cast"))
      #expect(playback.header["title"] as? String == "addup lesson: Take the projection away")
      var screens: [String] = []
      for event in playback.events { screens.append(playback.play(event)) }
      #expect(screens.contains { $0.hasPrefix(shown) })
      #expect(
        try folder.read("x.keys")
          == "# addup 0.1.0: addup lesson 2\nresize(80x24)\nlesson-step(1)\nenter q\n")
    }

    /// The disk is full: the recording ends, the program goes on and says so.
    @Test func aFullDiskEndsTheRecordingOnly() throws {
      let console = try folder.run("ulimit -f 8; exec addup demo 2 --record x.cast", columns: 120, rows: 36)
      try console.wait(for: "6 steps")
      for _ in 0..<30 where !console.text.contains("x.cast ends here: File too large") {
        console.send(" ")
        try? console.wait(until: "the end of it", seconds: 0.5) { console.text.contains("ends here") }
      }
      try console.wait(for: "x.cast ends here: File too large")
      console.send(String(repeating: " ", count: 20))
      try console.wait(for: "step 6 of 6")
      console.send("q")
      #expect(try console.exitStatus() == 0)
      let playback = try Playback(try folder.read("x.cast"))
      #expect(playback.events.count > 1)
    }

    @Test func whatIsThereIsNotWrittenOver() throws {
      try folder.write("mine", to: "x")
      for option in ["--record", "--record-keys"] {
        let run = try folder.result(of: "addup seed \(option) x")
        #expect(run.status == 4 && run.text == "addup: x is there already; --force writes over it")
      }
      #expect(try folder.read("x") == "mine")
    }
  }
}

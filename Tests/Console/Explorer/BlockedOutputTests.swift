import Foundation
import Testing

extension ConsoleTests.Explorer {
  /// A terminal that takes no output is no reason to read no keys, to keep no steps, or not to end.
  @Suite struct BlockedOutputTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    /// How many bytes the journals hold, once they hold more than so many.
    private func journalled(more than: Int) throws -> Int {
      var size = 0
      for _ in 0..<500 {
        size = folder.journals.reduce(0) { $0 + ((try? Data(contentsOf: $1).count) ?? 0) }
        if size > than { break }
        usleep(10_000)
      }
      return size
    }

    @Test func keepsStepsWhileTheOutputIsStopped() throws {
      let console = try folder.explorer()
      console.send("\u{13}")
      #expect(console.isQuiet(for: 0.05))
      console.send("+")
      let first = try journalled(more: 0)
      console.send(String(repeating: "+", count: 100))
      #expect(try journalled(more: first) > first)
      #expect(console.isQuiet(for: 0.05))
      let written = console.output.count
      console.send("\u{11}")
      let keys = String(repeating: "+ ", count: 101)
      try console.wait(forScreen: folder.screen(keys: keys))
      // Once, not once a key.
      #expect(console.output.count - written < 4000)
    }

    /// Draws, with nobody reading, until there is no room for more.
    private func stall(_ console: Console) {
      for _ in 0..<40 {
        console.send("\u{C}")
        usleep(4000)
      }
    }

    @Test func goesOnWhileNobodyReadsTheScreen() throws {
      let console = try folder.explorer(columns: 200, rows: 60)
      stall(console)
      console.send("+")
      #expect(try journalled(more: 0) > 0)
      try console.wait(forScreen: folder.screen(keys: "+", columns: 200, rows: 60))
    }

    @Test func endsBySignalWhileNobodyReadsTheScreen() throws {
      let console = try folder.explorer(columns: 200, rows: 60)
      stall(console)
      let start = ContinuousClock.now
      console.signal(SIGTERM)
      while !console.hasEnded, ContinuousClock.now - start < .seconds(5) { usleep(5000) }
      #expect(console.hasEnded)
      #expect(try console.exitStatus() == 143)
      #expect(console.changes == [])
    }
  }
}

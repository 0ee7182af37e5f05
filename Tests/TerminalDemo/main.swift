// Shows what reaches a program through Terminal: every event as a line. Console drives it.
// q quits, ! runs into a trap, @ overflows the stack.
import Explorer
import ExplorerViews
import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func screen(_ size: (columns: Int, rows: Int), _ events: [String]) -> Canvas {
  var canvas = Canvas(columns: size.columns, rows: size.rows)
  canvas.write("demo \(size.columns)×\(size.rows)", row: 0, role: .title)
  canvas.write("✗ bad", row: 0, column: 20, role: .bad)
  canvas.write("\(events.count) events", row: 1, column: 2, role: .dim)
  canvas.write("课程 e\u{301}│", row: 0, column: 30)
  let room = max(size.rows - 2, 0)
  for (row, event) in events.suffix(room).enumerated() { canvas.write(event, row: row + 2) }
  canvas.cursor = Position(row: 1, column: 0)
  return canvas
}

func run(_ options: TerminalOptions) -> Int32 {
  do {
    var terminal = try NcursesTerminal(options: options)
    var events: [String] = []
    while true {
      if !terminal.hasPendingInput { terminal.show(screen(terminal.size, events)) }
      let event = terminal.nextEvent()
      switch event {
      case .signal(let signal): terminal.end(by: signal)
      case .closed: return 0
      case .input(.key(Key("q"))): return 0
      case .input(.key(Key("!"))): events.remove(at: events.count)
      case .input(.key(Key("@"))): events.append("\(depth(of: 1))")
      case .input(.key(let key)): events.append("key \(key.spelling)")
      case .input(.paste(let text)): events.append("paste \(text.utf8.count) \(text)")
      case .input(let input): events.append("\(input)")
      case .resumed: events.append("resumed")
      case .calm: break
      }
    }
  } catch {
    fputs("demo: \(error)\n", stderr())
    return 2
  }
}

/// Never comes to an end.
func depth(of level: Int) -> Int { level < 0 ? level : depth(of: level + 1) + 1 }

/// The C library's global is not safe to share, as far as Swift knows.
func stderr() -> UnsafeMutablePointer<FILE>? { fdopen(2, "w") }

var options = TerminalOptions()
options.version = "demo"
options.noColor = CommandLine.arguments.contains("--no-color")
options.isASCII = CommandLine.arguments.contains("--ascii") ? true : nil
options.mouse = !CommandLine.arguments.contains("--no-mouse")
options.theme = CommandLine.arguments.contains("--dark") ? .dark : nil
exit(run(options))

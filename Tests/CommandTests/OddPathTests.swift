import Foundation
import Testing

/// Files that are none, names that are hardly names, and little room on the stack.
@Suite struct OddPathTests {
  /// A command line, its exit status, and the one line on standard error.
  struct Example: CustomTestStringConvertible, Sendable {
    let script: String
    let status: Int32
    let line: String
    var testDescription: String { String(script.prefix(60)) }

    init(_ script: String, _ status: Int32, _ line: String) {
      (self.script, self.status, self.line) = (script, status, line)
    }
  }

  /// One character longer than a name may be.
  private static let long = String(repeating: "n", count: 256)
  private static let loop = "Too many levels of symbolic links"
  private static let examples: [Example] = [
    Example("ln -s loop loop; addup show loop", 3, "loop: \(loop)"),
    Example("ln -s loop loop; addup set seed -o loop", 4, "loop: \(loop)"),
    Example(
      "addup show none/\(long)", 3, "none/\(long): no such file or preset; addup presets lists the presets"),
    Example("addup show \(long)", 3, "\(long): File name too long"),
    Example("addup set seed -o \(long)", 4, "\(long): File name too long"),
    Example(
      "n=\"$(printf 'x\\n\\033[2J')\"; echo '[' >\"$n\"; addup show \"$n\"", 3,
      #"x\u{A}\u{1B}[2J:2:1: a value is missing here"#),
    Example("addup >&-", 2, "the explorer needs a terminal; use addup show or addup check instead"),
    Example("mkfifo p; addup show p", 3, "p: is a pipe, not a file"),
  ]

  @Test(arguments: examples) func isToldInOneLine(example: Example) throws {
    let run = try Shell().run(example.script)
    #expect(run.status == example.status)
    #expect(run.output.isEmpty)
    #expect(run.errors == "addup: \(example.line)\n")
  }

  #if os(Linux)
    @Test func theMemoryOfAProcessIsNoNetwork() throws {
      let run = try Shell().run("addup show /proc/self/mem")
      #expect(run.status == 3)
      #expect(run.errors == "addup: /proc/self/mem: Input/output error\n")
    }
  #endif

  /// A path that a socket can have is short; that of the shell's folder may be longer.
  @Test func aSocketIsNoNetwork() throws {
    let shell = try Shell()
    let path = "/tmp/addup-\(UInt32.random(in: 0...(.max)))"
    let socket = try Socket(path)
    let run = try shell.run("addup check \(socket.path)")
    #expect(run.status == 3 && run.errors == "addup: \(path): is a socket, not a file\n")
  }

  @Test func aNameThatLooksLikeAnOptionIsAName() throws {
    let run = try Shell().run("addup set seed -o ./-x.yaml; addup check -- -x.yaml; ls -A | grep yaml")
    #expect(run.lines.first == "✓ -x.yaml: 16 of 16 additions add up")
    #expect(run.lines.last == "-x.yaml")
  }

  /// The deepest nesting that is read, the longest name, and many blocks need no more than 256 KiB of stack.
  @Test func aSmallStackReadsWhatIsAllowed() throws {
    let shell = try Shell()
    for (opening, closing) in [("[", "]"), ("{a: ", "}"), ("{\"a\": ", "}")] {
      let nested = String(repeating: opening, count: 127) + "1" + String(repeating: closing, count: 127)
      try shell.write("{\"stacks\": \(nested)}", to: "deep.yaml")
      let run = try shell.run("ulimit -s 256; addup check deep.yaml")
      #expect(run.status == 3 && run.errors.hasPrefix("addup: deep.yaml:1:"))
    }
    let name = String(repeating: "n", count: 65536)
    let blocks = Array(repeating: "{}", count: 3000).joined(separator: ",")
    try shell.write(
      "name: \(name)\ninput: [8, 8, 3]\nstacks: [{filters: 32, blocks: [\(blocks)]}]\n", to: "long.yaml")
    let run = try shell.run("ulimit -s 256; addup check long.yaml")
    #expect(run.lines.first == "✓ long.yaml: 3,000 of 3,000 additions add up")
  }
}

/// A socket of a file's name, which goes with the value.
private final class Socket {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    #if canImport(Darwin)
      descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(status == 0)
  }

  deinit {
    close(descriptor)
    unlink(path)
  }
}

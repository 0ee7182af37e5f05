import PseudoTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// From a key to the last byte of the screen it leads to, at 120×36 in a pseudo-terminal.
///
/// `path` is the program, built for release; none without one.
func screenRows(_ path: String?) -> [ScreenRow] {
  guard let path else { return [] }
  let folder = temporaryFolder()
  defer { rmdir(folder) }
  let blocks = folder + "/100000.yaml"
  defer { unlink(blocks) }
  write(hundredThousandBlocks, to: blocks)
  return [("the article's network, 1,201 layers", "seed"), ("100,000 blocks", blocks)].flatMap {
    name, network in
    let program = Explorer(path, network, home: folder)
    defer { program.end() }
    // Each pair leads there and back; what comes before it chooses the setting.
    return [
      ("", "another row", "and back", "j", "k"), ("\t", "groups, one block changes", "undone", "l", "u"),
      ("\u{1B}[Z", "filters, an addition breaks", "undone", "l", "u"),
      ("", "conv_shortcut off, an addition breaks", "undone", " ", "u"),
      ("\t\t", "strides, every shape changes", "undone", "l", "u"),
      ("", "a block is added", "undone", "a", "u"), ("", "rules, every block changes", "undone", "m", "u"),
    ].flatMap { before, there, back, key, other in
      if !before.isEmpty { _ = program.press(before) }
      return program.measure("\(name): \(there)", "\(name): \(back)", key, other)
    }
  }
}

/// The times of one kind of key.
struct ScreenRow {
  var name: String
  var median: Duration
  /// 19 in 20 take no longer.
  var most: Duration
}

/// The rows as a Markdown table.
func table(_ rows: [ScreenRow]) -> String {
  let head = ["| key to screen, 120×36 | median | 95 % within |", "| --- | ---: | ---: |"]
  return (head + rows.map { "| \($0.name) | \(words($0.median)) | \(words($0.most)) |" })
    .joined(separator: "\n")
}

/// The program on its terminal.
private final class Explorer {
  private var terminal = pseudo_terminal()

  init(_ path: String, _ network: String, home: String) {
    let folders = ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"].map { "\($0)=\(home)" }
    var arguments = copies([path, network, "--theme", "dark"])
    var environment = copies(["TERM=xterm-256color", "LANG=C.UTF-8"] + folders)
    defer { for text in arguments + environment { free(text) } }
    guard pseudo_start(&terminal, 120, 36, path, &arguments, &environment) == 0 else {
      fatalError("\(path) cannot be run")
    }
    guard pseudo_press(&terminal, nil, 0, 500) >= 0 else { fatalError("\(path) shows nothing") }
  }

  func end() { pseudo_end(&terminal) }

  /// How long `key` takes; nil where nothing came in time, or its screen came with that of the key before.
  func press(_ key: String) -> Duration? {
    let nanoseconds = pseudo_press(&terminal, key, key.utf8.count, 50)
    return nanoseconds < 0 ? nil : .nanoseconds(nanoseconds)
  }

  /// Presses both keys by turns, five times 20; of the five the one with the lowest median counts.
  func measure(_ name: String, _ otherName: String, _ key: String, _ other: String) -> [ScreenRow] {
    var rows: [[ScreenRow]] = [[], []]
    for _ in 0..<5 {
      var times: [[Duration]] = [[], []]
      for _ in 0..<20 {
        for (index, key) in [key, other].enumerated() {
          if let time = press(key) { times[index].append(time) }
        }
      }
      for (index, name) in [name, otherName].enumerated() {
        let sorted = times[index].sorted()
        precondition(sorted.count > 10, "the keys of '\(name)' change nothing")
        rows[index].append(
          ScreenRow(name: name, median: sorted[sorted.count / 2], most: sorted[sorted.count * 19 / 20]))
      }
    }
    return rows.compactMap { rows in rows.min { $0.median < $1.median } }
  }
}

/// Texts as C wants them: pointers with a null at their end.
private func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

/// The article's four stacks with 25,000 blocks each.
private let hundredThousandBlocks = """
  addup: 1
  name: 100,000 blocks
  input: [224, 224, 3]
  rules: keras-slices
  stem: seed
  defaults: {groups: 32, expansion: 2}
  stacks:
    - {filters: 128, blocks: 25000}
    - {filters: 256, blocks: 25000, strides: 2}
    - {filters: 512, blocks: 25000, strides: 2}
    - {filters: 1024, blocks: 25000, strides: 2}
  head: {classes: 1000}

  """

private func temporaryFolder() -> String {
  var name = Array("/tmp/addup-benchmark-XXXXXX".utf8CString)
  guard let folder = mkdtemp(&name) else { fatalError("no temporary folder") }
  return String(cString: folder)
}

private func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { fatalError("\(path) cannot be written") }
  fputs(text, file)
  fclose(file)
}

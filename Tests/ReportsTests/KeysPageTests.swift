import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// The list of keys as a terminal shows it.
@Suite struct KeysPageTests {
  /// Keys, what they do and the names of commands are columns, however long one of them is.
  @Test(arguments: Language.allCases, [true, false])
  func columnsAreInLine(language: Language, hasArrows: Bool) {
    let lines = KeysPage.lines(hasArrows: hasArrows, in: language).filter { $0.hasPrefix("  ") }
    #expect(lines.count > 100)
    var places: [Set<Int>] = [[], []]
    for line in lines {
      let name = line.split(separator: " ").last.map(String.init) ?? ""
      let command = Command.named(name)
      let summary = command?.summary[language] ?? ""
      let end = line.index(line.endIndex, offsetBy: -name.count)
      places[1].insert(CellText.columns(of: String(line[..<end])))
      // What it does is the last such text before the name: a key may be spelled like a word of it.
      var left = String(line[..<end])
      while left.last == " " { left.removeLast() }
      #expect(left.hasSuffix("  " + summary))
      places[0].insert(CellText.columns(of: String(left.dropLast(summary.count))))
    }
    #expect(places.allSatisfy { $0.count == 1 })
  }
}

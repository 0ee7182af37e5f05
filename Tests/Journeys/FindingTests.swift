import Explorer
import ExplorerViews
import NetworkModel
import Testing

/// Finding places with `/`.
@Suite struct FindingTests {
  static let narrow = (columns: 80, rows: 24)
  static let small = (columns: 60, rows: 20)

  @Test func search() throws {
    let typing = "/ g r o u p s = 3 2 space 1 0 2 4"
    try Journey(keys: typing).check("search-typing-120x36")
    try Journey(size: Self.narrow, keys: typing).check("search-typing-80x24")
    try Journey(size: Self.small, keys: typing).check("search-typing-60x20")
    let stepping = "/ 2 8 x 2 8 enter n n"
    try Journey(keys: stepping).check("search-hit-120x36")
    try Journey(size: Self.narrow, keys: stepping).check("search-hit-80x24")
    try Journey(size: Self.small, keys: stepping).check("search-hit-60x20")
    try Journey(size: Self.narrow, keys: "/ 2 8 x 2 8 x 6").check("search-nothing-80x24")
    try Journey(size: Self.narrow, keys: "/").check("search-empty-80x24")
    try Journey(size: Self.narrow, keys: stepping + " ?").check("search-help-80x24")
  }
}

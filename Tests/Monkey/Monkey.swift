import Explorer

/// Draws what a monkey does to the explorer: keys, the mouse, pastes and changes of size.
///
/// Half of it has a meaning where the state is, since what has none leads nowhere; the rest has none
/// there, or none at all.
package struct Monkey {
  package var dice: Dice
  /// What is drawn already: the rest of something that takes several keys.
  private var rest: [Input] = []

  package init(seed: UInt64) { dice = Dice(seed: seed) }

  /// What it does next, in `state`.
  package mutating func input(in state: State) -> Input {
    if !rest.isEmpty { return rest.removeFirst() }
    switch dice.below(100) {
    case 0..<50: return key(in: state.context)
    case 50..<65: return key(of: Command.all)
    case 65..<73: return .key(Key(dice.pick(Monkey.characters)))
    case 73..<78: return .key(Key(dice.pick(Monkey.noise)))
    case 78..<86:
      rest = dice.pick(Monkey.phrases).map(Input.key)
      return rest.removeFirst()
    case 86..<88: return .paste(dice.pick(Monkey.pastes))
    case 88..<92: return click(in: state)
    case 92..<95: return .wheel(dice.pick([-1, 1]), row: 0, column: 0)
    case 95:
      let size = size()
      return .size(columns: size.columns, rows: size.rows)
    default: return .key(Key("u"))
    }
  }

  /// A size of the terminal: one in six any, the others where layouts change.
  package mutating func size() -> (columns: Int, rows: Int) {
    dice.below(6) == 0 ? (1 + dice.below(300), 1 + dice.below(100)) : dice.pick(Monkey.sizes)
  }

  private mutating func key(in context: Command.Context) -> Input {
    key(of: Command.all.filter { $0.contexts.contains(context) })
  }

  private mutating func key(of commands: [Command]) -> Input {
    .key(Key(dice.pick(dice.pick(commands).keys)))
  }

  private mutating func click(in state: State) -> Input {
    .click(row: dice.below(max(state.layout.rows, 1)), column: dice.below(max(state.layout.columns, 1)))
  }

  private static let sizes = [
    (1, 1), (300, 1), (1, 100), (39, 10), (40, 9), (40, 10), (59, 20), (60, 19), (60, 20), (79, 24), (80, 23),
    (80, 24), (100, 30), (119, 36), (120, 35), (120, 36), (159, 45), (160, 44), (160, 45), (200, 60),
    (300, 100),
  ]

  private static let characters = (0x21..<0x7F).map { String(Unicode.Scalar(UInt8($0))) }

  /// Keys that are in no table, and characters of one, two and no columns.
  private static let noise =
    ["é", "中", "😀", "×", "ﬁ", "\u{AD}", "space", "backspace", "delete", "esc", "esc"]
    + "abcdefghijklmnopqrstuvwxyz".map { "ctrl-\($0)" }

  private static let pastes = [
    "128", "-1\n2", "", "28×28", "qqy\nw", "stack2.filters=7", "\u{1B}[31m中e\u{301}",
  ]

  /// What takes several keys to lead anywhere.
  private static let phrases =
    [
      "enter 1 0 0 enter", "enter 0 enter", "enter - 9 9 9 9 9 9 9 9 9 enter",
      "1 0 0 0 0 0 0 0 0 0 enter", "g enter ? enter", "g tab tab tab tab enter 3 2 , 6 4 enter",
      "/ 2 8 x 2 8 enter n n", "/ g r o u p s = 3 2 enter N", "/ p r o b l e m esc", "/ z z z enter esc",
      ": g r o u p s space 1 6 enter", ": s t a c k 2 . f i l t e r s = 1 0 0 enter", ": d e l e t e enter",
      ": r u l e s tab enter", ": s t r i d e s space 2 down down enter", "esc esc esc", "esc w esc",
      "q n", "q esc", "G A A", "D D D", "C j V V", "s s right", "H k k k enter", "H g enter", "v j x esc",
      "y j j enter", "z z esc", "n 1", "n 2", "space u", "u u u u u u u u", "U U U U",
      "L enter", "L j enter enter j k 1 y", "L enter enter h s enter", "L enter enter 2 r b page-down",
      "L enter enter j enter esc L q", "n R j tab enter",
      "L p right right right right 2 right left", "L p right right t space L right q",
      "L p right N j q right",
      "L j p right right right right 2 8 x right", "L p p x right right right right right right right 5 left",
      "n R k 1", "c s tab right enter", "c + - left esc",
      "n R page-down page-up G g 4", "n R k k 6 n R 9", "n R tab shift-tab esc", "H page-up page-down G esc",
      "z a esc", "z z right left enter", "z z right enter esc", "/ b l o c k enter n N esc",
      "L p right right right 1 right 3 right", "L p right t j u L q", "v tab esc ctrl-o",
    ].map { $0.split(separator: " ").map { Key(String($0)) } }
}

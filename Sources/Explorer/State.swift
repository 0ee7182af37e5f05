import Diagnostics
import NetworkModel
import ShapeEngine

/// All there is to a run of the explorer; what is not here is not on the screen.
///
/// It changes by `receive(_:)` alone. What leaves the process (saving, quitting) it returns as a wish.
package struct State: Sendable {
  package internal(set) var document: Document
  package internal(set) var selection: Row
  /// The stacks whose blocks are not shown, counted from 0.
  package internal(set) var folded: Set<Int> = []
  /// The setting that keys change in a block.
  package internal(set) var field: BlockField = .convShortcut
  /// The setting of the input or the stem that keys change there.
  package internal(set) var stemField = PartField.height
  /// The setting of the head that keys change there.
  package internal(set) var headField = PartField.classes
  /// What the person is being asked or is typing.
  package internal(set) var prompt: Prompt?
  /// How many characters stand behind the caret in what is being typed.
  var charactersBehind = 0
  /// The question for the name that is being saved to, which is asked again if that fails.
  var naming: Prompt?
  /// Where the selection was before each of the last jumps.
  var jumps: [Row] = []
  /// How far settings reach at one row beyond it.
  var widening: Widening?
  /// The block or stack that was copied last.
  package internal(set) var copied: Copied?
  package internal(set) var search: Search?
  package internal(set) var overlay: Overlay?
  /// What help or the command line was opened over, if that was no pane.
  var overlayBelow: Overlay?
  /// What the command line shows while it is open.
  package internal(set) var palette = Palette()
  /// The pane that is shown where there is room for one.
  package internal(set) var pane: Pane = .block
  package internal(set) var layout: Layout
  package internal(set) var bars = BarMeasure.parameters
  /// How the network is looked at, where there is room for it.
  var chosenView = NetworkView.blocks
  package internal(set) var layerView = LayerView()
  /// The outline's first row that can be seen.
  package internal(set) var outlineTop = 0
  /// The panel's first line that can be seen, of those that scroll.
  package internal(set) var panelTop = 0
  /// The overlay's first line that can be seen.
  package internal(set) var overlayTop = 0
  /// Where its settings are written, if it came from a file.
  package var written: WrittenSettings?
  /// What else the network is compared with.
  package let reference: Reference?
  /// What the comparison shows, once it was opened.
  @SetAside package internal(set) var comparison: ShownComparison?
  /// The table of groups against width, while it is open.
  @SetAside package internal(set) var constantCost: ShownConstantCost?
  /// The lesson that runs.
  @SetAside package internal(set) var lesson: LessonRun?
  /// The lesson that is presented.
  @SetAside package internal(set) var demo: DemoRun?
  /// What is known of another terminal's demo, where this one shows the notes to it.
  package internal(set) var followed: DemoNews?
  /// How far the person came in which lesson.
  package internal(set) var progress: LessonProgress
  /// Whether nothing was open before the lesson.
  let opensOnLesson: Bool
  /// In which it is drawn; nothing else depends on it.
  package var language: Language
  /// What the last edit did, until the next one.
  package internal(set) var report: EditReport?
  /// A sentence in the message row: why a key did nothing, that the file was saved.
  package internal(set) var notice: Text?
  /// Whether the hint for a first visit still stands.
  package internal(set) var showsHint = true
  /// What is wrong at the selection, with repairs of the first of them.
  package internal(set) var problems: [Problem] = []
  package internal(set) var overview: Overview
  package internal(set) var repairs: [Repair] = []

  /// Whether the file it came from cannot be written.
  package internal(set) var isReadOnly = false

  package enum Pane: Int, CaseIterable, Sendable {
    case network, block, problem
  }

  /// Opens `network`, whose file is at `path` if it came from one, beside what it is compared with.
  package init(
    _ network: Network, path: String? = nil, against reference: Reference? = nil, columns: Int, rows: Int,
    language: Language = .english, progress: LessonProgress = LessonProgress(), opensOnLesson: Bool = false
  ) {
    self.reference = reference
    self.language = language
    self.progress = progress
    self.opensOnLesson = opensOnLesson
    document = Document(network, path: path)
    layout = Layout(columns: columns, rows: rows)
    overview = Overview(document.inferred)
    let first = network.stacks.firstIndex { !$0.blocks.isEmpty }
    selection = first.map { .block(BlockPlace(stack: $0, block: 0)) } ?? .stem
    if layout.kind < .wide { folded = Set(network.stacks.indices).subtracting(first.map { [$0] } ?? []) }
    field = .filters
    diagnose()
  }

  /// The network with all that follows from it.
  package var network: InferredNetwork { document.inferred }

  package var outline: Outline { Outline(network.starts, folded: folded) }

  /// The block that the block pane shows: the selected one, or the first of the selected stack.
  package var shownBlock: Int? {
    switch selection {
    case .block(let place): network.number(of: place)
    case .stack(let stack) where network.starts[stack] < network.starts[stack + 1]: network.starts[stack]
    case .stack, .stem, .head: nil
    }
  }

  /// Where the selection is among the things that can have problems.
  package var site: Site {
    switch selection {
    case .stem: .stem
    case .head: .head
    case .block, .stack: shownBlock.map(Site.block) ?? .stem
    }
  }

  /// Asks again what is wrong at the selection and what would repair it.
  mutating func diagnose() {
    keepFieldOnPages()
    problems = network.problems(at: site)
    repairs = []
    panelTop = 0
    if let first = problems.first { repairs = document.repairs(of: first, amongst: overview.problems) }
  }
}

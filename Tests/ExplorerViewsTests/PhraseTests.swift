import NetworkModel
import ShapeEngine
import Testing

@testable import Explorer
@testable import ExplorerViews

/// Every table of phrases of the explorer speaks both languages, whatever its arguments are.
@Suite struct PhraseTests {
  private static let map = FeatureMap(height: 7, width: 7, channels: 64)
  private static let place = BlockPlace(stack: 1, block: 0)

  private static let notices: [Notice] = [
    .doesNothing(key: "Z"), .doesNothing(key: "Z", isListed: false), .isAlready(setting: "filters 1"),
    .pastedNowhere, .noLegalValue(above: true, setting: "filters 1"),
    .noLegalValue(above: false, setting: "filters 1"), .outOfBounds(field: "filters"),
    .refused("x", .noInteger), .refused("x", .noIntegers), .refused("x", .noExtent), .bars(.parameters),
    .bars(.multiplyAdds), .bars(.memory), .settingsGo(.everyBlock), .settingsGo(.all(of: .stack(0))),
    .settingsGo(.alone(.stem)), .copied(.stem), .tooManyBlocks, .saved(to: "a.yaml"), .recovered(1),
    .recovered(2), .kept, .nothingAnswers(to: "x"), .noSuchGroups(3), .networkHasChanged,
    .keepsParameters(.tooVaried),
  ]

  private static let obstacles: [Obstacle] = [
    .takesNoNumber(field: "kind"), .noProblem, .noProblemHere, .selectBlock, .onlyAtBlocks, .noJump,
    .nothingToUndo, .nothingUndone, .nothingChanged,
    .nothingSelected, .lastBlock, .lastStack, .nothingCopied, .blockNeedsStack,
    .atEnd(.block, isFirst: true), .atEnd(.stack, isFirst: false), .needsRoom, .leadsNowhere,
    .noGroupedConvolution, .noRepair, .aboutWholeNetwork, .followsFromSettings,
    .nothingDiffers(from: .opened),
    .noCommand("x"), .meansNothing, .onlyWhilePlaying, .onlyIn([.blocks]), .onlyIn([.layers, .whole]),
    .noBlockWithGroups, .stackWithoutBlocks, .unbuildable(place), .noBlocks(.network),
    .noCommonGroups(.stack(1)), .tooVaried, .comesAtRunTime(.multiplyAdds), .passesLimit(.parameters, place),
    .nothingToKeep(.parameters, place), .nothingToWiden, .asItIs, .firstStep, .predictFirst, .typeShape,
    .typeNumber, .noHint, .lastHint,
  ]

  private static let nouns: [StepNoun] = [
    .block, .copyOfBlock, .copyOfStack, .blocks(2),
  ]

  private static let places: [StepPlace] = [.input, .network, .scope(.network)]

  private static let groups: [Command.Group] = [.move, .change, .understand, .network]

  private static let palette: [PaletteWords] = [
    .now(Text(same: "1")), .nothingSelected, .typeName, .poolAndDense, .ownStem,
  ]

  private static let header: [HeaderWords] = [
    .parameters, .params, .multiplyAdds, .multAdds, .modified, .readOnly, .rules, .network, .block,
    .addition, .problem(1), .assumed(2), .tooSmall(columns: 30, rows: 9),
  ]

  private static let network: [NetworkWords] = [
    .network, .input, .output, .layers, .noBlocks, .poolAndDense, .allBlocks(2),
    .addition(1, of: 2), .moreLayers(3), .mainPath, .shortcut, .identity, .projection, .maxPool,
    .theInputItself,
    .was(map), .projecting(strides: 2), .pooling(strides: 2), .convolution(kernel: 3), .unread(1), .unread(2),
    .normalisedFirst, .groups(1, width: nil), .groups(32, width: 4), .assumed, .assumedFromHere,
  ]

  private static let assumptions: [AssumptionWords] = [
    .restsOnStem, .restsOn(place), .restsOnMore(place, more: 2),
    .restsOnBlocks([1, 2], stack: 1), .goesOn(with: map), .goesOnWithMainPath(map), .goesOnWithLayer(map),
    .goOnWithMainPaths,
  ]

  private static let editor: [EditorWords] = [
    .more, .mixed, .channelsPerGroup(4), .next([96, 128]), .emptyGroups(filters: 1, groups: 2),
    .partlyRead(filters: 100, groups: 32, isShort: true),
    .partlyRead(filters: 100, groups: 32, isShort: false),
  ]

  private static let messages: [MessageWords] = [
    .went(to: 0, of: 2), .went(to: 1, of: 2), .stemUnbuildable, .headUnbuildable, .broken(1), .unbuildable(1),
    .broadcast(1), .silent(1),
    .runTime(1), .noneBroken, .sameOutput(map), .outputsChanged(2), .mainPath, .shortcut, .multiplyAdds,
    .blocksAssumed(1),
  ]

  private static let prompts: [PromptWords] = [
    .setIt, .leaveIt, .stayHere, .goBack, .saveAs, .saveReadOnlyAs, .save, .writeOver(isShort: false),
    .writeOver(isShort: true), .saveElsewhere(isShort: false), .saveElsewhere(isShort: true),
    .differences(isShort: false), .differences(isShort: true), .no, .recover, .discard,
    .later(isShort: false), .later(isShort: true), .changedOnDisk("a"), .takeIt(isShort: false),
    .takeIt(isShort: true), .keepYours, .leaveUnsaved, .leave, .saveAndLeave, .stay,
  ]

  private static let search: [SearchWords] = [
    .examples, .layerExamples, .noHit, .hits(2), .hit(1, of: 2), .nextAndPrevious, .end,
  ]

  private static let overlays: [OverlayWords] = [
    .help, .notPossible, .scroll, .command, .noSuchCommand, .problemsMore(1), .problemsFewer(2),
    .history, .saved, .now, .asOpened, .unsavedWork, .neverSaved(2, in: "a", at: "b"), .fileHasChanged(2),
    .damaged,
  ]

  private static let whole: [WholeWords] = [
    .additions, .moreBefore(1), .moreAfter(1), .restOnAssumption(1), .addition(1, isShort: false),
    .problem(1, of: 2), .additionOf(1, of: 2), .hasNoBlocks(stack: 1),
    .measures(parameters: Count(1), multiplyAdds: Count(2)),
  ]

  private static let layers: [LayerViewWords] = [
    .layer, .branch(1, columns: 2), .group(1, columns: 2), .more(3), .moreAlike(3), .noBranch, .none,
    .unread(2), .groups(2), .slicedGroups(2), .bothPaths, .byChannel, .layersFrom(1, map),
    .layersAfter(1, map),
    .blocks(1), .kind(.basic, from: map), .nothingToConcatenate, .slices(2), .given, .zeros(1),
    .normalisation(64), .relu, .sigmoid, .pooling(size: 3, strides: 2, padding: 1), .slice(4, of: 64),
    .concatenation(2, of: map), .scale, .addition(map, sign: "+", map), .average(height: 7, width: 7),
    .weights("1×1", biases: nil), .weights("1×1", biases: 4),
  ]

  private static let comparison: [ComparisonWords] = [
    .compare, .onlyWhatDiffers, .now, .change, .network, .added, .removed, .eachBlock("1–2"),
    .renumbered("1", was: "2"),
  ]

  private static let constantCost: [ConstantCostPhrase] = [
    .constantCost, .outputs([1]), .outputs([1, 2, 3, 4, 5]),
    .about(.network, outputs: "x"), .aboutInShort(.network, outputs: "x"), .width, .block, .leftOver,
    .network,
    .above(1), .below(1),
  ]

  private static let sentences: [ConstantCostSentence] = [
    .worse(1), .asItIs(groups: 1, width: 2), .exactly(groups: 1, width: 2),
    .least(groups: 1, width: 1, leaves: "+1 %"), .leaves(groups: 1, width: 2, "+1 %"),
    .between(groups: 1, width: 2, "+1 %", other: 3, "−1 %"), .kept(.parameters, place, inProportion: true),
    .kept(.multiplyAdds, place, inProportion: false), .countedByPyTorch, .countedByKeras,
    .heldByExpansion(256, was: 2, now: 4), .heldByOutputChannels(256, given: 256), .keptExactly(rows: 3),
    .spread(rows: 3, percent: "2"),
  ]

  @Test func everyTableSpeaksBothLanguages() {
    check(Self.notices)
    check(Self.obstacles)
    check(Self.nouns)
    check(Self.places)
    check(Self.groups)
    check(Self.palette)
    check(Self.header)
    check(Self.network)
    check(Self.assumptions)
    check(Self.editor)
    check(Self.messages)
    check(Self.prompts)
    check(Self.search)
    check(Self.overlays)
    check(Self.whole)
    check(Self.layers)
    check(Self.comparison)
    check(Self.constantCost)
    check(Self.sentences)
    check(Preference.allCases.map { PreferenceWords($0) })
  }

  private func check(_ phrases: [some Phrase]) {
    for phrase in phrases {
      let (english, chinese) = phrase.both
      #expect(chinese.contains { $0.columns == 2 }, "\(phrase): \(chinese)")
      #expect(!english.isEmpty && !english.contains { $0.columns == 2 }, "\(phrase): \(english)")
    }
  }
}

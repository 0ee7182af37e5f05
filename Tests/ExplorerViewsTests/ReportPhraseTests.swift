import Diagnostics
@testable import ExplorerViews
import NetworkModel
import ShapeEngine
import Testing

/// The tables of phrases of reports and panels: each phrase is in its language, whatever its arguments.
@Suite struct ReportPhraseTests {
  @Test func stepsToANumber() {
    check([
      WhyStepPhrases.mainPath, .shortcut, .asItCameIn("56"), .reduction, .grouped(kernel: 3), .expansion,
      .projection, .pooling, .identity, .gave("1", "2"), .projected(setting: "=", from: "1", to: "2"),
      .stemLayer(.padding, from: "1", to: "2"), .stemLayer(.pooling, from: "1", to: "2"),
      .stemLayer(.convolution(kernel: 7), from: "1", to: "2"),
      .stemLayer(.convolution(kernel: nil), from: "1", to: "2"), .input(.height, "1"), .input(.width, "1"),
      .input(.channels, "1"), .itsFilters, .itsClasses, .repeated, .refused, .knownLater,
      .reachesByMainPath(addition: 1), .reachesByShortcut(addition: 1, of: "1"), .reachesByShortcuts(1...2),
      .readByProjection(of: "1"), .readByConvolution(of: "1"), .readByDense, .readByStem(kernel: 1),
      .refusedLayer("1", reading: "2"), .otherParts("1"),
    ])
    check([
      WhyTitleWords.why("1"), .whence("1"), .addition("1", .addsUp), .addition("1", .unknown),
      .addition("1", .broadcasts),
      .addition("1", .refused), .extent("1", .width, of: "2"), .count("1", .parameters, of: "2"),
      .count("1", .multiplyAdds, of: "2"), .operands(main: "1", "=", shortcut: "2"), .output("1"),
      .input("1"), .count("1", .bytes, of: "2"), .unbuildable("1"), .lossy("1"),
      .trainedParameters, .parametersWithStatistics, .whatMultiplies, .whatIsKept,
    ])
    check([WhySubjectWords.input, .bareInput, .output, .network, .blocks(1...2, of: "1")])
    check([WhySourceWords.of("1"), .line(1, of: "2"), .lineOfFile(1), .unwritten, .changed(was: "1")])
    check([
      WhyPlaceWords.noAddition("1"), .tooLong("1"), .noPlace("1", near: nil), .noPlace("1", near: "2"),
      .notThere("1"), .noQuestion("1", in: "2", known: ["3"], near: nil),
      .noQuestion("1", in: "2", known: [], near: "3"),
    ])
    let identities = [(nil, true), (2, false)].map { strides, isPooled in
      ConditionWords.Identity(
        setting: "filters", number: 1, strides: strides, origin: "1", channels: "2", isPooled: isPooled)
    }
    check(
      [.projection, .differentSizes, .identityConvertsNothing, .neverReached]
        + identities.map(ConditionWords.identity)
    )
  }

  @Test func verdictsAndReports() {
    check([
      HeadlineWords.stemCannotBeBuilt, .headCannotBeBuilt, .blocksCannotBeBuilt(1), .refused(1, of: 2),
      .broadcast(1, of: 2), .dropped(channels: 1), .runTime(1, of: 2), .nothingRaises, .allAddUp(0),
      .allAddUp(1), .allAddUp(2), .addUp(1), .addUp(2),
    ])
    check([
      CheckWords.standardInput, .rules("1"), .omitted(1), .tried(1), .repairs, .parameters, .multiplyAdds,
      .shortMultiplyAdds, .channels(made: 2, read: 1), .assumption(1, bases: "2"),
      .gave(place: "1", map: "2"), .otherPlaces(1),
    ])
    check([
      AcceptanceWords.accepts, .unknownSizes, .unknownFromAbove, .broadcasts, .bothAdditions,
      .outOfPlaceOnly(raised: "1"),
      .otherPadding, .comparedLater, .unread(1),
    ])
    check([
      ExplainWords.severity(.error), .severity(.silent), .severity(.note), .example, .repairs,
      .noKind("1", near: nil), .noKind("1", near: "2"),
    ])
    check([CountWords.published("1"), .misses(1, whole: 2), .countedBy("1")])
    check([CopyWords.stack(1), .file, .error("1", of: "2"), .saying(of: "1")])
    check([
      ShowWords.total, .yes, .no, .projection, .pooling, .identity, .notBuilt, .dropped(1), .share(1, of: 2),
      .assumed,
    ])
    check(ShowColumn.allCases.filter { ![.filters, .groups, .strides].contains($0) })
    check([
      ShowErrorWords.tooManyLayers, .noColumn("1", at: .blocks, there: ["2"]), .unknownColumn("1", near: "2"),
      .unknownColumnOf("1", at: .blocks, there: ["2"]),
    ])
    check([
      DiffWords.areEqual("1", "2"), .settingsDiffer(1), .stacksRemoved(1), .stacksAdded(1), .blocksRemoved(1),
      .blocksAdded(1), .network, .added("1"), .removed("1"), .each, .was("1"), .same(blocks: 1),
      .nowAssumed(1, of: 2), .nowAssumed(2, of: 2), .noLongerAssumed(1), .briefSame(blocks: 1),
      .brieflyAssumed(1),
    ])
  }

  @Test func panels() {
    check([
      PanelWords.cannotBeBuilt, .doesNotAddUp, .broadcastInSilence, .broadcastsInSilence, .atRunTime,
      .addsUpWithLoss, .addsUp, .problem(1, of: 2), .title(ofPart: "why"), .title(ofPart: "then"),
      .title(ofPart: "repairs"),
      .title(ofPart: "measures"), .dimensionsDiffer(1), .dimensionsStretched(1),
      .addition(1, of: 2), .projectionAside, .poolingAside, .noBlocks(stack: 1), .partCannotBeBuilt("1"),
      .beforeFirstStack, .afterLastStack, .valueAdded(toPixels: 1), .dimensionRepeated,
      .refusedOnLarger(height: 1, width: 2, "3", "4"), .then("1", main: "2", shortcut: "3"), .repairs,
      .parameters, .multiplyAdds, .clearsAll(1), .leaves("1"), .followStrides(growing: true),
      .followStrides(growing: false), .onAssumption("1"), .alwaysAddsUp("1"), .otherRules, .bothAre("1"),
      .firstTime, .takesProjection, .givesProjection, .takesBack,
    ])
    check([
      MeasureWords.heading, .parameters, .trainable, .multiplyAdds, .activations, .receptiveField,
      .effectiveStride, .bytes(1), .pixels(1),
    ])
    check([
      RepairWords.title(place: "1"), .none, .clearsAll, .clears(1), .sets, .costs, .then, .shapes,
      .cost(parameters: "1", multiplyAdds: "2"), .briefCost(parameters: "1", multiplyAdds: "2"), .nothingLeft,
      .left(1), .noOutputChanges, .outputsChange(1), .moreOutputs(1),
    ])
  }

  /// One thing and several are told apart in English.
  @Test func numbersAgreeWithTheirNouns() {
    let phrases: [(any Phrase, String)] = [
      (HeadlineWords.refused(1, of: 2), "1 of 2 additions does not add up"),
      (HeadlineWords.refused(2, of: 2), "2 of 2 additions do not add up"),
      (HeadlineWords.runTime(1, of: 1), "1 of 1 addition is decided at run time"),
      (AcceptanceWords.unread(1), "accepts: no slice reaches the last one, and nothing looks for it"),
      (AcceptanceWords.unread(2), "accepts: no slice reaches the last 2, and nothing looks for them"),
      (DiffWords.same(blocks: 1), "1 block is the same"),
      (DiffWords.same(blocks: 2), "2 blocks are the same"),
      (DiffWords.nowAssumed(1, of: 2), "1 of them now rests on an assumption"),
      (PanelWords.dimensionsDiffer(1), "1 dimension differs"),
      (PanelWords.dimensionsDiffer(3), "3 dimensions differ"),
      (CheckWords.assumption(1, bases: "x"), "1 later block is judged as if x."),
    ]
    for (phrase, english) in phrases { #expect(phrase[.english] == english) }
  }

  private func check(_ phrases: [some Phrase], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!phrases.isEmpty, sourceLocation: sourceLocation)
    for phrase in phrases {
      let (english, chinese) = phrase.both
      #expect(!english.isEmpty, "\(phrase)", sourceLocation: sourceLocation)
      #expect(!english.contains { $0.columns == 2 }, "\(phrase): \(english)", sourceLocation: sourceLocation)
      #expect(chinese.contains { $0.columns == 2 }, "\(phrase): \(chinese)", sourceLocation: sourceLocation)
      #expect(!chinese.contains("  的") && !chinese.hasSuffix(" "), sourceLocation: sourceLocation)
    }
  }
}

@testable import NetworkFiles
import NetworkModel
import Testing

/// Complaints about files, in every language.
@Suite struct LanguageTests {
  @Test func complaintsAreInTheirLanguage() {
    let found = FileNouns.list.text
    check([
      FileWords.tooLong(bytes: 1), .utf16, .nul(byte: 1), .noUTF8(byte: 1), .control("1", spelled: "2"),
      .empty,
      .gitLFS, .webPage(.network), .webPage(.configuration), .webPage(.lesson), .conflictMarker,
      .meant(shown: "1", near: "2"), .unknown(shown: "1", what: FileNouns.stem.text, known: ["2"]),
      .duplicate(shown: "1"), .noMapping(found, example: "1", found: found), .noKey(of: found, found: found),
      .mergeKey, .quotedInteger("1", shown: "'2'"), .noInteger("1", found: found),
      .noPlainInteger("1", shown: "2"), .integerTooLarge("1", shown: "2"), .noBoolean("1", found: found),
      .noBias("1", found: found), .noChoice("1", of: ["2"], found: found), .noText("1", found: found),
      .textTooLong("1", bytes: 2), .noNetwork(found: found), .noConfiguration(example: "1", found: found),
      .newerFormat(2), .noFormat(0), .noInput(example: "1"), .noStacks, .noInputSize, .noFilterList,
      .tooManyFilters(9), .shortcutOfStack, .stacksAreNoList(found: found), .stackIsNoList("1", found: found),
      .noBlocks("1"), .blocksAreNoNumber(found: found), .blocksBelowZero(-1), .tooManyBlocks, .noFilters("1"),
      .notSpelledOut("1", field: "2"), .noObject, .brokenJSON,
    ])
    check([
      YAMLWords.noYAML, .problem("1"), .tab, .missing(closing: "]", line: 1),
      .missing(closing: "]", line: nil),
      .configurationEnds, .moreText, .secondDocument, .strayColon, .noColon, .indentation, .noValue,
      .noEscape,
      .noCharacter, .otherVersion, .openQuotes, .badBeginning, .anchors(.network),
      .aliases(.configuration, isAnswered: true), .aliases(.lesson, isAnswered: false), .tags(.network),
      .severalLines, .tooDeep,
    ])
    check([
      LessonFileWords.emptyFile, .fileAsScene(shown: "1"), .noLesson, .noVersion, .otherVersion, .noTitle,
      .noScene, .noSteps,
      .tooManySteps(9, most: 8), .tooManyHints(9, most: 8), .strayKey("1"), .straySolution, .noSolution("1"),
      .saysNothing("1"), .isTwoSteps("1"), .noCheck("1"), .yesNoWithoutCheck, .noPlace(kind: "1"),
      .noAddition,
      .noShape, .noNumber, .notAmong, .noBlock, .sameBlock, .notInBoth("1", found: found),
      .missingLanguage("1", "2"), .emptyText("1"), .openBrace("1"), .noConditions,
      .badNumber(shown: "1", plain: nil),
      .badNumber(shown: "1", plain: "2"), .unboundedEdits,
      .noMeasure(shown: "1"), .noCondition(shown: "1"), .impossibleEdit,
    ])
    check([
      LessonPlaceError.meant("1", in: "2", near: "3"), .misspelled("1", near: "2"), .tooLong("1"),
      .unknown("1", in: "2", known: "3"),
      .noStack("1", in: "2", of: 3), .noBlock("1", in: "2", of: 3),
    ])
    check([
      FileNouns.network, .recipe, .configuration, .lesson, .stem, .preset, .question, .key(of: found),
      .value(of: "1"), .list,
      .mapping, .quoted("1"),
    ])
  }

  /// The place is the same in both; what stands there is set off by a blank where it is no Chinese.
  @Test(arguments: [
    ("{}", "a.yaml:1:1: 缺少 'input'：请写高、宽、通道数，例如 input: [224, 224, 3]"),
    ("[1]", "a.yaml:1:1: 网络是含有 'input' 和 'stacks' 的映射，不是列表"),
    ("7", "a.yaml:1:1: 网络是含有 'input' 和 'stacks' 的映射，不是 '7'"),
    ("input: [1, 2, x]\nstacks: []", "a.yaml:1:15: 'input channels' 要用普通数字写整数，例如 32，不是 'x'"),
    (
      "input: [1, 2, 3]\nstacks: []\nstem: foo",
      "a.yaml:3:7: 'foo' 不是 stem 的名称：请写 imagenet、seed、valid7、cifar、none"
    ),
    (
      "input: [1, 2, 3]\nstacks: [{filters: 1, blocks: 1, zzz: 1}]",
      "a.yaml:2:34: 'zzz' 不是 stack 1 的键：请写 blocks、filters、groups、strides、pool_shortcut、expansion、output_channels、kernel、dilation、kind、use_bias、stride_at、squeeze_excitation"
    ),
    ("input: [1, 2, 3]\nstacks: [7]", "a.yaml:2:10: stack 1 要写成映射，例如 {blocks: …}，不是 '7'"),
    ("input: &a 3", "a.yaml:1:8: 网络文件里没有锚点（'&'）：请直接写值"),
    ("input: [1, 2, 3]\nstacks: []\nstacks: []", "a.yaml:3:1: 'stacks' 写了两次：请删去一个"),
  ])
  func complaintsInChinese(text: String, complaint: String) {
    do throws(NetworkFileError) {
      _ = try NetworkFile.read(text, file: "a.yaml")
      Issue.record("it is read: \(text)")
    } catch {
      #expect(error.text[.chinese] == complaint)
      #expect(error.text[.english] == "\(error)" && !"\(error)".unicodeScalars.contains { $0.value > 0x2E80 })
    }
  }

  @Test func lessonsInChinese() {
    let text = """
      lesson: 1
      title: {en: a, zh: 甲}
      network: seed
      steps:
      - say: {en: a, zh: 甲}
        at: stack1.block9.add
      """
    do throws(NetworkFileError) {
      _ = try LessonFile.read(text, file: "a.yaml")
      Issue.record("it is read")
    } catch {
      #expect(error.text[.chinese] == "a.yaml:6:7: 'stack1.block9.add' 里的 block9 不存在：这个 stack 有 3 个块")
      #expect("\(error)" == "a.yaml:6:7: there is no block9 in 'stack1.block9.add': the stack has 3")
    }
  }

  private func check(_ phrases: [some Phrase], sourceLocation: SourceLocation = #_sourceLocation) {
    for phrase in phrases {
      let (english, chinese) = phrase.both
      func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value > 0x2E80 } }
      #expect(!english.isEmpty && !isChinese(english), "\(english)", sourceLocation: sourceLocation)
      #expect(isChinese(chinese), "\(chinese)", sourceLocation: sourceLocation)
    }
  }
}

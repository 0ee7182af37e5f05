import Diagnostics
import ExplorerViews
import NetworkModel
import Testing

/// What `addup explain` prints.
@Suite struct ExplainTests {
  @Test func everyKindIsALine() {
    for language in Language.allCases {
      let lines = ExplainReport(in: language).kinds.map(\.text)
      #expect(lines.map { $0.split(separator: " ")[1] } == Kind.all.map { Substring($0.id) })
      #expect(lines.allSatisfy { CellText.columns(of: $0) <= 80 }, "\(lines)")
      if language == .chinese {
        for line in lines { #expect(foreignWords(in: line, framework: Kind.all.map(\.id)) == []) }
      }
    }
  }

  @Test func oneIsExplained() throws {
    let kind = try #require(Kind.named("addition-mismatch"))
    #expect(
      text(kind, .english) == """
        ✗ addition-mismatch: a framework refuses it
        An addition takes two maps of one shape. An identity shortcut hands its input on
        as it is, so the main path must end with the input's height, width and channels;
        nothing converts the shortcut.

        example  stack1.block1: 56×56×256 cannot be added to 56×56×64
                 channels differ
        repairs  conv_shortcut on
                 stack 1: filters 32
                 filters 32; projection to block 2
        """)
    #expect(
      text(kind, .chinese) == """
        ✗ addition-mismatch：框架会拒绝
        相加要求两个特征图形状相同。恒等捷径把输入原样交出，
        所以主路径的结果必须与输入的高、宽、通道数都相同；捷径上没有任何转换。

        例子     stack1.block1：56×56×256 不能与 56×56×64 相加
                 通道数不同
        修复     conv_shortcut on
                 stack 1：filters 32
                 filters 32；block 2 改为投影
        """)
  }

  @Test(arguments: Kind.all.map(\.id))
  func everyKindIsExplainedIn80Columns(id: String) throws {
    let kind = try #require(Kind.named(id))
    for language in Language.allCases {
      let lines = ExplainReport(in: language).lines(of: kind).map(\.text)
      #expect(lines.count > 5 && lines.allSatisfy { CellText.columns(of: $0) <= 80 }, "\(lines)")
    }
    let chinese = text(kind, .chinese)
    #expect(foreignWords(in: chinese, framework: [id]) == [], "\(chinese)")
  }

  private func text(_ kind: Kind, _ language: Language) -> String {
    ExplainReport(in: language).lines(of: kind).map(\.text).joined(separator: "\n")
  }
}

import Diagnostics
import Explorer
import NetworkModel
import ShapeEngine
import Testing

@testable import ExplorerViews

/// The problem panel in Chinese, whole.
@Suite struct PanelLanguageTests {
  @Test func aRefusedAddition() throws {
    let state = try state("stack2.block1.conv_shortcut=off", selecting: BlockPlace(stack: 1, block: 0))
    #expect(
      panel(state, width: 78) == """
        ✗ stack 2 · block 1 不成立 / 3 个维度不同
        高         28  56 / strides 2          ≠   56  恒等捷径原样传递
        宽         28  56 / strides 2          ≠   56  恒等捷径原样传递
        通道数    512  2 × filters 256         ≠  256  来自 stack 1 block 3
        Keras    ValueError: Inputs have incompatible shapes. Received shapes
                 (28, 28, 512) and (56, 56, 256)
        1 conv_shortcut on                               +133,120 参数   +102.8 M 乘加
        2 stack 2：filters 128，strides 1              −1,177,600 参数    +6.45 G 乘加
        3 filters 128；block 2 改为投影                   −79,360 参数   +102.8 M 乘加
        PyTorch  RuntimeError: The size of tensor a (28) must match the size of tensor
                 b (56) at non-singleton dimension 3
        """)
  }

  @Test func aBroadcastAndWhatAddsUp() throws {
    let broadcast = try state(
      "input=32x32x3", "stack3.block2.strides=2", selecting: BlockPlace(stack: 2, block: 1))
    #expect(
      panel(broadcast, width: 58) == """
        ≈ stack 3 · block 2 悄悄广播 / 2 个维度被广播
        高          1  2 / strides 2   ≈    2  恒等捷径原样传递
        宽          1  2 / strides 2   ≈    2  恒等捷径原样传递
        通道数   1024  2 × filters 512 = 1024  来自 stack 3 block 1

        同一个值被加到全部 4 个像素。几乎肯定是错误：
        输入换成 64×64，同一个网络就被拒绝（2 ≠ 4）。
        Keras    接受：大小为 1 的维度与任何大小都相容
        1 strides 1                                  0    +1.79 M
        2 conv_shortcut on                  +1,052,672    −15.6 M
        3 pool_shortcut on                           0    −16.6 M
        PyTorch  接受 main + shortcut；main += shortcut 则报
                 RuntimeError: output with shape [1, 1024, 1, 1]
                 doesn't match the broadcast shape [1, 1024, 2, 2]
        """)
    let good = try state("stack2.block1.filters=256", selecting: BlockPlace(stack: 1, block: 1))
    #expect(
      panel(good, width: 78).hasSuffix(
        "通道数    512  2 × filters 256         =  512  来自 stack 2 block 1\n\n"
          + "第一次使用？  space 给它加上投影。代价有多大？\n              u 撤销任何一步   L 一堂五分钟的课"))
  }

  /// Whatever is selected, its dimension rows have their signs in the columns of English.
  @Test func signsStandWhereTheyStandInEnglish() throws {
    for edits in [["stack2.block1.conv_shortcut=off"], ["input=nullxnullx3", "stack3.block2.strides=2"]] {
      for width in [46, 60, 78] {
        let columns = try Language.allCases.map { language in
          let state = try state(edits, language, selecting: BlockPlace(stack: 2, block: 1))
          return PanelContent(state, width: width, rows: 20).dimensions.map { line in
            let text = line.pieces.map(\.text).joined()
            let sign = text.firstIndex { "=≠≈?".contains($0) } ?? text.endIndex
            return CellText.columns(of: String(text[..<sign]))
          }
        }
        #expect(columns[0] == columns[1] && columns[0].count == 3 && Set(columns[0]).count == 1)
      }
    }
  }

  private func panel(_ state: State, width: Int) -> String {
    let content = PanelContent(state, width: width, rows: 30)
    let lines = content.dimensions + content.lines.map(\.line)
    let texts = lines.map { line in line.pieces.map(\.text).joined() }
    let title = content.title.pieces.map(\.text).joined()
    return (["\(title) / \(content.aside)"] + texts).joined(separator: "\n")
  }

  private func state(
    _ edits: String..., selecting place: BlockPlace
  ) throws -> State { try state(edits, .chinese, selecting: place) }

  private func state(
    _ edits: [String], _ language: Language, selecting place: BlockPlace
  ) throws -> State {
    var network = Preset.seed.network
    for text in edits { network.apply(try Edit(text, in: network)) }
    var state = State(network, columns: 80, rows: 24, language: language)
    state.play(
      try KeyScript("/ s t a c k space \(place.stack + 1) space b l o c k space \(place.block + 1) enter"))
    return state
  }
}

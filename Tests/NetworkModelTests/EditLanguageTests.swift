@testable import NetworkModel
import Testing

/// Why an edit is none, in every language.
@Suite struct EditLanguageTests {
  @Test(arguments: [
    ("filters", "'filters' 不是修改：请写成 位置=值，例如 stack2.block1.filters=100"),
    ("stack9.filters=1", "stack9.filters：没有 stack9；这个网络有 4 个 stack"),
    ("stack1.block9.filters=1", "stack1.block9.filters：没有 block9；stack1 有 3 个块"),
    (
      "stack1.x.filters=1",
      "stack1.x.filters 不是一个位置；请写 stack2.block1.filters, stack2.filters 或 stacks.filters"
    ),
    ("input=7", "input：请写 高×宽×通道数，例如 input=224x224x3"),
    ("stack1.blocks=-1", "stack1.blocks：-1 不能作块数"),
    ("stack1.blocks=1000000", "stack1.blocks：一个网络最多有 1,000,000 个块"),
    ("stack1.conv_shortcut=maybe", "stack1.conv_shortcut：'maybe' 既不是 on 也不是 off"),
    ("stack1.use_bias=maybe", "stack1.use_bias：'maybe' 不是 on、off 或 unnormalized"),
    ("stack1.filters=many", "stack1.filters：'many' 不是 ±1,000,000,000 以内的整数"),
    ("rules=tensorflow", "rules：'tensorflow' 不在 keras、keras-slices、pytorch 之中"),
    ("rules=kera", "rules：'kera'：是不是 keras？"),
  ])
  func refusalsInChinese(text: String, chinese: String) {
    do throws(EditTextError) {
      _ = try Edit(text, in: Preset.seed.network)
      Issue.record("it is an edit: \(text)")
    } catch {
      #expect(error.words.chinese == chinese)
      #expect(error.message == error.words.english && error.message != chinese)
    }
  }

  @Test func stacksWithoutBlocks() {
    var network = Preset.seed.network
    network.stacks[1].blocks = []
    do throws(EditTextError) {
      _ = try Edit("stack2.strides=1", in: network)
      Issue.record("it is an edit")
    } catch {
      #expect(error.words.chinese == "stack2.strides：stack2 没有块")
    }
  }
}

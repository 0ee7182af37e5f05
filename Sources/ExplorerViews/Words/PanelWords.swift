import NetworkModel
import ShapeEngine

/// What the problem panel says besides the words of problems and repairs.
enum PanelWords: Phrase {
  case cannotBeBuilt, doesNotAddUp, broadcastInSilence, broadcastsInSilence, atRunTime, addsUpWithLoss, addsUp
  case problem(Int, of: Int)
  /// Of the lines that scroll: `why`, `repairs`, or a framework's name.
  case title(ofPart: String)
  case dimensionsDiffer(Int), dimensionsStretched(Int)
  case addition(Int, of: Int)
  case projectionAside, poolingAside
  case noBlocks(stack: Int)
  case partCannotBeBuilt(String)
  case part(String)
  case beforeFirstStack, afterLastStack
  case valueAdded(toPixels: Int), dimensionRepeated
  case refusedOnLarger(height: Int, width: Int, String, String)
  case then(String, main: String, shortcut: String)
  case repairs, parameters, multiplyAdds
  case clearsAll(Int), leaves(String)
  case followStrides(growing: Bool)
  case onAssumption(String), alwaysAddsUp(String)
  case otherRules
  case bothAre(String)
  case firstTime, takesProjection, givesProjection, takesBack, shortLesson

  var both: (english: String, chinese: String) {
    switch self {
    case .cannotBeBuilt: ("cannot be built", "无法构建")
    case .doesNotAddUp: ("does not add up", "不成立")
    case .broadcastInSilence: ("broadcast, in silence", "悄悄广播")
    case .broadcastsInSilence: ("broadcasts in silence", "悄悄广播")
    case .atRunTime: ("decided at run time", "运行时才能判定")
    case .addsUpWithLoss: ("adds up, with loss", "成立，但有丢失")
    case .addsUp: ("adds up", "成立")
    case .problem(let number, let count): ("problem \(number) of \(count)", "问题 \(number)/\(count)")
    case .title("why"): ("why", "原因")
    case .title("then"): ("then", "后果")
    case .title("repairs"): ("repairs", "修复方案")
    case .title("measures"): ("measures", "度量")
    case .title(let framework): (framework, framework)
    case .dimensionsDiffer(let count):
      ("\(counted(count, "dimension")) differ\(count == 1 ? "s" : "")", "\(count) 个维度不同")
    case .dimensionsStretched(let count): ("\(counted(count, "dimension")) stretched", "\(count) 个维度被广播")
    case .addition(let number, let count): ("addition \(number) of \(count)", "相加 \(number)/\(count)")
    case .projectionAside: (", projection", "，投影")
    case .poolingAside: (", pooling", "，池化")
    case .noBlocks(let stack): ("stack \(stack) has no blocks", "stack \(stack) 没有块")
    case .partCannotBeBuilt(let name): ("the \(name) cannot be built", "\(name) 无法构建")
    case .part(let name): ("the \(name)", name)
    case .beforeFirstStack:
      (
        "What comes before the first stack. Its additions begin below; select a block.",
        "第一个 stack 之前的部分。相加从下面开始；请选一个块。"
      )
    case .afterLastStack:
      ("What comes after the last stack. There is no addition here.", "最后一个 stack 之后的部分。这里没有相加。")
    case .valueAdded(let pixels):
      ("One value is added to all \(pixels) pixels. Almost surely wrong", "同一个值被加到全部 \(pixels) 个像素。几乎肯定是错误")
    case .dimensionRepeated:
      ("A dimension of 1 is repeated to fit. Almost surely wrong", "大小为 1 的维度被重复以凑齐。几乎肯定是错误")
    case .refusedOnLarger(let height, let width, let main, let shortcut):
      (
        ": on a \(height)×\(width) input the same network is refused (\(main) ≠ \(shortcut))",
        "：输入换成 \(height)×\(width)，同一个网络就被拒绝（\(main) ≠ \(shortcut)）"
      )
    case .then(let name, let main, let shortcut):
      (
        " then \(name): main \(main) ≠ \(shortcut) from here, on assumption",
        " 接着 \(name)：主路径 \(main) ≠ 这里的 \(shortcut)，基于假设"
      )
    case .repairs: ("repairs, each tried", "修复方案（均已试过）")
    case .parameters: ("params", "参数")
    case .multiplyAdds: ("mult-adds", "乘加")
    case .clearsAll(let count): ("clears all \(count)", "\(count) 个全解决")
    case .leaves(let sign): ("leaves \(sign)", "仍有 \(sign)")
    case .followStrides(let growing):
      (
        "Height and width follow the same strides on both sides, so every addition stays good; only the "
          + "work \(growing ? "grows" : "shrinks").",
        "两边的高和宽都按同样的 strides 变化，所以每处相加依然成立；只是计算量\(growing ? "增加" : "减少")了。"
      )
    case .onAssumption(let map):
      ("It adds up on the assumption that its input is \(map).", "假设输入是 \(map)，相加才成立。")
    case .alwaysAddsUp(let map):
      (
        "The projection makes the shortcut \(map) whatever comes in; that is why it always adds up.",
        "无论输入什么，投影都把捷径变成 \(map)；所以相加总是成立。"
      )
    case .otherRules: ("Not with other rules:", "换成别的规则则不行：")
    case .bothAre(let map):
      (
        "Keras sees None on both sides and waits; addup knows that both are \(map), whatever arrives.",
        "Keras 看到两边都是 None，只能等；addup 知道无论来什么，两边都是 \(map)。"
      )
    case .firstTime: ("First time here?", "第一次使用？")
    case .takesProjection: ("takes the projection away. Does it still add up?", "去掉投影。相加还成立吗？")
    case .givesProjection: ("gives it a projection. What does it cost?", "给它加上投影。代价有多大？")
    case .takesBack: ("takes any step back", "撤销任何一步")
    case .shortLesson: ("a lesson of five minutes", "一堂五分钟的课")
    }
  }
}

/// What a block holds, costs and sees, by name.
enum MeasureWords: Phrase {
  case heading
  case parameters, trainable, multiplyAdds, activations, receptiveField, effectiveStride
  case bytes(Count), pixels(Count)

  var both: (english: String, chinese: String) {
    switch self {
    case .heading: ("measures of this block", "这个块的度量")
    case .parameters: ("parameters", "参数")
    case .trainable: ("of these trainable", "其中可训练")
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .activations: ("activation memory", "激活值内存")
    case .receptiveField: ("receptive field", "感受野")
    case .effectiveStride: ("effective stride", "有效步长")
    case .bytes(let count):
      ("\(grouped(count)) bytes in float32, one image", "\(grouped(count)) 字节，float32，一幅图像")
    case .pixels(let count): ("\(grouped(count)) pixels of the input", "\(grouped(count)) 个输入像素")
    }
  }
}

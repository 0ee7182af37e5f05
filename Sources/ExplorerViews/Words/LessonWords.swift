import NetworkFiles
import NetworkModel
import ShapeEngine

/// What lessons say besides their own texts.
package enum LessonWords: Phrase {
  case lesson(Int?, title: String)
  case step(Int, of: Int)
  case place(String)
  case wholeNetwork
  case mainPath, shortcut, identity, projection, pooling
  case askVerdict, askShape(String), askNumber(String), askYesNo, askWhich
  case addsUp(FeatureMap)
  case refused([Axis], main: FeatureMap, shortcut: FeatureMap)
  case stretched, atRunTime, yes, no, none
  case differ([Axis])
  /// These do; of others nobody knows yet.
  case knownToDiffer([Axis])
  case agree(FeatureMap)
  case repeated([Axis])
  case waits
  case youSaid, soItIs, right
  case wordForWord(String)
  case raisesNothing
  /// Of an operand that no framework comes to.
  case notReached
  case slices(division: String, product: String)
  case hint(Int, of: Int)
  case task
  case goalAddsUp, goalNothingWrong
  case goalEdits(atMost: Int, now: Int)
  case now(String)
  case done
  case shown
  case lessons, help
  /// A lesson came to its end.
  case ended(String)
  case typeHeight

  package var both: (english: String, chinese: String) {
    switch self {
    case .lesson(let number, let title):
      number.map { ("Lesson \($0) · \(title)", "第 \($0) 课 · \(title)") } ?? (title, title)
    case .step(let step, let count): ("step \(step) of \(count)", "第 \(step) 步，共 \(count) 步")
    case .place(let name): ("Your network, \(name):", "你的网络，\(name)：")
    case .wholeNetwork: ("Your network:", "你的网络：")
    case .mainPath: ("main path", "主路径")
    case .shortcut: ("shortcut", "捷径")
    case .identity: ("identity", "恒等")
    case .projection: ("projection", "投影")
    case .pooling: ("max pool", "最大池化")
    case .askVerdict: ("What will the addition say?", "相加时会发生什么？")
    case .askShape(let place): ("Which shape has \(place)?", "\(place) 的形状是什么？")
    case .askNumber(let place): ("How much is \(place)?", "\(place) 是多少？")
    case .askYesNo: ("Yes or no?", "是，还是否？")
    case .askWhich: ("Which addition is refused?", "哪一处相加会被拒绝？")
    case .addsUp(let map): ("They add up: both sides are \(map)", "能相加：两边都是 \(map)")
    case .refused(let axes, let main, let shortcut):
      ("Refused: \(english(axes, main, shortcut))", "被拒绝：\(chinese(axes, main, shortcut))")
    case .stretched: ("Accepted, the smaller one is stretched", "被接受：较小的一边被广播")
    case .atRunTime: ("Accepted; sizes are compared when data comes", "被接受：数据到来时才比较大小")
    case .yes: ("Yes", "是")
    case .no: ("No", "否")
    case .none: ("None of them", "都不会")
    case .differ(let axes):
      (
        "\(axes.count) \(axes.count == 1 ? "dimension differs" : "dimensions differ"): \(names(axes))",
        axes.count == 3
          ? "三个维度都不同：\(chineseNames(axes))"
          : "\(axes.count == 1 ? "一" : "两")个维度不同：\(chineseNames(axes))"
      )
    case .knownToDiffer(let axes):
      (
        "\(axes.count) \(axes.count == 1 ? "dimension is" : "dimensions are") known to differ: \(names(axes))",
        "已知不同的维度：\(chineseNames(axes))"
      )
    case .agree(let map): ("they add up: \(map)", "能相加：\(map)")
    case .repeated(let axes):
      ("accepted in silence: \(sum(axes)) stretched", "悄悄接受：\(chineseNames(axes))被广播")
    case .waits: ("accepted; compared when data arrives", "被接受；数据到来时才比较")
    case .youSaid: ("you said", "你的预测")
    case .soItIs: ("so it is", "正确")
    case .right: ("correct", "你说对了")
    case .wordForWord(let framework): ("\(framework), word for word", "\(framework) 原文")
    case .raisesNothing: ("nothing is raised", "不报错")
    case .notReached: ("not reached", "未到达")
    case .slices(let division, let product):
      ("\(division) a group: \(product)", "每组 \(division) 个：\(product)")
    case .hint(let number, let count): ("hint \(number) of \(count)", "提示 \(number)/\(count)")
    case .task: ("It is done when", "完成条件")
    case .goalAddsUp: ("every addition adds up", "每一处相加都成立")
    case .goalNothingWrong: ("every addition adds up, and nothing is lost in silence", "每一处相加都成立，也没有悄悄丢掉的东西")
    case .goalEdits(let most, let now):
      (
        "at most \(most) \(most == 1 ? "setting" : "settings") changed (now \(now))",
        "最多改 \(most) 处设置（现在 \(now) 处）"
      )
    case .now(let value): ("  (now \(value))", "（现在 \(value)）")
    case .done: ("Done.", "完成。")
    case .shown: ("This is one way to do it.", "这是一种做法。")
    case .lessons: ("lessons", "课程")
    case .help: ("help", "帮助")
    case .ended(let title): ("done: \(title)", "已完成：\(title)")
    case .typeHeight: ("height, width and channels, as in 12x34x56", "高、宽、通道数，例如 12x34x56")
    }
  }

  private func names(_ axes: [Axis]) -> String { axes.map(\.name).joined(separator: ", ") }

  /// `height, width and channels`.
  private func sum(_ axes: [Axis]) -> String {
    let all = axes.map(\.name)
    return all.count < 2 ? names(axes) : all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1]
  }

  private func chineseNames(_ axes: [Axis]) -> String {
    axes.map { axis in
      switch axis {
      case .height: "高"
      case .width: "宽"
      case .channels: "通道数"
      }
    }.joined(separator: "、")
  }

  /// The two channel numbers, where they differ.
  private func channels(_ main: FeatureMap, _ other: FeatureMap) -> (Extent, Extent)? {
    main.channels == other.channels ? nil : (main.channels, other.channels)
  }

  private func english(_ axes: [Axis], _ main: FeatureMap, _ shortcut: FeatureMap) -> String {
    if axes == [.channels] {
      return channels(main, shortcut).map { "the channels differ, \($0) and \($1)" } ?? "the channels differ"
    }
    return axes.count == 3 ? "\(sum(axes)) all differ" : "\(sum(axes)) differ\(axes.count == 1 ? "s" : "")"
  }

  private func chinese(_ axes: [Axis], _ main: FeatureMap, _ shortcut: FeatureMap) -> String {
    if axes == [.channels] {
      return channels(main, shortcut).map { "通道数不同，\($0) 和 \($1)" } ?? "通道数不同"
    }
    return axes.count == 1 ? "\(chineseNames(axes))不同" : "\(chineseNames(axes))都不同"
  }
}

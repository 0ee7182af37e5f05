import Diagnostics
import NetworkModel
import ShapeEngine

/// What stands above the steps of an answer to why.
enum WhyTitleWords: Phrase {
  /// Of an addition, and of a number.
  case why(String), whence(String)
  case addition(String, AdditionVerdict)
  case unbuildable(String), lossy(String)
  case extent(String, Axis, of: String)
  case count(String, Why.Question, of: String)
  case operands(main: String, String, shortcut: String)
  case output(String), input(String)
  case trainedParameters, parametersWithStatistics, whatMultiplies, whatIsKept

  var both: (english: String, chinese: String) {
    switch self {
    case .why(let title): ("why \(title)", "为什么 \(title)")
    case .whence(let title): ("why \(title)", "\(title)：从何而来")
    case .addition(let place, let verdict):
      ("\(place) \(clause(verdict).english)", "\(place) \(clause(verdict).chinese)")
    case .unbuildable(let place): ("\(place) cannot be built", "\(place) 无法构建")
    case .lossy(let place): ("\(place) adds up, with loss", "\(place) 的相加成立，但有丢失")
    case .extent(let extent, let axis, let place):
      ("\(extent), the \(axis.name) of \(place)", "\(extent)，\(spaced(place))的\(axis.word[.chinese])")
    case .count(let count, .parameters, let place):
      ("\(count) parameters in \(place)", "\(spaced(place))有 \(count) 个参数")
    case .count(let count, .bytes, let place):
      ("\(count) bytes of activations in \(place)", "\(spaced(place))的激活值占 \(count) 字节")
    case .count(let count, _, let place):
      ("\(count) multiply-adds in \(place)", "\(spaced(place))有 \(count) 次乘加")
    case .operands(let main, let equation, let shortcut):
      (
        "main path \(main)  \(equation)  \(shortcut) shortcut", "主路径 \(main)  \(equation)  \(shortcut) 捷径"
      )
    case .output(let map): ("output \(map)", "输出 \(map)")
    case .input(let map): ("input \(map)", "输入 \(map)")
    case .trainedParameters:
      ("what training changes; statistics of normalisations are buffers", "训练会改变的参数；归一化的统计量属于缓冲区，不计")
    case .parametersWithStatistics:
      ("with the statistics of normalisations, 4 numbers a channel", "含归一化的统计量，每个通道 4 个数")
    case .whatMultiplies: ("of convolutions and dense layers, for one image", "卷积层和全连接层，一幅图像")
    case .whatIsKept: ("outputs of all layers as float32, for one image", "所有层的输出，float32，一幅图像")
    }
  }

  /// A name with a space behind it, unless it is Chinese.
  private func spaced(_ place: String) -> String { place.last?.isASCII == false ? place : place + " " }

  /// What becomes of a block's addition.
  private func clause(_ verdict: AdditionVerdict) -> (english: String, chinese: String) {
    switch verdict {
    case .addsUp: ("adds up", "的相加成立")
    case .unknown: ("is decided at run time", "的相加运行时才能判定")
    case .broadcasts: ("only broadcasts", "的相加只靠广播成立")
    case .refused: ("does not add up", "的相加不成立")
    }
  }
}

/// Whose a setting is, or where it is written.
enum WhySourceWords: Phrase {
  case of(String)
  case line(Int, of: String)
  case lineOfFile(Int)
  case unwritten
  case changed(was: String)

  var both: (english: String, chinese: String) {
    switch self {
    case .of(let place): ("of \(place)", "\(place) 的设置")
    case .line(let line, let place): ("\(place), line \(line) of the file", "\(place)，文件第 \(line) 行")
    case .lineOfFile(let line): ("line \(line) of the file", "文件第 \(line) 行")
    case .unwritten: ("default", "默认值")
    case .changed(let was): ("changed here, was \(was)", "在这里改过，原为 \(was)")
    }
  }
}

/// What is asked about where it is no part with a name.
enum WhySubjectWords: Phrase {
  /// In a sentence, and as a place.
  case input, bareInput
  /// What a network without a head hands on.
  case output
  case network
  case blocks(ClosedRange<Int>, of: String)

  var both: (english: String, chinese: String) {
    switch self {
    case .input: ("the input", "输入")
    case .bareInput: ("input", "输入")
    case .output: ("the output", "输出")
    case .network: ("the network", "整个网络")
    case .blocks(let blocks, let stack):
      (
        "\(stack) blocks \(blocks.lowerBound) to \(blocks.upperBound)",
        "\(stack) 的块 \(blocks.lowerBound) 至 \(blocks.upperBound)"
      )
    }
  }
}

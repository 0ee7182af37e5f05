import NetworkModel
import ShapeEngine

/// What the list of all repairs says besides their titles.
enum RepairWords: Phrase {
  case title(place: String)
  case none
  case clearsAll, clears(Int)
  case sets, costs, then, shapes
  case cost(parameters: String, multiplyAdds: String), briefCost(parameters: String, multiplyAdds: String)
  case nothingLeft, left(Int)
  case noOutputChanges, outputsChange(Int), moreOutputs(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .title(let place): ("repairs of \(place)", "\(place) 的修复方案")
    case .none: ("no repair was found", "没有找到修复方案")
    case .clearsAll: ("clears all", "全部解决")
    case .clears(let count):
      ("clears \(abbreviated(Count(count)))", "解决 \(abbreviated(Count(count))) 个")
    case .sets: ("sets", "设置")
    case .costs: ("costs", "代价")
    case .then: ("then", "结果")
    case .shapes: ("shapes", "形状")
    case .cost(let parameters, let multiplyAdds):
      ("\(parameters) parameters   \(multiplyAdds) multiply-adds", "参数 \(parameters)   乘加 \(multiplyAdds)")
    case .briefCost(let parameters, let multiplyAdds):
      ("\(parameters) params   \(multiplyAdds) mult-adds", "参数 \(parameters)   乘加 \(multiplyAdds)")
    case .nothingLeft: ("no problem is left", "没有问题了")
    case .left(let count): ("\(counted(count, "problem")) left", "还剩 \(grouped(count)) 个问题")
    case .noOutputChanges: ("no block hands on another shape", "各块的输出形状都不变")
    case .outputsChange(let count): ("\(counted(count, "output")) changed", "\(grouped(count)) 个输出改变")
    case .moreOutputs(let count): ("and \(counted(count, "more output"))", "另外还有 \(grouped(count)) 个输出")
    }
  }
}

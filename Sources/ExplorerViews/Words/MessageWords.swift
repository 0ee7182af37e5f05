import Explorer
import NetworkModel
import ShapeEngine

/// What the message row says of the last edit.
enum MessageWords: Phrase {
  /// Through the history to the point after so many steps of all.
  case went(to: Int, of: Int)
  case stemUnbuildable, headUnbuildable
  case broken(Int), unbuildable(Int), broadcast(Int), silent(Int), runTime(Int), noneBroken
  case sameOutput(FeatureMap)
  case outputsChanged(Int)
  case mainPath, shortcut, multiplyAdds
  case blocksAssumed(Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .went(to: 0, _): ("as it was opened", "打开时的样子")
    case .went(let point, let count):
      ("after step \(grouped(point)) of \(grouped(count))", "第 \(grouped(point)) 步之后，共 \(grouped(count)) 步")
    case .stemUnbuildable: (" the stem cannot be built", " stem 无法构建")
    case .headUnbuildable: (" the head cannot be built", " head 无法构建")
    case .broken(let count): (" \(count) broken", " \(count) 处不成立")
    case .unbuildable(let count): (" \(count) cannot be built", " \(count) 处无法构建")
    case .broadcast(let count): (" \(count) broadcast", " \(count) 处靠广播")
    case .silent(let count): (" \(count) silent", " \(count) 处不报错")
    case .runTime(let count): (" \(count) decided at run time", " \(count) 处运行时才确定")
    case .noneBroken: (" none broken", " 全部成立")
    case .sameOutput(let map): ("no output changed shape: \(map) either way", "输出形状不变：仍是 \(map)")
    case .outputsChanged(let count): ("\(counted(count, "output")) changed", "\(grouped(count)) 个输出改变")
    case .mainPath: ("main path ", "主路径 ")
    case .shortcut: ("shortcut ", "捷径 ")
    case .multiplyAdds: ("multiply-adds ", "乘加 ")
    case .blocksAssumed(let count): ("\(counted(count, "block")) assumed", "\(grouped(count)) 个块按假设")
    }
  }
}

/// What is asked in the message row, and the answers.
enum PromptWords: Phrase {
  case setIt, leaveIt
  case stayHere, goBack
  case saveAs, saveReadOnlyAs, save
  case writeOver(isShort: Bool), saveElsewhere(isShort: Bool), differences(isShort: Bool), no
  case recover, discard, later(isShort: Bool)
  case changedOnDisk(String), takeIt(isShort: Bool), keepYours
  case leaveUnsaved, leave, saveAndLeave, stay

  var both: (english: String, chinese: String) {
    switch self {
    case .setIt: ("set it", "确定")
    case .leaveIt: ("leave it", "取消")
    case .stayHere: ("stay", "停在这里")
    case .goBack: ("go back", "返回原处")
    case .saveAs: ("save as ", "另存为 ")
    case .saveReadOnlyAs: ("the file is read-only; save as ", "文件只读；另存为 ")
    case .save: ("save", "保存")
    case .writeOver(let isShort): (isShort ? "overwrite" : "write over it", "覆盖")
    case .saveElsewhere(let isShort): (isShort ? "save as" : "save elsewhere", "另存")
    case .differences(let isShort): (isShort ? "diff" : "differences", "看差别")
    case .no: ("no", "不保存")
    case .recover: ("recover", "恢复")
    case .discard: ("discard", "丢弃")
    case .later(let isShort): (isShort ? "later" : "leave it for later", "以后再说")
    case .changedOnDisk(let name): ("\(name) has changed on disk, and here", "\(name) 在磁盘上和这里都已改变")
    case .takeIt(let isShort):
      isShort ? ("take it", "采用磁盘上的") : ("take it (u brings yours back)", "采用磁盘上的（按 u 换回）")
    case .keepYours: ("keep yours", "保留自己的")
    case .leaveUnsaved: ("leave without saving?", "不保存就退出？")
    case .leave: ("leave", "退出")
    case .saveAndLeave: ("save, then leave", "保存后退出")
    case .stay: ("stay", "继续编辑")
    }
  }
}

/// What the row of a search says.
enum SearchWords: Phrase {
  case examples, layerExamples, noHit
  case hits(Int)
  case hit(Int, of: Int)
  case nextAndPrevious, end

  var both: (english: String, chinese: String) {
    switch self {
    case .examples:
      ("stack 3 block 2, 28×28×512, groups=32, broadcast", "stack 3 block 2、28×28×512、groups=32、广播")
    case .layerExamples:
      ("3×3 conv, batch norm, 28×28×512, branch 31, broken", "3×3 卷积、批归一化、28×28×512、分支 31、不成立")
    case .noHit: ("no hit", "没有结果")
    case .hits(let count): (counted(count, "hit"), "\(grouped(count)) 个结果")
    case .hit(let number, let count): ("hit \(number) of \(count)", "第 \(number) 个结果，共 \(count) 个")
    case .nextAndPrevious: ("next, previous", "下一个、上一个")
    case .end: ("end", "结束")
    }
  }
}

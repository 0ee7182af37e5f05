import NetworkModel

/// What a presented lesson and its notes say besides the lesson's own texts.
package enum DemoWords: Phrase {
  case steps(Int)
  /// Before what was is revealed.
  case whatHappens, whatDoYouThink, whatWouldYouChange
  case typeIt
  case roomSaid, roomWasRight
  case edit(Int, of: Int)
  case was(String)
  case more(Int)
  case allBlocks, stacks, blocks
  case everySeconds(String)
  case pausedSeconds(String, key: String)
  case end
  // Notes
  case notes
  case noNotes
  case onScreen, answerIs, because, hints, next
  case title, told, asked, answered, done
  case trying
  case waiting(String)
  case ended(String)
  case others(Int)
  case otherText
  case scroll, quit

  package var both: (english: String, chinese: String) {
    switch self {
    case .steps(let count): (count == 1 ? "1 step" : "\(count) steps", "共 \(count) 步")
    case .whatHappens: ("What do you think happens?", "大家觉得会怎样？")
    case .whatDoYouThink: ("What do you think?", "大家觉得呢？")
    case .whatWouldYouChange: ("What would you change?", "大家会改哪里？")
    case .typeIt: ("the room's answer can be typed", "可以输入大家的答案")
    case .roomSaid: ("the room said", "大家的预测")
    case .roomWasRight: ("the room was right", "大家说对了")
    case .edit(let number, let count): ("change \(number) of \(count)", "第 \(number) 处修改，共 \(count) 处")
    case .was(let value): ("was \(value)", "原为 \(value)")
    case .more(let count): ("and \(count) more", "还有 \(count) 处")
    case .allBlocks: ("all blocks", "全部块")
    case .stacks: ("stacks", "stack 数")
    case .blocks: ("blocks", "块数")
    case .everySeconds(let time): ("every \(time); any key stops it", "每 \(time) 一步；按任意键停下")
    case .pausedSeconds(let time, let key):
      ("stopped; \(key) goes on every \(time)", "已停下；按 \(key) 继续，每 \(time) 一步")
    case .end: ("the end", "结束")
    case .notes: ("notes", "备注")
    case .noNotes: ("no notes to this step", "这一步没有备注")
    case .onScreen: ("on the screen", "屏幕上")
    case .answerIs: ("answer", "答案")
    case .because: ("because", "理由")
    case .hints: ("hints", "提示")
    case .next: ("next", "接下来")
    case .title: ("the title", "标题")
    case .told: ("what the step tells", "这一步的说明")
    case .asked: ("the question", "问题")
    case .answered: ("the answer", "答案")
    case .done: ("the task is done", "任务完成")
    case .trying: ("a question from the room is tried", "正在试大家的问题")
    case .waiting(let command):
      ("no demo of this lesson runs: waiting for \(command)", "这一课没有在演示：等待 \(command)")
    case .ended(let command): ("the demo has ended: waiting for \(command)", "演示已结束：等待 \(command)")
    case .others(let count):
      (
        count == 1
          ? "another one runs; these are the notes to the latest"
          : "\(count) others run; these are the notes to the latest",
        "还有 \(count) 个演示在运行；这是最近一个的备注"
      )
    case .otherText:
      ("the lesson's file is not what is presented: start the notes anew", "课程文件与正在演示的不同：请重新打开备注")
    case .scroll: ("scroll", "滚动")
    case .quit: ("quit", "退出")
    }
  }
}

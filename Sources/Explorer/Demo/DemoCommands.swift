extension Command {
  /// Those of a presented lesson, and of its notes.
  static let ofDemos: [Command] =
    [
      Command(
        "demo-forward", ["right", "space", "enter", "page-down", "l"], .move, ("forward", "前进"),
        label: ("forward", "前进"), .demo(.forward), in: [.demo],
        unless: { $0.demo?.isAtEnd == true ? .endOfDemo : nil }),
      Command(
        "demo-back", ["left", "page-up", "backspace", "h"], .move, ("back, as it was before", "后退，恢复原样"),
        label: ("back", "后退"), .demo(.back), in: [.demo],
        unless: { $0.demo?.isAtBeginning == true ? .beginningOfDemo : nil }),
    ]
    + (1...4).map { number in
      Command(
        "room-says-\(number)", ["\(number)"], .understand, ("the room says \(number)", "听众选 \(number)"),
        .demo(.answer(number - 1)), in: [.demo], where: { $0.demoChoices >= number })
    } + [
      Command(
        "demo-try", ["t"], .change, ("try a question from the room", "试试听众的问题"), label: ("try", "自由尝试"),
        .demo(.tryIt), in: [.demo]),
      Command(
        "back-to-demo", ["L"], .understand, ("back to the demo", "回到演示"), label: ("demo", "演示"),
        .demo(.goToScript), in: views, where: { $0.demo != nil }),
      Command(
        "demo-go-on", ["p"], .move, ("go on by itself", "自动播放"), label: ("go on", "继续"), .demo(.goOn),
        in: [.demo], unless: { $0.demo?.isAtEnd == true ? .endOfDemo : nil }),
      Command(
        "demo-notes", ["N"], .understand, ("notes for whoever speaks", "讲解人的备注"), .demo(.notes), in: [.demo]),
      Command(
        "demo-down", ["down", "j"], .move, ("scroll down", "下滚"), .demo(.scroll(by: 1)), in: [.demo, .notes]),
      Command(
        "demo-up", ["up", "k"], .move, ("scroll up", "上滚"), .demo(.scroll(by: -1)), in: [.demo, .notes]),
      Command(
        "leave-demo", ["q", "ctrl-c"], .network, ("end the demo", "结束演示"), label: ("end", "结束"),
        .demo(.leave), in: [.demo]),
      Command(
        "close-notes", ["q", "esc", "N", "ctrl-c"], .move, ("put the notes away", "收起备注"),
        label: ("back", "返回"), .demo(.closeNotes), in: [.notes]),
      Command(
        "present-lesson", ["p"], .understand, ("present it to a room", "当众讲解"), label: ("present", "讲解"),
        .demo(.present), in: [.lessons]),
    ]
}

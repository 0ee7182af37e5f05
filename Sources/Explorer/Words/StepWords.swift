import NetworkModel

/// What was added, removed or moved.
package enum StepNoun: Phrase, Hashable {
  case block, stack, copyOfBlock, copyOfStack
  /// Several at once.
  case blocks(Int)

  package var both: (english: String, chinese: String) {
    switch self {
    case .block: ("block", "块")
    case .stack: ("stack", " stack")
    case .copyOfBlock: ("copy of the block", "块的副本")
    case .copyOfStack: ("copy of the stack", " stack 的副本")
    case .blocks(let count): ("\(count) blocks", " \(count) 个块")
    }
  }
}

/// A part of the network that a step sets back as a whole.
package enum StepPart: String, CaseIterable, Phrase, Hashable {
  case name, input, stem, head, rules, network

  package var both: (english: String, chinese: String) {
    switch self {
    case .name, .input, .stem, .head, .rules: (rawValue, " \(rawValue)")
    case .network: ("network", "网络")
    }
  }
}

/// Where a step was done.
package enum StepPlace: Phrase, Hashable {
  case row(Row)
  case scope(Scope)
  /// So many blocks from this one on.
  case blocks(BlockPlace, count: Int)
  case input, network
  /// As a journal has it.
  case told(String)

  /// As a journal has it; a place that steps are often done at is known again, in whatever language.
  init(told words: String) {
    let known: [StepPlace] = [.network, .input, .row(.stem), .row(.head), .scope(.network)]
    self = known.first { $0.both.english == words } ?? .told(words)
  }

  package var both: (english: String, chinese: String) {
    switch self {
    case .row(let row): row.both
    case .scope(let scope): scope.text.both
    case .blocks(let place, let count):
      count == 1
        ? (place.words, place.words)
        : ("\(place.words)-\(place.block + count)", "\(place.words)-\(place.block + count)")
    case .input: ("the input", "输入")
    case .network: ("the network", "整个网络")
    case .told(let words): (words, words)
    }
  }
}

extension PartField {
  /// Where a step that sets it is done.
  var stepPlace: StepPlace {
    switch self {
    case .height, .width, .channels: .input
    case .stem, .filters, .kernel, .strides, .useBias, .useNorm, .padding, .poolSize, .poolStrides,
      .poolPadding:
      .row(.stem)
    case .head, .classes: .row(.head)
    }
  }
}

extension Row: Phrase {
  /// As sentences say it: `stack 2 block 1`.
  package var both: (english: String, chinese: String) {
    switch self {
    case .stem: ("the stem", "stem")
    case .stack(let stack): ("stack \(stack + 1)", "stack \(stack + 1)")
    case .block(let place): (place.words, place.words)
    case .head: ("the head", "head")
    }
  }
}

extension Scope {
  /// As sentences say it: `stack 2 block 1`, `stack 2`, `all stacks`.
  package var text: Text {
    switch self {
    case .block, .stack: Text(same: words)
    case .network: Text(english: words, chinese: "所有 stack")
    }
  }
}

extension EditReport.Subject {
  /// What was done, in words: `strides 2 → 1`; nil of a way through the history.
  package var title: Text? {
    switch what {
    case .setting(let was, let now):
      Text(
        english: "\(was.words) → \(now.value)",
        chinese: "\(was.field.name) \(was.text.chinese) → \(now.text.chinese)")
    case .rules(let was, let now):
      Text(
        english: "rules \(was.rawValue) → \(now.rawValue)", chinese: "规则 \(was.rawValue) → \(now.rawValue)")
    case .repair(let title, let takenBack):
      takenBack
        ? .takenBack(title)
        : Text(english: "repair: \(title.english)", chinese: "修复：\(title.chinese)")
    case .typed(let text, let takenBack): takenBack ? .takenBack(Text(same: text)) : Text(same: text)
    case .reloaded(let name, let takenBack):
      takenBack
        ? .takenBack(Text(english: "reload \(name)", chinese: "重新载入 \(name)"))
        : Text(english: "reload \(name)", chinese: "重新载入 \(name)")
    case .added(let noun): Text(english: "\(noun.both.english) added", chinese: "已添加\(noun.both.chinese)")
    case .removed(let noun):
      Text(english: "\(noun.both.english) deleted", chinese: "已删除\(noun.both.chinese)")
    case .part(let part, let isRestored):
      isRestored
        ? Text(english: "\(part.both.english) taken back", chinese: "已还原\(part.both.chinese)")
        : Text(english: "\(part.both.english) changed again", chinese: "已再次更改\(part.both.chinese)")
    case .moved(let noun, let origin):
      Text(
        english: "\(noun.both.english) moved: \(origin.both.english) → \(whereabouts.both.english)",
        chinese: "已移动\(noun.both.chinese)：\(origin.both.chinese) → \(whereabouts.both.chinese)")
    case .went: nil
    }
  }
}

extension Text {
  fileprivate static func takenBack(_ step: Text) -> Text {
    Text(english: "taken back: \(step.english)", chinese: "撤销：\(step.chinese)")
  }
}

extension Setting {
  /// Its value; a stem that has no name has words for it.
  package var text: Text {
    switch self {
    case .part(.stem(let stem)) where !Stem.named.contains(where: { $0.stem == stem }):
      PaletteWords.ownStem.text
    case .block, .part: Text(same: value)
    }
  }
}

extension Command.Group: Phrase {
  package var both: (english: String, chinese: String) {
    switch self {
    case .move: ("move", "移动")
    case .change: ("change", "修改")
    case .understand: ("understand", "理解")
    case .network: ("network", "网络")
    }
  }
}

extension BarMeasure: Phrase {
  /// As the message row says it.
  package var both: (english: String, chinese: String) {
    switch self {
    case .parameters: ("parameters", "参数")
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .memory: ("activation memory, bytes in float32 for one image", "激活值内存，一幅图像的字节数（float32）")
    }
  }
}

extension KeptMeasure: Phrase {
  /// As sentences say it.
  package var both: (english: String, chinese: String) {
    switch self {
    case .multiplyAdds: ("multiply-adds", "乘加")
    case .parameters: ("parameters", "参数")
    }
  }
}

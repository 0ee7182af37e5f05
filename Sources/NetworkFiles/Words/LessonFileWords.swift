import NetworkModel

/// What is wrong in the text of a lesson, and what to write instead.
enum LessonFileWords: Phrase {
  // The lesson
  case emptyFile, noLesson, noVersion, otherVersion, noTitle, noScene, noSteps
  case fileAsScene(shown: String)
  case tooManySteps(Int, most: Int)
  // A step, by its name
  case tooManyHints(Int, most: Int)
  case strayKey(String), straySolution
  case noSolution(String), saysNothing(String), isTwoSteps(String), noCheck(String)
  // A question
  case yesNoWithoutCheck, noPlace(kind: String)
  case noAddition, noShape, noNumber
  case notAmong, noBlock, sameBlock
  // Texts
  case notInBoth(String, found: Text), missingLanguage(String, String), emptyText(String)
  /// A brace in a text, and what stands behind it.
  case openBrace(String)
  // Conditions and edits
  case noConditions, badNumber(shown: String, plain: String?), unboundedEdits, noMeasure(shown: String)
  case noCondition(shown: String)
  case impossibleEdit

  var both: (english: String, chinese: String) {
    switch self {
    case .emptyFile:
      (
        "the file is empty: a lesson has 'lesson', 'title', 'network' and 'steps'",
        "文件是空的：课程要有 'lesson'、'title'、'network' 和 'steps'"
      )
    case .noLesson:
      (
        "a lesson is a mapping with 'lesson', 'title', 'network' and 'steps'",
        "课程是含有 'lesson'、'title'、'network' 和 'steps' 的映射"
      )
    case .noVersion: ("there is no 'lesson': write lesson: 1", "缺少 'lesson'：请写 lesson: 1")
    case .otherVersion:
      ("this addup reads lessons of format 1: write lesson: 1", "这个 addup 只读格式 1 的课程：请写 lesson: 1")
    case .noTitle: ("there is no 'title': write {en: …, zh: …}", "缺少 'title'：请写 {en: …, zh: …}")
    case .noScene:
      (
        "there is no 'network': write a preset such as seed, or a network",
        "缺少 'network'：请写 seed 这样的预设，或者一个网络"
      )
    case .fileAsScene(let shown):
      (
        "\(shown) cannot be named here: write the network itself, or a preset such as seed",
        "\(shown) 不能写在这里：请写网络本身，或 seed 这样的预设"
      )
    case .noSteps: ("a lesson needs 'steps': a list of at least one", "课程要有 'steps'：至少一步的列表")
    case .tooManySteps(let count, let most):
      ("there are \(count) steps: a lesson has at most \(most)", "有 \(count) 步：一课最多 \(most) 步")
    case .tooManyHints(let count, let most):
      ("there are \(count) hints: a step has at most \(most)", "有 \(count) 个提示：一步最多 \(most) 个")
    case .strayKey(let key):
      ("'\(key)' belongs to a step with 'ask' or 'do'", "'\(key)' 属于有 'ask' 或 'do' 的步骤")
    case .straySolution: ("only a step with 'do' has a 'solution'", "只有带 'do' 的步骤才有 'solution'")
    case .noSolution(let step):
      ("\(step) has no 'solution': write edits that do what is asked", "\(step) 缺少 'solution'：请写出完成要求的修改")
    case .saysNothing(let step):
      ("\(step) says nothing: write say: {en: …, zh: …}", "\(step) 没有内容：请写 say: {en: …, zh: …}")
    case .isTwoSteps(let step):
      (
        "\(step) has 'do' besides 'say' or 'ask': make two steps of it",
        "\(step) 在 'say' 或 'ask' 之外还有 'do'：请分成两步"
      )
    case .noCheck(let step):
      (
        "\(step) has no 'check': write when it is done, as in check: [adds up]",
        "\(step) 缺少 'check'：请写完成的条件，例如 check: [adds up]"
      )
    case .yesNoWithoutCheck:
      (
        "a yes-no question needs 'check': what is true or not, as in check: [adds up]",
        "是非题要有 'check'：要判断的是什么，例如 check: [adds up]"
      )
    case .noPlace(let kind):
      (
        "a question of kind \(kind) needs 'at': a place such as stack2.block1.add",
        "\(kind) 类的问题要有 'at'：一个位置，例如 stack2.block1.add"
      )
    case .noAddition:
      (
        "a verdict is asked at an addition: write a place such as stack2.block1.add",
        "判定要问在相加处：请写 stack2.block1.add 这样的位置"
      )
    case .noShape:
      ("this is no shape: write a place such as stack2.block1.output", "这不是形状：请写 stack2.block1.output 这样的位置")
    case .noNumber:
      (
        "this is no number: write a place such as stack2.block1.channels",
        "这不是数：请写 stack2.block1.channels 这样的位置"
      )
    case .notAmong:
      (
        "'among' needs two or three blocks: [stack1.block1, stack2.block1]",
        "'among' 要有两三个块：[stack1.block1, stack2.block1]"
      )
    case .noBlock: ("this is no block: write a place such as stack2.block1", "这不是块：请写 stack2.block1 这样的位置")
    case .sameBlock: ("this block is listed twice", "这个块列了两次")
    case .notInBoth(let key, let found):
      (
        "'\(key)' needs both languages, as in {en: \"…\", zh: \"…\"}, not \(found.english)",
        "'\(key)' 要有两种语言，例如 {en: \"…\", zh: \"…\"}，不是\(found.chinese.blankBefore)"
      )
    case .missingLanguage(let key, let language):
      ("'\(key)' has no '\(language)': lessons are in both languages", "'\(key)' 缺少 '\(language)'：课程要有两种语言")
    case .emptyText(let language): ("'\(language)' is empty: write the text", "'\(language)' 是空的：请写出文字")
    case .openBrace(let place): ("'{' is never closed: write {\(place)}", "'{' 没有闭合：请写 {\(place)}")
    case .noConditions: ("'check' is empty: write at least one condition", "'check' 是空的：请至少写一个条件")
    case .badNumber(let shown, let plain?):
      ("\(shown) is no number: write plain digits, \(plain)", "\(shown) 不是数：请用普通数字，\(plain)")
    case .badNumber(let shown, nil):
      (
        "\(shown) is no number: write plain digits, as in params <= 25000000",
        "\(shown) 不是数：请用普通数字，例如 params <= 25000000"
      )
    case .unboundedEdits: ("edits are bounded from above: write edits <= 1", "edits 只能有上限：请写 edits <= 1")
    case .noMeasure(let shown):
      (
        "\(shown) is no number: write one such as stack2.block1.channels",
        "\(shown) 不是数：请写 stack2.block1.channels 这样的数"
      )
    case .noCondition(let shown):
      (
        "\(shown) is no condition: write adds up, nothing wrong, edits <= 1, a setting such as "
          + "stack2.block1.strides=2, or a measure such as params <= 25000000",
        "\(shown) 不是条件：请写 adds up、nothing wrong、edits <= 1、stack2.block1.strides=2 这样的设置，"
          + "或 params <= 25000000 这样的度量"
      )
    case .impossibleEdit: ("this edit cannot be made here", "这里不能做这个修改")
    }
  }
}

/// Why a text is no place of a network that a lesson can ask about.
enum LessonPlaceError: Phrase, Error {
  case meant(String, in: String, near: String)
  /// The whole place would be understood if it were spelled otherwise.
  case misspelled(String, near: String)
  case tooLong(String)
  case unknown(String, in: String, known: String)
  case noStack(String, in: String, of: Int), noBlock(String, in: String, of: Int)

  var both: (english: String, chinese: String) {
    switch self {
    case .meant(let word, let text, let near):
      ("'\(word)' in '\(text)': did you mean '\(near)'?", "'\(text)' 里的 '\(word)'：是不是 '\(near)'？")
    case .misspelled(let text, let near): ("'\(text)': did you mean '\(near)'?", "'\(text)'：是不是 '\(near)'？")
    case .tooLong(let text):
      (
        "'\(text)' is too long: write a place such as stack2.block1.add",
        "'\(text)' 太长：请写 stack2.block1.add 这样的位置"
      )
    case .unknown(let word, let text, let known):
      (
        "'\(word)' in '\(text)' is nothing that a lesson can ask: write one of \(known)",
        "'\(text)' 里的 '\(word)' 不能在课程里问：请写 \(known) 之一"
      )
    case .noStack(let stack, let text, let count):
      (
        "there is no \(stack) in '\(text)': the network has \(count)",
        "'\(text)' 里的 \(stack) 不存在：这个网络有 \(count) 个 stack"
      )
    case .noBlock(let block, let text, let count):
      (
        "there is no \(block) in '\(text)': the stack has \(count)",
        "'\(text)' 里的 \(block) 不存在：这个 stack 有 \(count) 个块"
      )
    }
  }
}

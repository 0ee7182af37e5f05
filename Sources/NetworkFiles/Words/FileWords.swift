import NetworkModel

/// What is wrong in the text of a file, and what to write instead.
///
/// `found` is what stands there, `what` the thing it should be, `shown` a word from the file in its quotes.
enum FileWords: Phrase {
  // What is no text, or something else
  case tooLong(bytes: Int)
  case utf16
  case nul(byte: Int), noUTF8(byte: Int)
  case control(String, spelled: String)
  case empty
  case gitLFS, webPage(FileKind), conflictMarker
  // Words and keys
  case meant(shown: String, near: String)
  case unknown(shown: String, what: Text, known: [String])
  case duplicate(shown: String)
  case noMapping(Text, example: String, found: Text)
  case noKey(of: Text, found: Text)
  case mergeKey
  // Values
  case quotedInteger(String, shown: String)
  case noInteger(String, found: Text)
  case noPlainInteger(String, shown: String)
  case integerTooLarge(String, shown: String)
  case noBoolean(String, found: Text), noBias(String, found: Text)
  case noChoice(String, of: [String], found: Text)
  case noText(String, found: Text)
  case textTooLong(String, bytes: Int)
  // A network
  case noNetwork(found: Text), noConfiguration(example: String, found: Text)
  case newerFormat(Int), noFormat(Int)
  case noInput(example: String), noStacks
  case noInputSize
  case noFilterList, tooManyFilters(Int)
  case shortcutOfStack
  case stacksAreNoList(found: Text), stackIsNoList(String, found: Text)
  case noBlocks(String), blocksAreNoNumber(found: Text), blocksBelowZero(Int), tooManyBlocks
  case noFilters(String), notSpelledOut(String, field: String)
  // A line of JSON
  case noObject, brokenJSON

  var both: (english: String, chinese: String) {
    switch self {
    case .tooLong(let bytes):
      (
        "the file has \(bytes) bytes; at most \(Limits.fileBytes) are read",
        "文件有 \(bytes) 字节；最多读取 \(Limits.fileBytes) 字节"
      )
    case .utf16: ("this is UTF-16 text: save it as UTF-8", "这是 UTF-16 文本：请存为 UTF-8")
    case .nul(let byte):
      ("NUL at byte \(byte): this is no text file, or a damaged one", "第 \(byte) 字节是 NUL：这不是文本文件，或者已损坏")
    case .noUTF8(let byte):
      ("no UTF-8 at byte \(byte): save the file as UTF-8", "第 \(byte) 字节不是 UTF-8：请把文件存为 UTF-8")
    case .control(let control, let spelled):
      (
        "the control character \(control) is not allowed: write \(spelled) in double quotes",
        "不允许控制字符 \(control)：请在双引号里写 \(spelled)"
      )
    case .empty:
      ("the file is empty: a network has at least an 'input' and 'stacks'", "文件是空的：网络至少要有 'input' 和 'stacks'")
    case .gitLFS:
      (
        "this is a git-LFS pointer, not the file itself: run 'git lfs pull'",
        "这是 git-LFS 指针，不是文件本身：请运行 'git lfs pull'"
      )
    case .webPage(let kind):
      ("this is a web page, not a \(kind): download the file itself", "这是网页，不是\(kind.noun)：请下载文件本身")
    case .conflictMarker:
      ("this is a git conflict marker: choose one of the two versions first", "这是 git 冲突标记：请先在两个版本中选一个")
    case .meant(let shown, let near): ("\(shown): did you mean '\(near)'?", "\(shown)：是不是 '\(near)'？")
    case .unknown(let shown, let what, let known):
      (
        "\(shown) is not \(what.english): write \(known.joined(separator: ", "))",
        "\(shown) 不是\(what.chinese.blankBefore)：请写 \(known.joined(separator: "、"))"
      )
    case .duplicate(let shown): ("\(shown) is given twice: remove one of the two", "\(shown) 写了两次：请删去一个")
    case .noMapping(let what, let example, let found):
      (
        "\(what.english) needs a mapping such as \(example), not \(found.english)",
        "\(what.chinese.blankAfter)要写成映射，例如 \(example)，不是\(found.chinese.blankBefore)"
      )
    case .noKey(let owner, let found):
      (
        "a key of \(owner.english) is a word, not \(found.english)",
        "\(owner.chinese.blankAfter)的键是一个词，不是\(found.chinese.blankBefore)"
      )
    case .mergeKey:
      ("merge keys ('<<') are not part of a network file: write the keys", "网络文件里没有合并键（'<<'）：请把键写出来")
    case .quotedInteger(let key, let shown):
      (
        "'\(key)' is the text \(shown): write \(shown.unquoted) without quotes",
        "'\(key)' 是文本 \(shown)：请不加引号写 \(shown.unquoted)"
      )
    case .noInteger(let key, let found):
      ("'\(key)' needs an integer, not \(found.english)", "'\(key)' 要写整数，不是\(found.chinese.blankBefore)")
    case .noPlainInteger(let key, let shown):
      (
        "'\(key)' needs an integer in plain digits such as 32, not \(shown)",
        "'\(key)' 要用普通数字写整数，例如 32，不是 \(shown)"
      )
    case .integerTooLarge(let key, let shown):
      (
        "'\(key)' is \(shown): integers must lie within ±1,000,000,000",
        "'\(key)' 是 \(shown)：整数必须在 ±1,000,000,000 以内"
      )
    case .noBoolean(let key, let found):
      (
        "'\(key)' needs true or false, not \(found.english)",
        "'\(key)' 要写 true 或 false，不是\(found.chinese.blankBefore)"
      )
    case .noBias(let key, let found):
      (
        "'\(key)' needs true, false or \(UseBias.unnormalizedWord), not \(found.english)",
        "'\(key)' 要写 true、false 或 \(UseBias.unnormalizedWord)，不是\(found.chinese.blankBefore)"
      )
    case .noChoice(let key, let words, let found):
      (
        "'\(key)' needs one of \(words.joined(separator: ", ")), not \(found.english)",
        "'\(key)' 要写 \(words.joined(separator: "、")) 之一，不是\(found.chinese.blankBefore)"
      )
    case .noText(let key, let found):
      ("'\(key)' needs a text, not \(found.english)", "'\(key)' 要写文本，不是\(found.chinese.blankBefore)")
    case .textTooLong(let key, let bytes):
      (
        "'\(key)' has \(bytes) bytes; at most \(Limits.nameBytes) are kept",
        "'\(key)' 有 \(bytes) 字节；最多保留 \(Limits.nameBytes) 字节"
      )
    case .noNetwork(let found):
      (
        "a network is a mapping with 'input' and 'stacks', not \(found.english)",
        "网络是含有 'input' 和 'stacks' 的映射，不是\(found.chinese.blankBefore)"
      )
    case .noConfiguration(let example, let found):
      (
        "a configuration is a mapping such as \(example), not \(found.english)",
        "配置是映射，例如 \(example)，不是\(found.chinese.blankBefore)"
      )
    case .newerFormat(let version):
      (
        "this file is of format \(version), and this addup reads format 1: use a newer addup",
        "这个文件是格式 \(version)，这个 addup 只读格式 1：请用更新的 addup"
      )
    case .noFormat(let version):
      ("there is no format \(version): write addup: 1", "没有格式 \(version)：请写 addup: 1")
    case .noInput(let example):
      (
        "there is no 'input': write height, width, channels, as in \(example)",
        "缺少 'input'：请写高、宽、通道数，例如 \(example)"
      )
    case .noStacks:
      (
        "there is no 'stacks': write a list such as [{filters: 128, blocks: 3}]",
        "缺少 'stacks'：请写列表，例如 [{filters: 128, blocks: 3}]"
      )
    case .noInputSize:
      (
        "'input' needs three values, height, width and channels, as in [224, 224, 3]",
        "'input' 要有三个值：高、宽、通道数，例如 [224, 224, 3]"
      )
    case .noFilterList:
      (
        "'filters' is an empty list: write a number for each convolution, as in [32, 32, 64]",
        "'filters' 是空列表：请为每个卷积写一个数，例如 [32, 32, 64]"
      )
    case .tooManyFilters(let count):
      (
        "'filters' has \(count) numbers: a stem has at most \(Limits.stemConvolutions) convolutions",
        "'filters' 有 \(count) 个数：stem 最多有 \(Limits.stemConvolutions) 个卷积"
      )
    case .shortcutOfStack:
      (
        "'conv_shortcut' belongs to a block: list them, as in blocks: [{conv_shortcut: false}, {}]",
        "'conv_shortcut' 属于块：请逐个列出，例如 blocks: [{conv_shortcut: false}, {}]"
      )
    case .stacksAreNoList(let found):
      (
        "'stacks' needs a list such as [{filters: 128, blocks: 3}], not \(found.english)",
        "'stacks' 要写列表，例如 [{filters: 128, blocks: 3}]，不是\(found.chinese.blankBefore)"
      )
    case .stackIsNoList(let name, let found):
      (
        "\(name) needs a list of blocks, not \(found.english)",
        "\(name) 要写块的列表，不是\(found.chinese.blankBefore)"
      )
    case .noBlocks(let name):
      (
        "\(name) has no 'blocks': write their number, as in blocks: 3",
        "\(name) 缺少 'blocks'：请写块数，例如 blocks: 3"
      )
    case .blocksAreNoNumber(let found):
      (
        "'blocks' needs a number or a list, not \(found.english)",
        "'blocks' 要写数字或列表，不是\(found.chinese.blankBefore)"
      )
    case .blocksBelowZero(let count):
      ("'blocks' is \(count): a stack has 0 blocks or more", "'blocks' 是 \(count)：stack 的块数不能小于 0")
    case .tooManyBlocks:
      ("more than \(Limits.blocks) blocks: a network has at most so many", "超过 \(Limits.blocks) 个块：一个网络最多这么多")
    case .noFilters(let name):
      (
        "\(name) has no 'filters': give them to the block, to its stack or in 'defaults'",
        "\(name) 缺少 'filters'：请写在块、它的 stack 或 'defaults' 里"
      )
    case .notSpelledOut(let place, let field):
      ("\(place) has no '\(field)': a recipe spells everything out", "\(place) 缺少 '\(field)'：配方要把一切都写明")
    case .noObject:
      ("no JSON object: write one network a line, as {\"input\": …}", "不是 JSON 对象：请每行写一个网络，例如 {\"input\": …}")
    case .brokenJSON: ("here the line stops being JSON: complete or remove it", "这一行从这里起不是 JSON：请补全或删去")
    }
  }
}

extension FileKind {
  var noun: String {
    switch self {
    case .network: "网络"
    case .configuration: "配置"
    case .lesson: "课程"
    }
  }
}

extension String {
  /// Without the quotes around a shown word.
  fileprivate var unquoted: String { String(dropFirst().dropLast()) }
}

import NetworkModel

/// Why a text is no YAML as it is read here.
enum YAMLWords: Phrase {
  case noYAML, problem(String)
  case tab
  case missing(closing: String, line: Int?)
  case configurationEnds, moreText, secondDocument
  case strayColon, noColon, indentation, noValue
  case noEscape, noCharacter, otherVersion, openQuotes, badBeginning
  case anchors(FileKind), aliases(FileKind, isAnswered: Bool), tags(FileKind)
  case severalLines
  case tooDeep

  var both: (english: String, chinese: String) {
    switch self {
    case .noYAML: ("this is no YAML", "这不是 YAML")
    case .problem(let problem): ("this is no YAML: \(problem)", "这不是 YAML：\(problem)")
    case .tab: ("a tab cannot indent YAML: use blanks", "YAML 不能用制表符缩进：请用空格")
    case .missing(let closing, let line):
      (
        "a ',' or a '\(closing)' is missing before this"
          + (line.map { ", to go on or to end what begins in line \($0)" } ?? ""),
        "这之前缺少 ',' 或 '\(closing)'" + (line.map { "，用来继续或结束第 \($0) 行开始的内容" } ?? "")
      )
    case .configurationEnds: ("a configuration ends here: remove the rest", "配置到这里结束：请删去其余部分")
    case .moreText:
      (
        "there is more text after the network: a file holds one (JSON Lines are read by 'addup check --lines')",
        "网络之后还有文本：一个文件只放一个网络（JSON Lines 由 'addup check --lines' 读取）"
      )
    case .secondDocument:
      ("a second document begins here: a file holds one network", "第二个文档从这里开始：一个文件只放一个网络")
    case .strayColon:
      ("a ':' has no place here: check the indentation, or put the text in quotes", "':' 不该在这里：请检查缩进，或给文本加引号")
    case .noColon: ("a key without ':': write 'key: value'", "键后面没有 ':'：请写成 '键: 值'")
    case .indentation:
      (
        "this line is not indented like its neighbours: give it as many blanks", "这一行与相邻行缩进不同：请用同样多的空格"
      )
    case .noValue: ("a value is missing here", "这里缺少值")
    case .noEscape: ("there is no such escape: write \\\\ for a backslash", "没有这种转义：反斜杠请写 \\\\")
    case .noCharacter: ("this escape is no character: write \\u and four digits", "这个转义不是字符：请写 \\u 和四位数字")
    case .otherVersion: ("YAML 1.1 and 1.2 are read: remove this line", "只读 YAML 1.1 和 1.2：请删去这一行")
    case .openQuotes: ("the text ends inside quotes: close them", "文本在引号内结束：请补上引号")
    case .badBeginning:
      ("this character cannot begin a value: put the text in quotes", "值不能以这个字符开头：请给文本加引号")
    case .anchors(let kind):
      (
        "anchors ('&') are not part of a \(kind) file: write the value itself",
        "\(kind.noun)文件里没有锚点（'&'）：请直接写值"
      )
    case .aliases(let kind, let isAnswered):
      (
        "aliases ('*') are not part of a \(kind) file" + (isAnswered ? ": write the value itself" : ""),
        "\(kind.noun)文件里没有别名（'*'）" + (isAnswered ? "：请直接写值" : "")
      )
    case .tags(let kind):
      ("tags ('!') are not part of a \(kind) file: write the value itself", "\(kind.noun)文件里没有标签（'!'）：请直接写值")
    case .severalLines: ("text over several lines: write it on one line, in quotes", "文本跨了几行：请写在一行里，加引号")
    case .tooDeep:
      (
        "nested more than \(Limits.fileDepth) deep: a network needs no more than 8",
        "嵌套超过 \(Limits.fileDepth) 层：网络不需要超过 8 层"
      )
    }
  }
}

import Diagnostics
import NetworkModel

// From what is typed to a query: `stack 3 block 2`, `3.2`, `28×28×512`, `groups=32`, `broadcast`, `projection`.

extension Query {
  /// Reads `text`, word by word; a word that means nothing makes a term that nothing meets.
  ///
  /// With `beginnings` the digits of a number may be its first ones; with `layers` words mean layers, too.
  init(_ text: String, beginnings: Bool, layers: Bool) {
    terms = Reader(beginnings: beginnings, readsLayers: layers).terms(of: text)
  }

  fileprivate struct Reader {
    let beginnings: Bool
    let readsLayers: Bool
  }
}

extension Query.Reader {
  fileprivate typealias Term = Query.Term
  fileprivate typealias Meaning = Query.Meaning

  fileprivate func terms(of text: String) -> [Term] {
    var words = text.lowercased().split(whereSeparator: { " ,、，".contains($0) }).map(String.init)[...]
    var terms: [Term] = []
    while let word = words.popFirst() {
      // `stack 3`, `block 2`, `addition 4`, `branch 31`, `groups 32` are one term each.
      let number = words.first.flatMap { Int($0) }
      if let number, ["addition", "相加"].contains(word) {
        words.removeFirst()
        terms.append(term([.addition(number)]))
      } else if let number, readsLayers, Query.branchWords.contains(word) {
        words.removeFirst()
        terms.append(term([], [.branch(number)]))
      } else if let next = words.first, number != nil, ["stack", "block", "块"].contains(word) {
        words.removeFirst()
        terms += self.terms((word == "块" ? "block" : word) + next)
      } else if BlockField(rawValue: word) != nil, let value = words.first {
        words.removeFirst()
        terms += self.terms("\(word)=\(value)")
      } else {
        terms += self.terms(word)
      }
    }
    return terms
  }

  /// A term that means one of these, of parts or of layers; in the layer view some of the former mean layers as well.
  private func term(_ meanings: [Meaning], _ layerMeanings: [Query.LayerMeaning] = []) -> Term {
    Term(
      meanings: meanings,
      layerMeanings: readsLayers ? layerMeanings + meanings.compactMap(\.ofLayers) : [])
  }

  /// What one word asks for; `stack2.block1.filters=100` is three terms.
  private func terms(_ word: String) -> [Term] {
    if let sign = word.firstIndex(where: { Query.Comparison(rawValue: $0) != nil }),
      let comparison = Query.Comparison(rawValue: word[sign])
    {
      var places = word[..<sign].split(separator: ".", omittingEmptySubsequences: false)
      let name = String(places.popLast() ?? "")
      let value = String(word[word.index(after: sign)...])
      return self.places(places) + [term(settings(name, comparison, value))]
    }
    if let shape = shape(word) { return [term([.shape(shape)], kernel(shape))] }
    if word.contains(".") { return places(word.split(separator: ".")) }
    if let place = place(word[...]) { return [term([place])] }
    if readsLayers, word.first == "/", let strides = Int(word.dropFirst()) {
      return [term([], [.strides(strides)])]
    }
    return [meanings(of: word)]
  }

  // MARK: Places

  /// `stack3.block2`, `3.2`.
  private func places(_ words: [Substring]) -> [Term] {
    words.enumerated().map { index, word in
      if let number = Int(word) { return term([index == 0 ? .stack(number) : .block(number)]) }
      return term(place(word).map { [$0] } ?? [])
    }
  }

  /// `stack3`, `block2`.
  private func place(_ word: Substring) -> Meaning? {
    guard word.count > 5, let number = Int(word.dropFirst(5)) else { return nil }
    if word.hasPrefix("stack") { return .stack(number) }
    return word.hasPrefix("block") ? .block(number) : nil
  }

  // MARK: Shapes

  /// `28×28`, `28x28x512`, `?x?x64`, or one number that is an extent; nil if the word is no shape.
  private func shape(_ word: String) -> [Query.Wanted]? {
    let parts = word.split(omittingEmptySubsequences: false, whereSeparator: { "x×".contains($0) })
    guard parts.count <= 3, let first = parts.first, !first.isEmpty else { return nil }
    var shape: [Query.Wanted] = []
    for (index, part) in parts.enumerated() {
      switch part {
      case "": shape.append(.anything)
      case "?": shape.append(.unknown)
      default:
        guard let number = Int(part) else { return nil }
        shape.append(beginnings && index == parts.count - 1 ? .beginning(number) : .exactly(number))
      }
    }
    return shape
  }

  /// `3×3` may be a kernel.
  private func kernel(_ shape: [Query.Wanted]) -> [Query.LayerMeaning] {
    guard shape.count == 2, case .exactly(let size) = shape[0], shape[1] == shape[0] else { return [] }
    return [.kernel(size)]
  }

  // MARK: Settings

  private func settings(_ name: String, _ comparison: Query.Comparison, _ value: String) -> [Meaning] {
    let exact = BlockField(rawValue: name)
    let fields =
      exact.map { [$0] } ?? BlockField.allCases.filter { !name.isEmpty && $0.rawValue.hasPrefix(name) }
    return fields.flatMap { field -> [Meaning] in
      if field.setting(0) != nil, let number = Int(value) {
        return [.comparison(field, comparison, beginnings ? .beginning(number) : .exactly(number))]
      }
      // Nothing typed behind the sign yet: every block has the setting.
      if value.isEmpty { return [.anyBlock] }
      let word = Query.otherWords[value] ?? value
      return comparison != .equal
        ? [] : field.choices.filter { $0.value.hasPrefix(word) }.map { .setting($0) }
    }
  }

  // MARK: Words

  /// Everything that `word` is the name of or, if there is nothing, the beginning of.
  private func meanings(of word: String) -> Term {
    func term(_ matches: (String) -> Bool) -> Term {
      self.term(
        Query.vocabulary.filter { matches($0.word) }.map(\.meaning),
        readsLayers ? Query.layerVocabulary.filter { matches($0.word) }.map(\.meaning) : [])
    }
    let exact = term { $0 == word }
    return exact.meanings.isEmpty && exact.layerMeanings.isEmpty ? term { $0.hasPrefix(word) } : exact
  }
}

extension Query {
  /// As network files spell switches.
  fileprivate static let otherWords = [
    "true": "on", "yes": "on", "false": "off", "no": "off", "null": "none",
  ]

  fileprivate static let vocabulary: [(word: String, meaning: Meaning)] =
    [
      ("stem", .stem), ("input", .stem), ("head", .head), ("stack", .anyStack), ("block", .anyBlock),
      ("projection", .trait(.projection)), ("identity", .trait(.identity)), ("pooling", .trait(.pooling)),
      ("grouped", .trait(.grouped)), ("dilated", .trait(.dilated)), ("strided", .trait(.strided)),
      ("biases", .trait(.biased)), ("squeeze", .trait(.squeezing)), ("dense", .trait(.dense)),
      ("problem", .anyProblem), ("broken", .severity(.error)), ("refused", .severity(.error)),
      ("silent", .severity(.silent)), ("assumed", .assumed),
    ] + chineseVocabulary + BlockKind.allCases.map { ($0.rawValue, .setting(.kind($0))) }
    + BlockField.allCases.map { ($0.rawValue, $0.meaning) }
    + Kind.all.flatMap { kind in
      // `dropped-channels` is found by each of its words, unless a setting has that name.
      ([kind.id] + kind.id.split(separator: "-").map(String.init).filter { BlockField(rawValue: $0) == nil })
        .map { ($0, .problem(kind)) }
    }
}

extension Query {
  /// The same words in Chinese, which find the same whatever language is spoken.
  private static let chineseVocabulary: [(word: String, meaning: Meaning)] =
    [
      ("输入", .stem), ("块", .anyBlock), ("投影", .trait(.projection)), ("恒等", .trait(.identity)),
      ("池化", .trait(.pooling)), ("分组", .trait(.grouped)), ("空洞", .trait(.dilated)), ("步长", .trait(.strided)),
      ("步幅", .trait(.strided)),
      ("偏置", .trait(.biased)), ("压缩激励", .trait(.squeezing)), ("全连接", .trait(.dense)), ("问题", .anyProblem),
      ("不成立", .severity(.error)), ("损坏", .severity(.error)), ("被拒绝", .severity(.error)),
      ("静默", .severity(.silent)),
      ("不报错", .severity(.silent)), ("假设", .assumed),
    ]
    + [
      ("广播", "broadcast"), ("丢弃", "dropped-channels"), ("丢掉", "dropped-channels"),
      ("运行时", "sizes-at-run-time"),
    ].flatMap { word, id in
      Kind.all.filter { $0.id == id }.map { (word, .problem($0)) }
    }
}

extension BlockField {
  /// What this field's name alone asks for: that it is switched on, given, or there at all.
  fileprivate var meaning: Query.Meaning {
    switch self {
    case .convShortcut: .trait(.projection)
    case .poolShortcut: .setting(.poolShortcut(true))
    case .useBias: .trait(.biased)
    case .squeezeExcitation: .trait(.squeezing)
    case .outputChannels: .comparison(.outputChannels, .above, .anything)
    case .filters, .groups, .strides, .expansion, .kernel, .dilation, .kind, .strideAt: .anyBlock
    }
  }

  /// The values that are words, in order: all of a switch, `none` of what may be absent.
  var choices: [BlockSetting] {
    switch self {
    case .filters, .groups, .strides, .expansion, .kernel, .dilation: []
    case .convShortcut: [.convShortcut(true), .convShortcut(false)]
    case .poolShortcut: [.poolShortcut(true), .poolShortcut(false)]
    case .outputChannels: [.outputChannels(nil)]
    case .kind: BlockKind.allCases.map { .kind($0) }
    case .useBias: [.useBias(.all), .useBias(.none), .useBias(.unnormalized)]
    case .strideAt: StrideAt.allCases.map { .strideAt($0) }
    case .squeezeExcitation: [.squeezeExcitation(nil)]
    }
  }
}

extension Language {
  /// Between clauses of one sentence.
  package var comma: String { self == .english ? ", " : "，" }
  /// Between the words of a list.
  package var listComma: String { self == .english ? ", " : "、" }
  /// Between halves of a sentence.
  package var semicolon: String { self == .english ? "; " : "；" }
  /// Before what explains.
  package var colon: String { self == .english ? ": " : "：" }
  /// Ends a sentence.
  package var fullStop: String { self == .english ? "." : "。" }
}

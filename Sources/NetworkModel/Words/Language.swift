/// A language in which addup speaks; names of settings and the frameworks' texts are the same in all.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  /// Simplified.
  case chinese = "zh"

  /// What a locale such as `zh_CN.UTF-8` asks for: English, unless it is Chinese.
  package init(locale: String?) {
    self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }
}

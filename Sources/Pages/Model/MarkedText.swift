import Languages
import Mustache

extension ValueStore {
  /// A text in the page's own language, or else the source locale's text marked as such.
  ///
  /// - Parameter lang: the source locale's tag; `nil` where markup has no place, as in a title.
  mutating func text(_ own: String?, or fallback: String, in lang: LanguageTag?) -> Value {
    guard own == nil, let lang else { return text(own ?? fallback) }
    return markup("<span lang=\"\(lang)\">\(HTML.escaped(fallback))</span>".utf8)
  }
}

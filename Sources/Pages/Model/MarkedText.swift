import Catalog
import Languages
import Mustache

extension ValueStore {
  /// A name in the page's own language, or else the source locale's marked as such.
  ///
  /// - Parameter lang: the source locale's tag; `nil` where markup has no place, as in a title.
  mutating func text(_ name: ResolvedName, in lang: LanguageTag?) -> Value {
    guard name.isFallback, let lang else { return text(name.text) }
    return markup("<span lang=\"\(lang)\">\(HTML.escaped(name.text))</span>".utf8)
  }
}

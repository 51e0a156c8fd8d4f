import Catalog
import Languages
import Mustache

/// Turns the text of a section or note into a value that templates see.
enum PassageValue {
  static func make(
    _ text: ResolvedPassage?, in locale: LanguageTag, source: LanguageTag,
    layout: RecordLayout<PassageField>, store: inout ValueStore
  ) -> Value {
    let isForeign = text?.state == .untranslated && locale != source
    return layout.record(in: &store) { field, store in
      switch field {
      case .html: store.markup(text?.passage.html ?? [])
      case .lang: isForeign ? store.text(source.text) : .null
      case .direction:
        isForeign && source.isRightToLeft != locale.isRightToLeft
          ? store.text(source.isRightToLeft ? "rtl" : "ltr") : .null
      case .isUntranslated: .flag(isForeign)
      case .isStale: .flag(text?.state == .stale)
      }
    }
  }
}

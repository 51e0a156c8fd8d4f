import Addresses
import Catalog
import Mustache

extension PageInputs {
  /// Whether a comparison has any text of its own locale: in one without, search engines are
  /// pointed to the source locale's page, unless the site says otherwise.
  func hasOwnVersion(locale: Int, index: Int, _ first: Int, _ second: Int) -> Bool {
    guard !values.isFullyTranslated, locale != values.sourceIndex,
      site.configuration.translations.fallbackPages == .source
    else { return true }
    let entry = values.entry(index, in: locale)
    return values.code(first, of: entry).hasOwnText || values.code(second, of: entry).hasOwnText
      || values.notes[NoteKey(locale: locale, index: index, first: first, second: second)]?
        .isOwn == true
  }

  /// Whether search engines are told of a page's version in a locale.
  func isListed(_ page: Page, in locale: Int) -> Bool {
    guard case .comparison(_, let index, let first, let second) = page else { return true }
    return hasOwnVersion(locale: locale, index: index, first, second)
  }

  /// The locale of the page that search engines are pointed to.
  func canonicalTag(locale: Int, index: Int, _ first: Int, _ second: Int) -> Value {
    hasOwnVersion(locale: locale, index: index, first, second)
      ? values.locales[locale].tag : values.common.sourceTag
  }

  /// The note on a pair; nothing if there is none.
  func note(locale: Int, index: Int, _ first: Int, _ second: Int) -> Value {
    guard !values.notes.isEmpty else { return .null }
    let key = NoteKey(locale: locale, index: index, first: first, second: second)
    return values.notes[key]?.passage ?? .null
  }

  /// The versions of a comparison that search engines are told of.
  func versions(
    index: Int, _ first: Int, _ second: Int, in locale: Int, items: inout [Value],
    local: inout ValueStore
  ) -> Value {
    let all = values.locales[locale].alternates
    let count = site.configuration.pageLocaleCount
    guard !values.isFullyTranslated,
      !(0..<count).allSatisfy({ hasOwnVersion(locale: $0, index: index, first, second) })
    else { return all }
    items.removeAll(keepingCapacity: true)
    for other in 0..<count where hasOwnVersion(locale: other, index: index, first, second) {
      items.append(values.store.item(other, of: all))
    }
    return local.list(items)
  }
}

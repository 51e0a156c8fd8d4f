import Mustache

/// The kinds of pages that may show the list of locales, and through it any string of any locale.
struct LocaleListReaders: Sendable {
  private let kinds: Set<PageKind>

  init(of pages: SitePages) {
    let templates = pages.templates.templates
    guard !pages.templates.haveDynamicNames else {
      kinds = Set(PageKind.allCases)
      return
    }
    kinds = Set(
      pages.templates.pages.filter { kind, template in
        let fields = pages.types.type(of: kind).fields
        var checker = TemplateChecker(templates)
        checker.check(
          template, with: RecordType(fields.filter { $0.name != PageField.locales.name }))
        return checker.log.hasErrors
      }.keys)
  }

  func contains(_ kind: PageKind) -> Bool {
    kinds.contains(kind)
  }
}

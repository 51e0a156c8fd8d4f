/// The kinds of pages that may show the list of locales, and through it any string of any locale.
struct LocaleListReaders: Sendable {
  private let kinds: Set<PageKind>

  init(of pages: PageInputs) {
    kinds = pages.kinds { uses in
      uses.contains(.init(role: ModelRole.page.rawValue, field: PageField.locales.name))
    }
  }

  func contains(_ kind: PageKind) -> Bool {
    kinds.contains(kind)
  }
}

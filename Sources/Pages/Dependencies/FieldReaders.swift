import Mustache

extension PageInputs {
  /// The kinds of pages whose templates use certain fields. It is all of them where templates are
  /// included by computed names, as by `{{>*name}}`: what a page shows is then known only when it
  /// is rendered.
  func kinds(where isUsed: (Set<FieldUse>) -> Bool) -> Set<PageKind> {
    guard !templates.templates.haveDynamicNames else { return Set(PageKind.allCases) }
    return Set(design.fieldUses.filter { isUsed($0.value) }.keys)
  }
}

import Mustache

/// The kinds of pages that may show the list of locales, and through it any string of any locale.
struct LocaleListReaders: Sendable {
  private let kinds: Set<PageKind>

  init(of pages: SitePages) {
    let templates = pages.templates
    guard !Self.hasDynamicNames(templates.templates) else {
      // What a page includes is then known only when it is rendered.
      kinds = Set(PageKind.allCases)
      return
    }
    let types = ModelTypes(strings: templates.strings.type)
    kinds = Set(
      templates.pages.filter { kind, template in
        let fields = types.type(of: kind).fields.filter { $0.name != PageField.locales.name }
        var checker = TemplateChecker(templates.templates)
        checker.check(template, with: RecordType(fields))
        return checker.log.hasErrors
      }.keys)
  }

  func contains(_ kind: PageKind) -> Bool {
    kinds.contains(kind)
  }

  /// Whether a template may include others by a name that it computes, as `{{>*name}}` does.
  private static func hasDynamicNames(_ templates: Templates) -> Bool {
    templates.templateNames.contains { name in
      var source: [UInt8] = []
      if let id = templates.id(of: name) { templates.appendSource(of: id, to: &source) }
      let dense = source.filter { !" \t\r\n".utf8.contains($0) }
      return zip(dense, dense.dropFirst()).contains { sign, next in
        "<>".utf8.contains(sign) && next == UInt8(ascii: "*")
      }
    }
  }
}

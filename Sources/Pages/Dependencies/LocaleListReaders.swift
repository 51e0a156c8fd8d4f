import Mustache

/// The kinds of pages that may show the list of locales, and through it any string of any locale.
struct LocaleListReaders: Sendable {
  private let kinds: Set<PageKind>

  init(of pages: SitePages) {
    let templates = pages.templates.templates
    guard !Self.hasDynamicNames(pages.templates) else {
      // What a page includes is then known only when it is rendered.
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

  /// Whether a template or pattern may include others by a name that is computed, as `{{>*name}}`
  /// does.
  private static func hasDynamicNames(_ site: SiteTemplates) -> Bool {
    let named = site.templates.templateNames.compactMap { site.templates.id(of: $0) }
    let patterns = site.strings.tables.values.flatMap(\.patterns)
    return (named + patterns).contains { id in
      var source: [UInt8] = []
      site.templates.appendSource(of: id, to: &source)
      let dense = source.filter { !" \t\r\n".utf8.contains($0) }
      return zip(dense, dense.dropFirst()).contains { sign, next in
        "<>".utf8.contains(sign) && next == UInt8(ascii: "*")
      }
    }
  }
}

extension CompiledGroup {
  /// All patterns under the key.
  fileprivate var patterns: [TemplateID] {
    entries.flatMap { _, string -> [TemplateID] in
      switch string {
      case .text: []
      case .pattern(let id): [id]
      case .group(let group): group.patterns
      }
    }
  }
}

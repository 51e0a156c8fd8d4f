import Mustache

extension SiteTemplates {
  /// Whether a template or pattern may include others by a name that is computed, as `{{>*name}}`
  /// does. What a page shows is then known only when it is rendered.
  var haveDynamicNames: Bool {
    let named = templates.templateNames.compactMap { templates.id(of: $0) }
    let patterns = strings.tables.values.flatMap(\.patterns)
    return (named + patterns).contains { id in
      var source: [UInt8] = []
      templates.appendSource(of: id, to: &source)
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

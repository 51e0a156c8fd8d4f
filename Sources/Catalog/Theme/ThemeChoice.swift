/// What lies under the templates, assets and string tables of a site.
public enum ThemeChoice: String, CaseIterable, Sendable {
  /// The theme that the tool carries: a site's own files lie over it.
  case shipped

  /// Nothing; the site has them all itself.
  case none

  /// What a site means that does not say: one with all templates of its own needs no others.
  static func implied(by files: SiteFiles) -> ThemeChoice {
    TemplateFile.required.allSatisfy { files.hasFile("Templates/\($0).mustache") }
      ? ThemeChoice.none : .shipped
  }
}

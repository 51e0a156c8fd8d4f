import Diagnostics
import Languages
import Markdown
import YAML

/// Reads `diptych.yaml`.
struct ConfigurationReader: FileReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile

  init(file: SourceFile, rules: NoRules = NoRules()) {
    self.file = file
  }

  mutating func read() -> SiteConfiguration? {
    guard let document = log.collect({ () throws(Diagnostic) in try YAMLDocument.parse(file) }),
      var keys = YAMLMapping(document, in: file, as: "the configuration", log: &log)
    else { return nil }
    let baseURL = readBaseURL(&keys)
    let source = keys.requiredText(
      "sourceLocale", remedy: "name the locale that content is first written in", log: &log
    ).flatMap { readTag($0) }
    let locales = readLocales(&keys)
    let hasLocaleFolder = readLocaleFolder(&keys, for: locales)
    var markdown = MarkdownOptions()
    if var options = keys.mapping("markdown", log: &log) {
      markdown.allowsUnsafe = options.flag("unsafe", log: &log) ?? false
      options.reportUnknownKeys(log: &log)
    }
    let translations = readTranslations(&keys)
    let hosting = readHosting(&keys)
    let indexing: Indexing? = keys.choice("indexing", log: &log)
    let outputs = readOutputs(&keys)
    let policy = readPolicy(&keys)
    let theme: ThemeChoice? = keys.choice("theme", log: &log)
    let sections = SectionReader(file: file).readDeclarations(of: &keys, log: &log)
    keys.reportUnknownKeys(log: &log)
    guard let baseURL, let source, !locales.isEmpty else { return nil }
    guard locales.contains(source) else {
      log.append(
        Diagnostic(
          at: keys.location, "the source locale “\(source)” is not among the locales",
          remedy: "add it to “locales”"))
      return nil
    }
    var configuration = SiteConfiguration(
      baseURL: baseURL, sourceLocale: source, locales: locales, markdown: markdown,
      translations: translations, hosting: hosting, indexing: indexing ?? .all,
      outputs: outputs, theme: theme, sections: sections ?? .standard)
    configuration.policy = policy
    configuration.hasLocaleFolder = hasLocaleFolder
    return configuration
  }

  private mutating func readPolicy(_ keys: inout YAMLMapping) -> ContentPolicy {
    var policy = ContentPolicy()
    guard var mapping = keys.mapping("policy", log: &log) else { return policy }
    for directive in ContentPolicy.directives {
      for node in mapping.list(directive) {
        guard let text = YAMLText(node, in: file, as: "a source", log: &log) else { continue }
        if ContentPolicy.isSource(text.text) {
          policy.added[directive, default: []].append(text.text)
        } else {
          log.append(
            Diagnostic(
              at: text.location, "“\(text.text)” is no source of a Content-Security-Policy",
              remedy:
                "write an origin such as “https://stats.example.org”, each in a line of its own"))
        }
      }
    }
    mapping.reportUnknownKeys(log: &log)
    return policy
  }

  private mutating func readOutputs(_ keys: inout YAMLMapping) -> SiteOutputs {
    var outputs = SiteOutputs.all
    guard var mapping = keys.mapping("outputs", log: &log) else { return outputs }
    for (key, output) in SiteOutputs.names where mapping.flag(key, log: &log) == false {
      outputs.remove(output)
    }
    mapping.reportUnknownKeys(log: &log)
    return outputs
  }

  private mutating func readTranslations(_ keys: inout YAMLMapping) -> TranslationOptions {
    var options = TranslationOptions()
    guard var mapping = keys.mapping("translations", log: &log) else { return options }
    if let stale: TranslationOptions.Stale = mapping.choice("stale", log: &log) {
      options.stale = stale
    }
    if let pages: TranslationOptions.FallbackPages = mapping.choice("fallbackPages", log: &log) {
      options.fallbackPages = pages
    }
    mapping.reportUnknownKeys(log: &log)
    return options
  }

  private mutating func readHosting(_ keys: inout YAMLMapping) -> HostingOptions {
    var options = HostingOptions()
    guard var mapping = keys.mapping("hosting", log: &log) else { return options }
    if let fingerprint = mapping.flag("fingerprint", log: &log) {
      options.fingerprint = fingerprint
    }
    options.target = mapping.choice("target", log: &log)
    if let limit = mapping.text("fileLimit", log: &log) {
      options.fileLimit = Int(limit.text).flatMap { $0 > 0 ? $0 : nil }
      if options.fileLimit == nil {
        log.append(
          Diagnostic(
            at: limit.location, "“fileLimit” can't be “\(limit.text)”",
            remedy: "write a whole number of at least 1"))
      }
    }
    mapping.reportUnknownKeys(log: &log)
    return options
  }

  /// - Returns: the address as it was written; `BaseURL.normalized` takes it.
  private mutating func readBaseURL(_ keys: inout YAMLMapping) -> String? {
    guard
      let text = keys.requiredText(
        "baseURL", remedy: "say where the site will be, as in “baseURL: https://codes.example/”",
        log: &log)
    else { return nil }
    guard BaseURL.normalized(text.text) != nil else {
      log.append(
        Diagnostic(
          at: text.location, "“\(text.text)” is not the address of a site",
          remedy: BaseURL.remedy(for: text.text)))
      return nil
    }
    return text.text
  }

  private mutating func readLocales(_ keys: inout YAMLMapping) -> [LanguageTag] {
    var locales: [LanguageTag] = []
    for node in keys.requiredList(
      "locales", remedy: "list them, as in “locales: [en, fr]”", log: &log)
    {
      guard let text = YAMLText(node, in: file, as: "a locale", log: &log),
        let tag = readTag(text)
      else { continue }
      if locales.contains(tag) {
        log.append(
          Diagnostic(
            at: text.location, "the locale “\(tag)” is here twice", remedy: "remove one"))
      } else {
        locales.append(tag)
      }
    }
    return locales
  }

  private mutating func readLocaleFolder(
    _ keys: inout YAMLMapping, for locales: [LanguageTag]
  ) -> Bool {
    let key = "localeFolder"
    let hasFolder = keys.flag(key, log: &log) ?? true
    if !hasFolder, locales.count > 1, let node = keys.node(key) {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: node.range.lowerBound),
          "“\(key)” can't be false where there is more than one locale, since the folders tell their "
            + "pages apart",
          remedy: "take it out, or leave one in “locales”"))
    }
    return hasFolder
  }

  private mutating func readTag(_ text: YAMLText) -> LanguageTag? {
    if let tag = LanguageTag(text.text) { return tag }
    log.append(
      Diagnostic(
        at: text.location, "“\(text.text)” is not a language tag",
        remedy: "write one like “en” or “pt-BR” (BCP 47)"))
    return nil
  }
}

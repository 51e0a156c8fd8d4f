public import Languages
public import Markdown

/// What `diptych.yaml` says.
public struct SiteConfiguration: Sendable {
  /// Where the site will be published, with a slash at the end.
  public var baseURL: String

  /// The locale that content is first written in.
  public let sourceLocale: LanguageTag

  /// The locales in the order in which readers are offered them. After a restriction the source
  /// locale stands last, without pages, unless it is the one that was chosen.
  public private(set) var locales: [LanguageTag]

  /// How many of the locales have pages: all of them, unless the site was restricted.
  public private(set) var pageLocaleCount: Int

  public let markdown: MarkdownOptions
  public let translations: TranslationOptions
  public var hosting: HostingOptions

  /// What the site has for machines.
  public var outputs: SiteOutputs

  init(
    baseURL: String, sourceLocale: LanguageTag, locales: [LanguageTag], markdown: MarkdownOptions,
    translations: TranslationOptions, hosting: HostingOptions, outputs: SiteOutputs
  ) {
    self.baseURL = baseURL
    self.sourceLocale = sourceLocale
    self.locales = locales
    pageLocaleCount = locales.count
    self.markdown = markdown
    self.translations = translations
    self.hosting = hosting
    self.outputs = outputs
  }

  /// The locales that have pages.
  public var pageLocales: ArraySlice<LanguageTag> { locales.prefix(pageLocaleCount) }

  /// Leaves the pages of one locale only. The source locale's text stays, since it stands where
  /// there is no translation.
  public mutating func restrict(to locale: LanguageTag) {
    locales = locale == sourceLocale ? [locale] : [locale, sourceLocale]
    pageLocaleCount = 1
  }
}

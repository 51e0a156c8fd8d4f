public import Addresses
public import Languages
public import Markdown

/// What `diptych.yaml` says.
public struct SiteConfiguration: Sendable {
  /// Where the site will be published, normalized (see `BaseURL`), with a slash at the end.
  public var baseURL: String

  /// The same as it was written. Ids that must never change start with it.
  public private(set) var writtenBaseURL: String

  /// The locale that content is first written in.
  public let sourceLocale: LanguageTag

  /// The locales in the order in which readers are offered them. After a restriction the source
  /// locale stands last, without pages, unless it is the one that was chosen.
  public private(set) var locales: [LanguageTag]

  /// How many of the locales have pages: all of them, unless the site was restricted.
  public private(set) var pageLocaleCount: Int

  /// Whether the pages of a locale are in a folder of its own. Those of a site's only locale need
  /// none.
  public internal(set) var hasLocaleFolder = true

  public let markdown: MarkdownOptions
  public let translations: TranslationOptions
  public var hosting: HostingOptions

  /// Which pages search engines are told of.
  public let indexing: Indexing

  /// What the site has for machines.
  public var outputs: SiteOutputs

  /// What pages may load.
  public var policy = ContentPolicy()

  /// What lies under the site's own design; `nil` if the site does not say.
  public let theme: ThemeChoice?

  /// The sections of protocols that declare none themselves.
  let sections: DeclaredSections

  init(
    baseURL: String, sourceLocale: LanguageTag, locales: [LanguageTag], markdown: MarkdownOptions,
    translations: TranslationOptions, hosting: HostingOptions, indexing: Indexing,
    outputs: SiteOutputs, theme: ThemeChoice? = nil, sections: DeclaredSections = .standard
  ) {
    self.baseURL = BaseURL.normalized(baseURL) ?? baseURL
    writtenBaseURL = BaseURL.written(baseURL)
    self.sourceLocale = sourceLocale
    self.locales = locales
    pageLocaleCount = locales.count
    self.markdown = markdown
    self.translations = translations
    self.hosting = hosting
    self.indexing = indexing
    self.outputs = outputs
    self.theme = theme
    self.sections = sections
  }

  /// How the addresses of pages end where they are served.
  public var pageEnding: PageEnding { hosting.target?.pageEnding ?? .ofFile }

  /// The name of the folder that a locale's pages are in, for addresses; empty if there is none.
  public func folder(of locale: LanguageTag) -> String { hasLocaleFolder ? locale.text : "" }

  /// Whether something that is in no locale has a name which without folders for locales could be
  /// that of a protocol or a page.
  func isTakenAtTop(_ name: String) -> Bool {
    !hasLocaleFolder && (name == "\(AddressWord.notFound)" || name == "\(AddressWord.assets)")
  }

  /// The locales that have pages.
  public var pageLocales: ArraySlice<LanguageTag> { locales.prefix(pageLocaleCount) }

  /// Moves the site to another address.
  ///
  /// - Parameter text: the address as someone wrote it.
  public mutating func publish(at text: String) {
    baseURL = BaseURL.normalized(text) ?? text
    writtenBaseURL = BaseURL.written(text)
  }

  /// Leaves the pages of one locale only. The source locale's text stays, since it stands where
  /// there is no translation.
  public mutating func restrict(to locale: LanguageTag) {
    locales = locale == sourceLocale ? [locale] : [locale, sourceLocale]
    pageLocaleCount = 1
  }
}

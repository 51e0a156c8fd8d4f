public import Languages
public import Markdown

/// What `diptych.yaml` says.
public struct SiteConfiguration: Sendable {
  /// Where the site will be published, with a slash at the end.
  public var baseURL: String

  /// The locale that content is first written in.
  public let sourceLocale: LanguageTag

  /// All locales in the order in which readers are offered them.
  public let locales: [LanguageTag]

  public let markdown: MarkdownOptions
  public let translations: TranslationOptions
  public var hosting: HostingOptions
  public var outputs = SiteOutputs.all
}

public import Diagnostics
public import Languages

/// A page that stands by itself, such as one about the site: a file of `Content/pages/` with its
/// translations. Users call it a page.
public struct Article: Sendable {
  /// The folder of the files, as seen from `Content/`.
  public static let folder = "pages"

  /// The name of the file, which is that of the page.
  public let name: String

  public let menu: Menu

  /// Where it stands in a menu: before those with larger numbers, and those without one.
  public let order: Int?

  /// The text in each locale that has one; the source locale always has.
  public let texts: [LanguageTag: ArticleText]

  /// The place on all pages that leads to a page.
  public enum Menu: String, Sendable, CaseIterable {
    case header
    case footer
    case none
  }
}

/// The file of a page that stands by itself, in one locale.
public struct ArticleText: Sendable {
  /// `nil` if the file leaves it to the source.
  public let title: String?

  /// `nil` if a translation has nothing but a title.
  public let passage: Passage?

  /// Which source text it was translated from, where that is recorded.
  public let translatedFrom: TextStamp?

  /// The checks that the author has silenced.
  public let allowed: [AllowedCheck]

  /// Where the text leads in the site.
  public let links: [ContentLink]

  public let file: SourceFile

  /// Where the file starts.
  public var location: SourceLocation {
    SourceLocation(file: file, offset: file.byteOrderMarkLength)
  }
}

extension Article {
  /// The title in a locale.
  public func title(in locale: LanguageTag, of configuration: SiteConfiguration) -> ResolvedName {
    ResolvedName(
      own: texts[locale]?.title, fallback: texts[configuration.sourceLocale]?.title ?? name)
  }

  /// The text that stands for the page in a locale.
  public func passage(
    in locale: LanguageTag, of configuration: SiteConfiguration
  ) -> ResolvedPassage? {
    let text = texts[locale]
    let source = texts[configuration.sourceLocale]?.passage
    let own = text?.passage?.asTranslation(
      of: source, in: locale, from: configuration.sourceLocale,
      mayEqual: text?.allowed.allowsEqual(in: nil) ?? false)
    return ResolvedPassage(
      own: own, stamp: text?.translatedFrom, source: source, options: configuration.translations)
  }

  /// The links of its texts, in all locales.
  public var links: [ContentLink] { texts.values.flatMap(\.links) }
}

extension [Article] {
  /// In the order in which menus name them.
  public var inMenuOrder: [Article] {
    sorted { ($0.order ?? .max, $0.name) < ($1.order ?? .max, $1.name) }
  }
}

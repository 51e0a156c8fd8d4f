import Addresses
public import Languages
import Markdown

/// The text that stands for a section or note in one locale.
public struct ResolvedPassage: Sendable {
  /// How the text stands to its source.
  public enum State: Sendable {
    /// Written in the locale, or translated from the source text as it is now.
    case current

    /// Translated from an earlier source text.
    case stale

    /// The source locale's text, because there is no translation that may stand here.
    case untranslated
  }

  public let passage: Passage
  public let state: State

  /// The source locale's text.
  private let source: Passage?

  /// Chooses between the locale's own text and the source's; `nil` if there is neither.
  ///
  /// - Parameters:
  ///   - own: the locale's own text.
  ///   - stamp: the source text that it was translated from, where that is recorded.
  ///   - source: the source locale's text; `own` itself in that locale.
  ///   - options: says which of the two stands there once the translation is stale.
  public init?(
    own: Passage?, stamp: TextStamp?, source: Passage?, options: TranslationOptions
  ) {
    guard let own else {
      guard let source else { return nil }
      self.init(passage: source, state: .untranslated, source: source)
      return
    }
    guard let stamp, let source, stamp != source.stamp else {
      self.init(passage: own, state: .current, source: source)
      return
    }
    switch options.stale {
    case .keep: self.init(passage: own, state: .stale, source: source)
    case .fallback: self.init(passage: source, state: .untranslated, source: source)
    }
  }

  /// A text that is the same in all locales.
  fileprivate init(inNoLanguage passage: Passage) {
    self.init(passage: passage, state: .current, source: passage)
  }

  private init(passage: Passage, state: State, source: Passage?) {
    self.passage = passage
    self.state = state
    self.source = source
  }

  /// The ids of its headings, in order: those of the source's, whatever the language.
  private var headingIDs: [String] {
    let ids = source?.headingIDs ?? []
    let others = passage.headingIDs.dropFirst(ids.count)
    return ids + others.map { ids.contains($0) ? "\($0)-\(ids.count + 1)" : $0 }
  }

  /// The text as it stands on pages: HTML blocks.
  ///
  /// - Parameter address: that of the code whose text it is, which ids begin with where the texts
  ///   of two codes stand on a page.
  public func html(ofCode address: String? = nil) -> [UInt8] {
    guard !passage.headingIDs.isEmpty else { return passage.html }
    let prefix =
      address.map {
        [LinkMark.start, LinkMark.prefix] + Array("\($0)-".utf8) + [LinkMark.prefixEnd]
      } ?? []
    var ids = headingIDs[...]
    var html: [UInt8] = []
    for byte in passage.html {
      guard byte == RenderedHeading.mark else {
        html.append(byte)
        continue
      }
      html += prefix
      if let id = ids.popFirst() { html += id.utf8 }
    }
    return html
  }
}

extension Code {
  /// The text that stands for a section in a locale.
  public func passage(
    _ section: Section, in locale: LanguageTag, of configuration: SiteConfiguration
  ) -> ResolvedPassage? {
    let source = texts[configuration.sourceLocale]?.passages[section]
    guard section.isTranslated else { return source.map(ResolvedPassage.init(inNoLanguage:)) }
    let text = texts[locale]
    let own = text?.passages[section]?.asTranslation(
      of: source, in: locale, from: configuration.sourceLocale,
      mayEqual: text?.allowed.allowsEqual(in: section) ?? false)
    return ResolvedPassage(
      own: own, stamp: text?.translatedFrom[section], source: source,
      options: configuration.translations)
  }
}

extension PairNote {
  /// The text that stands for a part in a locale; `nil` if the source locale's file does without
  /// it.
  public func passage(
    _ part: PairPart, in locale: LanguageTag, of configuration: SiteConfiguration
  ) -> ResolvedPassage? {
    let text = texts[locale]
    guard let source = texts[configuration.sourceLocale]?.passages[part] else { return nil }
    let own = text?.passages[part]?.asTranslation(
      of: source, in: locale, from: configuration.sourceLocale,
      mayEqual: text?.allowed.allowsEqual(in: nil) ?? false)
    return ResolvedPassage(
      own: own, stamp: text?.translatedFrom[part], source: source,
      options: configuration.translations)
  }
}

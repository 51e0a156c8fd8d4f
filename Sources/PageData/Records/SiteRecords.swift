import Bytes
import Catalog
import Languages
import Mustache

extension Record where Source == SiteSource {
  static let site = Record(
    .site,
    [
      .text("baseURL", "where the site will be, with a slash at the end") {
        $0.configuration.baseURL
      },
      .text(
        "writtenBaseURL", "`baseURL` as it was written, for ids that must never change"
      ) {
        $0.configuration.writtenBaseURL
      },
      .text("pageEnding", "what the addresses of pages end with where they are served: `.html`") {
        "\($0.configuration.pageEnding.text)"
      },
      .text(
        "indexPage", "what stands for a folder's own page there: `index.html`, or nothing"
      ) {
        $0.configuration.pageEnding.index
      },
      .text("basePath", "the path of `baseURL`, such as `/` or `/docs/`") {
        BaseURL.path(of: $0.configuration.baseURL)
      },
      .field(
        "policy", .html,
        "the Content-Security-Policy: the site's own files, and what `policy` of `diptych.yaml` adds"
      ) { $1.store.markup($0.configuration.policy.text.utf8) },
      .field("outputs", .record(.outputs), "what the site has for machines") {
        $1.record(.outputs, of: $0)
      },
    ])

  static let outputs = Record(
    .outputs,
    [
      .flag("socialTags", "pages have tags for social networks; see [machines.md](machines.md)") {
        $0.configuration.outputs.contains(.socialTags)
      },
      .flag("structuredData", "pages have data in JSON-LD") {
        $0.configuration.outputs.contains(.structuredData)
      },
      .flag("json", "there are JSON files beside the pages") {
        $0.configuration.outputs.contains(.json)
      },
      .flag("feed", "there is a feed") { $0.documents.contains(.feed) },
      .flag("manifest", "there is a web manifest") { $0.documents.contains(.manifest) },
    ])
}

/// What the record of the site is made from.
struct SiteSource: Sendable {
  let configuration: SiteConfiguration

  /// What templates make besides pages.
  let documents: Set<PageKind>
}

extension Record where Source == LocaleSource {
  static let locale = Record(
    .locale,
    [
      .text("tag", "`pt-BR`", subject: "its tag") { $0.tag.text },
      .text("name", "the table's `language`", subject: "its language's name") { $0.name },
      .text(
        "folder",
        "the folder of its pages, with a slash at the end: `pt-BR/`; empty with `localeFolder: false`"
      ) { $0.folder },
      .flag("isRightToLeft") { $0.tag.isRightToLeft },
      .text(
        "openGraphTag",
        "`pt_BR`; with the region where it is mostly read if the tag has none: `en_US`"
      ) { $0.tag.openGraphTag },
      .value("strings", .strings, "the locale's string table") { $0.strings },
    ])
}

/// What the record of a locale is made from.
struct LocaleSource: Sendable {
  let tag: LanguageTag

  /// The address of its folder.
  let folder: String
  let name: String
  let strings: Value

  /// The place of the string table in the record.
  static let stringsPlace = Record.locale.place(of: "strings")

  /// The place of whether its script runs from the right.
  static let directionPlace = Record.locale.place(of: "isRightToLeft")
}

extension Record where Source == AlternateSource {
  static let alternate = Record(
    .alternate,
    [
      .text("tag", "") { $0.tag.text },
      .text("folder", "as of a locale") { $0.folder },
      .text("name", "the language's own name") { $0.name },
      .flag("isCurrent", "this is the page's own locale") { $0.isCurrent },
    ])
}

/// What the record of a page in another locale is made from.
struct AlternateSource: Sendable {
  let tag: LanguageTag
  let folder: String
  let name: String
  let isCurrent: Bool
}

extension Record where Source == LanguageSource {
  static let language = Record(
    .language,
    [
      .text("tag", "`pt-BR`") { $0.tag.text },
      .field("name", .html, "the language's own name, marked as being in that language") {
        $1.store.markup(
          "<bdi lang=\"\($0.tag)\">\(HTML.escaped($0.name))</bdi>".utf8)
      },
    ])
}

extension Record where Source == ExampleSource {
  static let examples = Record(
    .examples,
    [
      .text("first", "a code of the first protocol that has any: `180`") { $0.first },
      .field("second", .text, "one that it may be compared with; nothing if there is none") {
        example, maker in
        example.second.map { maker.store.text($0) } ?? .null
      },
    ])
}

/// What the record of codes to search for is made from.
struct ExampleSource: Sendable {
  let first: String
  let second: String?

  /// - Returns: `nil` for a site without codes.
  init?(of site: Site) {
    guard let entry = site.protocols.first(where: { !$0.codes.isEmpty }) else { return nil }
    let code = entry.codes.first { !$0.related.isEmpty } ?? entry.codes[0]
    let other = code.related.first.map { entry.codes[$0] } ?? entry.codes.dropFirst().first
    let pair = [code, other].compactMap { $0?.value.text }
    first = pair[0]
    second = pair.dropFirst().first
  }
}

/// What the record of a language that is spoken of is made from.
struct LanguageSource: Sendable {
  let tag: LanguageTag
  let name: String
}

extension Record where Source == CountSource {
  static let count = Record(
    .count,
    [
      .text("number", "the number as the locale writes it: `2,775`, `2 775`") {
        NumberSymbols(for: $0.locale).format($0.number)
      },
      .flag(
        "isZero",
        "the plural category of the number in the locale (CLDR, cardinal numbers); exactly one of "
          + "the flags is true"
      ) { $0.category == .zero },
      .flag("isOne", "the category is “one”") { $0.category == .one },
      .flag("isTwo", "the category is “two”") { $0.category == .two },
      .flag("isFew", "the category is “few”") { $0.category == .few },
      .flag("isMany", "the category is “many”") { $0.category == .many },
      .flag("isOther", "the category is “other”") { $0.category == .other },
      .flag("isNone", "the number is 0, whatever its category") { $0.number == 0 },
      .flag("isSingle", "the number is 1") { $0.number == 1 },
      .flag("isSeveral", "the number is 2 or more") { $0.number > 1 },
    ])
}

/// What the record of a count is made from.
struct CountSource: Sendable {
  let number: Int
  let locale: LanguageTag
  let category: PluralCategory

  init(_ number: Int, in locale: LanguageTag) {
    self.number = number
    self.locale = locale
    category = PluralCategory(of: number, in: locale)
  }
}

extension Record where Source == DateSource {
  static let date = Record(
    .date,
    [
      .text("iso", "`2026-11-20`") { $0.date.description },
      .text("text", "the day as the locale writes it: `November 20, 2026` (CLDR, long format)") {
        LongDate(for: $0.locale).format(
          year: $0.date.year, month: $0.date.month, day: $0.date.day,
          digits: NumberSymbols(for: $0.locale))
      },
    ])
}

/// What the record of a day is made from.
struct DateSource: Sendable {
  let date: CalendarDate
  let locale: LanguageTag

  /// The place of the day in figures in the record.
  static let isoPlace = Record.date.place(of: "iso")
}

extension Record where Source == Reference {
  static let reference = Record(
    .reference,
    [
      .text("title", "`RFC 3261 §21.1.2`") { $0.title },
      .text("url", "") { $0.url },
      .field(
        "lang", .text, "the source locale, if the author has worded the title; otherwise nothing"
      ) {
        $0.isWritten ? $1.store.text($1.source.text) : .null
      },
    ])
}

/// The fields of the records that templates see; CONTRIBUTING.md describes them to template
/// authors.

enum SiteField: String, CaseIterable, Sendable {
  case baseURL, basePath, outputs
}

/// What the site has for machines, as far as pages tell of it.
enum OutputsField: String, CaseIterable, Sendable {
  case socialTags, structuredData, json, feed
}

enum LocaleField: String, CaseIterable, Sendable {
  case tag, name, isRightToLeft, strings
}

/// A page in another locale.
enum AlternateField: String, CaseIterable, Sendable {
  case tag, name, isCurrent
}

enum ProtocolField: String, CaseIterable, Sendable {
  case id, name, title, counts
}

enum CountsField: String, CaseIterable, Sendable {
  case codes, comparisons
}

/// A count: how the locale writes it, and which form of a word goes with it.
enum CountField: String, CaseIterable, Sendable {
  case number, isZero, isOne, isTwo, isFew, isMany, isOther
}

enum ClassField: String, CaseIterable, Sendable {
  case id, name, label
}

/// A class with its codes on a protocol's page.
enum ClassCodesField: String, CaseIterable, Sendable {
  case `class`, codes
}

/// A class with the comparisons of one code with each of its codes.
enum ClassComparisonsField: String, CaseIterable, Sendable {
  case `class`, comparisons
}

enum CodeField: String, CaseIterable, Sendable {
  case code, name, `class`, sections, opening, meaning, encounter, advice, references
  case particles, nameParticles, facts, definition, updated
}

/// The first paragraph of a code's description without markup; `lang` is set if it is not in the
/// page's language.
enum DefinitionField: String, CaseIterable, Sendable {
  case text, lang
}

/// A day: `iso` is `2026-11-20`, and `text` how the locale writes it.
enum DateField: String, CaseIterable, Sendable {
  case iso, text
}

/// A code in a feed.
enum FeedEntryField: String, CaseIterable, Sendable {
  case `protocol`, code
}

/// A protocol with its codes.
enum ListingField: String, CaseIterable, Sendable {
  case `protocol`, codes
}

/// A table of facts; there is none where nothing is told.
enum FactTableField: String, CaseIterable, Sendable {
  case rows
}

/// What is told of a code, on its own page.
enum FactField: String, CaseIterable, Sendable {
  case label, values
}

/// A value of a fact: a name, or a word as it stands on the wire where `isToken`.
enum FactValueField: String, CaseIterable, Sendable {
  case text, isToken
}

/// What is told of two codes, on a comparison.
enum FactPairField: String, CaseIterable, Sendable {
  case label, a, b, differs
}

/// The Korean particles that follow a code or its name.
enum ParticlesField: String, CaseIterable, Sendable {
  case topic, subject, object, and, by
}

enum SectionsField: String, CaseIterable, Sendable {
  case description, encounter, fix
}

/// A section's text or a note. Text that is not in the page's language has `lang`, and
/// `direction` if that differs, too.
enum PassageField: String, CaseIterable, Sendable {
  case html, lang, direction, isUntranslated, isStale
}

enum MeaningField: String, CaseIterable, Sendable {
  case text, isClause, isParticiple, isVerb, startsWithVowel
}

enum ReferenceField: String, CaseIterable, Sendable {
  case title, url
}

/// What sentences about two codes are made of; `lang` is set if they are not in the page's
/// language.
enum SentencesField: String, CaseIterable, Sendable {
  case lang, strings, `protocol`, a, b
}

/// The same things without markup, for titles and attributes.
enum PlainField: String, CaseIterable, Sendable {
  case `protocol`, code, codes, a, b
}

/// A comparison to link to; `other` is the one that is not the page's own.
enum ComparisonField: String, CaseIterable, Sendable {
  case a, b, other
}

/// A protocol with comparisons of it.
enum ProtocolComparisonsField: String, CaseIterable, Sendable {
  case `protocol`, comparisons
}

/// The fields of pages, named after their cases; `fields(of:)` tells which kind has which.
///
/// All pages are records of one shape, in which a kind leaves the fields empty that it does not
/// have; the raw value is the place in it.
enum PageField: Int, CaseIterable, Sendable {
  case site, assets, locale, locales, strings, root, path, alternates, sourceTag
  case versions, canonicalTag
  case plain, protocols, `protocol`, classes
  case code, likely
  case a, b, sameClass, summary, encounters, advice, related, specifications
  case facts, note, confused
  case entries, latest
  case listings

  var name: String { String(describing: self) }

  static func fields(of kind: PageKind) -> [PageField] {
    let shared: [PageField] = [
      .site, .assets, .locale, .locales, .strings, .root, .path, .alternates, .sourceTag,
      .versions, .canonicalTag,
    ]
    return switch kind {
    case .chooser, .notFound: shared
    case .home: shared + [.protocols, .confused]
    case .protocolIndex: shared + [.plain, .protocol, .classes, .confused]
    case .code: shared + [.plain, .protocol, .code, .likely, .classes]
    case .comparison:
      shared + [
        .plain, .protocol, .a, .b, .sameClass, .summary, .encounters, .advice, .related,
        .specifications, .facts, .note,
      ]
    case .feed: shared + [.entries, .latest]
    case .llms: shared + [.listings]
    }
  }
}

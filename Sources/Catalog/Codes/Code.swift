public import Diagnostics
public import Languages
public import Markdown

/// One entry of a protocol, with its texts in all locales.
public final class Code: Sendable {
  public let id: CodeID

  /// What is shown of it.
  public let value: CodeValue

  /// Its earlier names, whose pages lead to its own.
  public let aliases: [CodeID]

  /// The index of its class in the protocol's list.
  public let classIndex: Int

  public let references: [Reference]

  /// The indexes of related codes in the protocol's list, as declared.
  public let related: [Int]

  /// For each fact of the protocol the ids of values or words; `nil` where the code does not say.
  public let facts: [[String]?]

  /// The codes among these values.
  public let namedCodes: [NamedCode]

  /// The call flow; empty if the code has none.
  public let flow: [FlowStep]

  /// The text in each locale that has one; the source locale always has.
  public let texts: [LanguageTag: CodeText]

  init(
    id: CodeID, value: CodeValue, aliases: [CodeID], classIndex: Int, references: [Reference],
    related: [Int], facts: [[String]?], namedCodes: [NamedCode], flow: [FlowStep],
    texts: [LanguageTag: CodeText]
  ) {
    self.id = id
    self.value = value
    self.aliases = aliases
    self.classIndex = classIndex
    self.references = references
    self.related = related
    self.facts = facts
    self.namedCodes = namedCodes
    self.flow = flow
    self.texts = texts
  }

  /// When the text in a locale last changed: what its own file says, or else the source locale's.
  public func updated(
    in locale: LanguageTag, of configuration: SiteConfiguration
  ) -> CalendarDate? {
    texts[locale]?.updated ?? texts[configuration.sourceLocale]?.updated
  }

  /// What the name says, in the locale's own words: no other locale's stand in for them.
  public func gloss(in locale: LanguageTag) -> String? {
    texts[locale]?.gloss
  }
}

/// What one file says of a code.
public final class CodeText: Sendable {
  /// The official reason phrase or its translation; `nil` if the file leaves it to the source.
  public let name: String?

  /// What the name says, in a few plain words of the file's language; `nil` if the file does not
  /// say.
  public let gloss: String?

  /// When the text last changed in a way that readers should know of; `nil` if the file does not
  /// say.
  public let updated: CalendarDate?

  /// The sections that the file has.
  public let passages: [Section: Passage]

  /// Which source text each section was translated from, where that is recorded.
  public let translatedFrom: [Section: TextStamp]

  /// The checks that the author has silenced.
  public let allowed: [AllowedCheck]

  /// An author's own wording for inside a sentence, as inline HTML.
  public let clauses: Clauses

  /// Where the text leads in the site.
  public let links: [ContentLink]

  public let file: SourceFile

  init(
    name: String?, gloss: String?, updated: CalendarDate?, passages: [Section: Passage],
    translatedFrom: [Section: TextStamp], allowed: [AllowedCheck], clauses: Clauses,
    links: [ContentLink], file: SourceFile
  ) {
    self.name = name
    self.gloss = gloss
    self.updated = updated
    self.passages = passages
    self.translatedFrom = translatedFrom
    self.allowed = allowed
    self.clauses = clauses
    self.links = links
    self.file = file
  }

  /// Where the file starts.
  public var location: SourceLocation {
    SourceLocation(file: file, offset: file.byteOrderMarkLength)
  }
}

/// How a code reads inside sentences, where the derived form would be wrong. Inline HTML.
public struct Clauses: Sendable {
  /// What the code means, as it reads after the code; `nil` where it is derived.
  public var meaning: [UInt8]?

  /// When the code is met, as it reads after the words for that; `nil` where it is derived.
  public var encounter: [UInt8]?

  /// The marks of Markdown in them that readers see as they stand, by the role of the section that
  /// a clause stands for. Each has the place of its clause.
  public var leftovers: [Section.Role: [MarkdownLeftover]] = [:]
}

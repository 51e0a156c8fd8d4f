import Catalog
import Languages
import Mustache

extension Record where Source == CodeSource {
  static let code = Record(
    .code,
    [
      .text("code", "`180`", subject: "the code") { $0.code.value.text },
      .text(
        "address", "the code as addresses have it, which is the name of its file: `180`",
        subject: "its address"
      ) { $0.code.id.text },
      .field(
        "name", .name, "`Ringing`; nothing where that is the code itself", subject: "its name",
        value: { $0.isNamed ? $1.marked($0.name) : .null },
        plain: { $0.isNamed ? $1.store.text($0.name.text) : .null }),
      .field(
        "gloss", .text,
        "what the name says, in plain words of the page's language; nothing if "
          + "the code has none in it", subject: "its gloss"
      ) { code, maker in
        code.code.gloss(in: code.locale).map { maker.store.text($0) } ?? .null
      },
      .value(
        "class", .record(.codeClass), "", subject: "its class", { $0.codeClass.marked },
        plain: { $0.codeClass.plain }),
      .field(
        "sections", .sections,
        "the text by the sections' ids, such as `sections.description`; "
          + "nothing where the code has no such section", subject: "its sections"
      ) { $1.sections(of: $0) },
      .field(
        "parts", .list(of: .record(.part)), "the sections that the code has, in their order",
        subject: "its sections"
      ) { $1.parts(of: $0) },
      .field(
        "opening", .html, "the first paragraph of the section that says what the code means",
        subject: "the first paragraph of its description"
      ) { code, maker in
        code[.meaning].translated.map { maker.store.markup($0.opening) } ?? .null
      },
      .field(
        "meaning", .record(.meaning), "the same paragraph as a clause",
        subject: "its meaning inside a sentence"
      ) { code, maker in code.meaning.map { maker.record(.meaning, of: $0) } ?? .null },
      .field(
        "encounter", .html, "“when you see it” as a clause after “You encounter 180”",
        subject: "when it is met, inside a sentence"
      ) { code, maker in
        code.encounterClause.map { maker.store.markup($0.html.utf8) } ?? .null
      },
      .field(
        "advice", .html, "the first paragraph of “how to fix”",
        subject: "the first paragraph of how to fix it"
      ) { code, maker in code.advice.map { maker.store.markup($0.html.utf8) } ?? .null },
      .field(
        "use", .html, "the first paragraph of the section that says when to use it",
        subject: "the first paragraph of when to use it"
      ) { code, maker in code.use.map { maker.store.markup($0.html.utf8) } ?? .null },
      .value("references", .list(of: .record(.reference)), "", subject: "its references") {
        $0.references
      },
      .field(
        "particles", .record(.particles), "the particles after the code",
        subject: "the particles after it"
      ) { $1.particles(after: $0.code.value.text, in: $0.locale) },
      .field(
        "nameParticles", .record(.particles), "the particles after the name",
        subject: "the particles after its name"
      ) { $1.particles(after: $0.name.text, in: $0.locale) },
      .value(
        "facts", .record(.codeFacts), "what the code tells; nothing if it tells no fact",
        subject: "its facts"
      ) { $0.facts },
      .value(
        "flow", .record(.flow), "its call flow; nothing if it has none", subject: "its call flow"
      ) { $0.flow },
      .value(
        "absent", .list(of: .name),
        "the headings of the sections after its last one that the code lacks, like those of a section",
        subject: "its sections"
      ) { $0.absent },
      .field(
        "definition", .record(.definition), "what it means, without markup",
        subject: "its definition"
      ) { code, maker in code.definition.map { maker.record(.definition, of: $0) } ?? .null },
      .value(
        "updated", .record(.date), "when the text last changed; nothing if no file says",
        subject: "when it was updated"
      ) { $0.updated },
    ])

  /// The fields that a template can show of a code in a list without depending on its text.
  var labels: Set<String> {
    ["code", "address", "name", "gloss", "class", "particles", "nameParticles"]
  }
}

extension Record where Source == PassageSource {
  static let passage = Record(
    .passage,
    [
      .field("html", .html, "the whole text, as blocks") {
        $1.store.markup($0.text?.html(ofCode: $0.address) ?? [])
      },
      .field("lang", .text, "the source locale, if the text is fallback; otherwise nothing") {
        $0.isForeign ? $1.store.text($0.source.text) : .null
      },
      .field(
        "direction", .text,
        "`ltr` or `rtl`, if the text is fallback and its script runs the other way than the page's; "
          + "otherwise nothing"
      ) { passage, maker in
        passage.isForeign && passage.source.isRightToLeft != passage.locale.isRightToLeft
          ? maker.store.text(passage.source.isRightToLeft ? "rtl" : "ltr") : .null
      },
      .flag("isUntranslated", "the text is fallback") { $0.isForeign },
      .flag("isStale", "the source text has changed since this was translated") {
        $0.text?.state == .stale
      },
    ])
}

/// What the record of a section or note is made from.
struct PassageSource: Sendable {
  let text: ResolvedPassage?
  let locale: LanguageTag
  let source: LanguageTag

  /// That of the code whose text it is; `nil` for one that is no code's.
  var address: String?

  var isForeign: Bool { text?.state == .untranslated && locale != source }

  /// The text, unless it is not in the locale's language.
  var translated: Passage? { text?.state == .untranslated ? nil : text?.passage }
}

extension Record where Source == MeaningClause {
  static let meaning = Record(
    .meaning,
    [
      .field("text", .html, "the clause") { $1.store.markup($0.text.html.utf8) },
      .flag("isClause", "it reads after “indicates that”: `the called phone is ringing.`") {
        $0.form == .clause
      },
      .flag("isParticiple", "it reads after “is”: `used to convey progress.`") {
        $0.form == .participle
      },
      .flag("isVerb", "it reads after the code itself: `indicates progress.`") { $0.form == .verb },
      .flag(
        "startsWithVowel", "it starts with a vowel or an h, before which French says `qu’`"
      ) { $0.startsWithVowel },
    ])
}

extension Record where Source == DefinitionSource {
  static let definition = Record(
    .definition,
    [
      .field("text", .text, "the description's first paragraph without markup") {
        $1.store.text($0.text)
      },
      .field(
        "lang", .text, "the source locale, if the definition is fallback; otherwise nothing"
      ) { definition, maker in
        definition.language.map { maker.store.text($0.text) } ?? .null
      },
      .field(
        "brief", .text,
        "its first sentences, as many as are at most 155 characters, or the first words of one that is "
          + "longer; nothing if it is fallback"
      ) { definition, maker in
        definition.language == nil ? maker.brief(definition.text) : .null
      },
    ])
}

/// What the record of a definition is made from.
struct DefinitionSource: Sendable {
  let text: [UInt8]

  /// The language, if it is not the page's.
  let language: LanguageTag?
}

extension Record where Source == KoreanParticles {
  static let particles = Record(
    .particles,
    Particle.allCases.map { particle in
      .text(particle.rawValue, particle.summary) { particle.text(of: $0) }
    })
}

/// A particle by the name that templates and sentences have for it.
enum Particle: String, CaseIterable {
  case topic, subject, object, and, by

  var summary: String {
    switch self {
    case .topic: "은 or 는"
    case .subject: "이 or 가"
    case .object: "을 or 를"
    case .and: "과 or 와"
    case .by: "으로 or 로"
    }
  }

  func text(of particles: KoreanParticles) -> String {
    switch self {
    case .topic: particles.topic
    case .subject: particles.subject
    case .object: particles.object
    case .and: particles.and
    case .by: particles.by
    }
  }
}

extension ValueMaker {
  /// The particles that a Korean sentence puts after a word; nothing in other languages.
  mutating func particles(after word: String, in locale: LanguageTag) -> Value {
    KoreanParticles(after: word, in: locale).map { record(.particles, of: $0) } ?? .null
  }
}

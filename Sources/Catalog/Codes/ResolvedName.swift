public import Languages
public import YAML

/// A name as the readers of a locale see it.
public struct ResolvedName: Sendable, Hashable {
  public let text: String

  /// Whether the text stands in for a name that the locale does not have: it is the source
  /// locale's, or else an id.
  public let isFallback: Bool

  init(own: String?, fallback: @autoclosure () -> String) {
    text = own ?? fallback()
    isFallback = own == nil
  }

  /// A code, which is the same in all locales.
  public init(_ code: CodeValue) {
    text = code.text
    isFallback = false
  }
}

/// What a protocol, its classes and its facts are called in a locale.
public struct ResolvedProtocolNames: Sendable {
  private let id: String
  private let own: ProtocolNames?
  private let source: ProtocolNames?

  fileprivate init(of entry: ProtocolEntry, in locale: LanguageTag, or source: LanguageTag) {
    id = entry.id
    own = entry.names[locale]
    self.source = entry.names[source]
  }

  /// The short name: `SIP`.
  public var name: ResolvedName {
    ResolvedName(own: own?.name, fallback: source?.name ?? id)
  }

  /// The name in full: `Session Initiation Protocol`.
  public var title: ResolvedName {
    ResolvedName(own: own?.title, fallback: source?.title ?? "")
  }

  /// What the protocol is, in one line; `nil` if the source locale does not say.
  public var summary: ResolvedName? {
    guard let summary = source?.summary else { return nil }
    return ResolvedName(own: own?.summary, fallback: summary)
  }

  /// The name of a class: `Client Failure`.
  public func className(_ codeClass: CodeClass) -> ResolvedName {
    ResolvedName(own: own?.classNames[codeClass.id]?.name, fallback: codeClass.name)
  }

  /// How sentences call a class: `4xx Client Failure`.
  public func classLabel(_ codeClass: CodeClass) -> ResolvedName {
    let id = codeClass.id
    return ResolvedName(
      own: own?.classNames[id]?.label(id: id),
      fallback: ClassName(name: codeClass.name, label: codeClass.label).label(id: id))
  }

  /// A form of a class's label in the locale; `nil` if the locale does not say it.
  public func classForm(_ form: String, of codeClass: CodeClass) -> String? {
    own?.classNames[codeClass.id]?.words?.forms[form]?.text
  }

  /// What a code is called: in the locale's own words, or as its string table says where nothing
  /// else is said.
  public func noun(or grammar: Grammar) -> ResolvedName {
    ResolvedName(
      own: own?.noun?.name ?? (source?.noun == nil ? grammar.noun["name"] : nil),
      fallback: grammar.noun["name"] ?? source?.noun?.name ?? "")
  }

  /// A form of the noun in the locale; `nil` if the locale does not say it.
  ///
  /// What patterns call codes besides the noun's own forms is the table's where the protocol says
  /// nothing.
  public func nounForm(_ form: String, or grammar: Grammar, _ rules: WordRules) -> String? {
    ownNounForm(form, or: grammar, rules)
      ?? (own?.noun != nil && grammar.forms.contains(form) ? nil : grammar.noun[form])
  }

  /// The same, if it follows from what the protocol says of its noun.
  public func ownNounForm(_ form: String, or grammar: Grammar, _ rules: WordRules) -> String? {
    guard let noun = own?.noun else { return nil }
    if let said = noun.words.forms[form]?.text ?? rules.form(form, of: noun.name) { return said }
    // Where the table's own noun is as it is called, or as a rule of the language says, so is any.
    guard let general = grammar.noun[form], !grammar.forms.contains(form) else { return nil }
    if general == grammar.noun["name"] { return noun.name }
    return grammar.forms.first { grammar.noun[$0] == general }
      .flatMap { noun.words.forms[$0]?.text ?? rules.form($0, of: noun.name) }
  }

  /// What a fact is called; its id if neither locale says it.
  public func factLabel(_ fact: FactDefinition) -> ResolvedName {
    ResolvedName(
      own: own?.factNames[fact.id]?.label, fallback: source?.factNames[fact.id]?.label ?? fact.id)
  }

  /// The label under which codes that a fact names list those that name them; `nil` if no locale
  /// has one.
  public func inverseLabel(_ fact: FactDefinition) -> ResolvedName? {
    let fallback = source?.factNames[fact.id]?.inverse
    guard let own = own?.factNames[fact.id]?.inverse else {
      return fallback.map { ResolvedName(own: nil, fallback: $0) }
    }
    return ResolvedName(own: own, fallback: own)
  }

  /// The sentence for two codes that differ in a fact, in the locale's own words; `nil` if it has
  /// none.
  public func difference(_ fact: FactDefinition) -> YAMLText? {
    own?.factNames[fact.id]?.difference
  }

  /// How a value stands inside a sentence of the locale; `nil` if the locale does not say it.
  ///
  /// A name is good enough only where the source locale has no better words either. A word as it
  /// stands on the wire is the same everywhere.
  public func phrase(_ id: String, of fact: FactDefinition) -> String? {
    guard fact.values.contains(id) else { return id }
    let names = own?.factNames[fact.id]
    if let phrase = names?.phrases[id]?.phrase { return phrase }
    guard source?.factNames[fact.id]?.phrases[id]?.phrase == nil else { return nil }
    return names?.values[id]
  }

  /// A form of a value in the locale; its phrase if it has none of that name.
  public func form(_ form: String, of id: String, _ fact: FactDefinition) -> String? {
    own?.factNames[fact.id]?.phrases[id]?.forms[form]?.text ?? phrase(id, of: fact)
  }

  /// What a party of call flows is called, by its id.
  public func partyName(_ id: String) -> ResolvedName {
    ResolvedName(own: own?.partyNames[id], fallback: source?.partyNames[id] ?? id)
  }

  /// How a party stands inside a sentence.
  public func partyPhrase(_ id: String) -> ResolvedName {
    guard let own, let name = own.partyNames[id] else {
      return ResolvedName(
        own: nil, fallback: source?.partyPhrases[id]?.phrase ?? partyName(id).text)
    }
    return ResolvedName(own: own.partyPhrases[id]?.phrase ?? name, fallback: id)
  }

  /// A form of a party in the locale; its phrase if it has none of that name.
  public func partyForm(_ form: String, of id: String) -> ResolvedName {
    guard let text = own?.partyPhrases[id]?.forms[form]?.text else { return partyPhrase(id) }
    return ResolvedName(own: text, fallback: id)
  }

  /// The name of a value of a fact, by its id.
  public func valueName(_ id: String, of fact: FactDefinition) -> ResolvedName {
    ResolvedName(
      own: own?.factNames[fact.id]?.values[id],
      fallback: source?.factNames[fact.id]?.values[id] ?? id)
  }
}

extension ProtocolEntry {
  /// What the protocol is called in a locale, with what it is called in the source locale where
  /// that says nothing.
  public func names(
    in locale: LanguageTag, of configuration: SiteConfiguration
  ) -> ResolvedProtocolNames {
    ResolvedProtocolNames(of: self, in: locale, or: configuration.sourceLocale)
  }
}

extension Code {
  /// The reason phrase in a locale.
  public func name(in locale: LanguageTag, of configuration: SiteConfiguration) -> ResolvedName {
    ResolvedName(
      own: texts[locale]?.name, fallback: texts[configuration.sourceLocale]?.name ?? "")
  }
}

extension Code {
  /// The reason phrase with its gloss, where names are lists: `Busy Here (통화 중)`.
  public func title(in locale: LanguageTag, of configuration: SiteConfiguration) -> String {
    let name = name(in: locale, of: configuration).text
    return gloss(in: locale).map { "\(name) (\($0))" } ?? name
  }
}

extension Site {
  /// The heading of a section in a locale.
  public func label(
    of section: Section, in entry: ProtocolEntry, _ locale: LanguageTag
  ) -> ResolvedName {
    let source = configuration.sourceLocale
    return ResolvedName(
      own: strings[locale]?.label(of: section, entry.names[locale]),
      fallback: strings[source]?.label(of: section, entry.names[source]) ?? section.id)
  }

  /// What a locale calls its own language; the tag if it has no string table.
  public func language(of locale: LanguageTag) -> String {
    strings[locale]?.language ?? locale.text
  }
}

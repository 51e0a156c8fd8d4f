import Catalog
import Languages
import Mustache

/// Which forms of words the sentences of a locale use.
package struct TermNeeds: Sendable {
  /// Those of what a code is called, its name among them.
  var noun: Set<String> = []

  /// Those of classes, their label among them.
  var codeClass: Set<String> = []

  /// What every term has without anyone saying it.
  private static let given: Set<String> = ["name", "article", TermSource.particles]

  init() {}

  init(_ uses: Set<FieldUse>) {
    for use in uses {
      switch TermUse(rawValue: use.role) {
      case .noun: noun.insert(use.field)
      case .codeClass: codeClass.insert(use.field)
      case nil: break
      }
    }
  }

  /// The forms that a class lacks.
  func missing(
    of codeClass: CodeClass, _ names: ResolvedProtocolNames
  ) -> [String] {
    self.codeClass.subtracting(Self.given)
      .filter { names.classForm($0, of: codeClass) == nil }.sorted()
  }

  /// The forms that a noun lacks.
  func missing(
    ofNounOf names: ResolvedProtocolNames, _ grammar: Grammar, _ locale: LanguageTag
  ) -> [String] {
    let rules = WordRules(for: locale)
    return noun.subtracting(Self.given)
      .filter { names.nounForm($0, or: grammar, rules) == nil }.sorted()
  }

  /// What sentences call codes by the table's noun, since nothing says how they do so by the
  /// protocol's.
  func general(inNounOf names: ResolvedProtocolNames, _ grammar: Grammar, _ locale: LanguageTag)
    -> [String]
  {
    let rules = WordRules(for: locale)
    return noun.subtracting(Self.given)
      .filter {
        names.ownNounForm($0, or: grammar, rules) == nil
          && names.nounForm($0, or: grammar, rules) != nil
      }.sorted()
  }

  /// Whether sentences can call a class in the locale's own words.
  func areMet(by codeClass: CodeClass, _ names: ResolvedProtocolNames) -> Bool {
    !names.className(codeClass).isFallback && missing(of: codeClass, names).isEmpty
  }

  /// Whether sentences can call codes in the locale's own words.
  func areMet(
    byNounOf names: ResolvedProtocolNames, _ grammar: Grammar, _ locale: LanguageTag
  ) -> Bool {
    noun.isEmpty
      || !names.noun(or: grammar).isFallback && missing(ofNounOf: names, grammar, locale).isEmpty
  }
}

import Catalog
import Languages
import Mustache

/// Turns the facts of one protocol's codes into the values that templates see in one locale.
struct FactValuesBuilder {
  private let site: Site
  private let locale: LanguageTag
  private let entry: ProtocolEntry
  private let names: ResolvedProtocolNames

  /// For each fact what has been said of the values that codes have had so far, by their ids.
  private var told: [[[String]: ToldFact]]

  /// For each fact the records of single values that codes have had so far.
  private var known: [[PlacedValue: ValueRecords]]

  /// For each fact of the protocol how single values stand inside sentences.
  private var phrases: [[String: Value]]

  /// What stands between two values of a code.
  private let separator: Value

  /// For each fact the texts that stand for several values that codes have had so far.
  private var keys: [[String: Value]]

  /// For each fact the locale's sentence for two codes that differ in it.
  private let differences: [DifferencePattern?]

  /// The forms that values have inside sentences.
  private let forms: [String]
  private let listWords: ListWords

  /// The facts that name codes of the protocol, which stand after its own.
  private let inverse: [InverseFact]

  /// For each fact that is linked, the codes that it may name by their ids.
  private let linked: [[String: Code]]

  init(
    _ site: Site, _ entry: ProtocolEntry, _ names: ResolvedProtocolNames,
    in locale: LanguageTag, differences: [DifferencePattern?], forms: [String],
    _ maker: inout ValueMaker
  ) {
    listWords = ListWords(for: locale)
    separator = maker.store.text(listWords.middle)
    self.differences = differences
    self.site = site
    self.locale = locale
    self.entry = entry
    inverse = site.inverseFacts(of: entry.id)
    linked = entry.facts.map { fact in
      guard let id = fact.linked else { return [:] }
      let codes = site.allProtocols.first { $0.id == id }?.codes ?? []
      return Dictionary(codes.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.names = names
    self.forms = forms
    known = Array(repeating: [:], count: entry.facts.count + inverse.count)
    keys = Array(repeating: [:], count: known.count)
    told = Array(repeating: [:], count: known.count)
    phrases = Array(repeating: [:], count: entry.facts.count)
  }

  /// The labels of the facts, in their order.
  func labels(in maker: inout ValueMaker) -> [Value] {
    entry.facts.map { maker.marked(names.factLabel($0)) }
      + inverse.map { fact in
        let entry = site.allProtocols[fact.index]
        let names = entry.names(in: locale, of: site.configuration)
        let definition = entry.facts[fact.fact]
        return maker.marked(names.inverseLabel(definition) ?? names.factLabel(definition))
      }
  }

  /// For each fact of the protocol, and then for each that names its codes, the ids of a code's
  /// values.
  private func ids(of code: Code) -> [[String]?] {
    code.facts
      + inverse.map { fact in
        fact.codes[code.id.text]?.map { site.allProtocols[fact.index].codes[$0].id.text }
      }
  }

  /// The record of a value, and that of the same value where only one code of a comparison has it.
  struct ValueRecords: BitwiseCopyable, Sendable {
    let plain: Value
    let only: Value
  }

  /// What is said of a code's values of a fact: the same of all codes with the same values.
  struct ToldFact: BitwiseCopyable, Sendable {
    /// The list of the values, of either kind.
    let values: ValueRecords

    /// A text that equal values share, whatever their order.
    let key: Value

    /// How the values stand inside sentences: see `CodePart.phrases`.
    let phrase: Value
  }

  /// What is said of a code, fact by fact; `nil` where the code does not say.
  mutating func told(of code: Code, in maker: inout ValueMaker) -> [ToldFact?] {
    ids(of: code).enumerated().map { fact, ids in
      ids.map { told($0, ofFact: fact, in: &maker) }
    }
  }

  private mutating func told(
    _ ids: [String], ofFact fact: Int, in maker: inout ValueMaker
  ) -> ToldFact {
    if let known = told[fact][ids] { return known }
    let made = ToldFact(
      values: values(ids, ofFact: fact, in: &maker), key: key(of: ids, ofFact: fact, in: &maker),
      phrase: sentencePhrase(ids, ofFact: fact, in: &maker))
    told[fact][ids] = made
    return made
  }

  /// For each fact of the protocol how a code's values stand inside sentences; nothing if none do.
  func phrases(_ told: [ToldFact?], in maker: inout ValueMaker) -> Value {
    let phrases = told.prefix(differences.count).map { $0?.phrase ?? .null }
    return phrases.allSatisfy(\.isNothing) ? .null : maker.store.list(phrases)
  }

  private mutating func values(
    _ ids: [String], ofFact fact: Int, in maker: inout ValueMaker
  ) -> ValueRecords {
    let values = ids.enumerated().map { place, id in
      let value = PlacedValue(id: id, isLast: place == ids.count - 1)
      return records(of: value, ofFact: fact, in: &maker)
    }
    return ValueRecords(
      plain: maker.store.list(values.map(\.plain)), only: maker.store.list(values.map(\.only)))
  }

  /// The table of a code's facts with their labels, those left out of which it does not say
  /// anything.
  func table(_ labels: [Value], _ told: [ToldFact?], in maker: inout ValueMaker) -> Value {
    let facts = zip(labels, told).compactMap { label, told in
      told.map { maker.record(.fact, of: FactSource(label: label, values: $0.values.plain)) }
    }
    guard !facts.isEmpty else { return .null }
    return maker.record(.codeFacts, of: maker.store.list(facts))
  }

  private mutating func key(
    of ids: [String], ofFact fact: Int, in maker: inout ValueMaker
  ) -> Value {
    guard ids.count > 1 else { return maker.store.text(ids.first ?? "") }
    let key = ids.sorted().joined(separator: "\n")
    if let known = keys[fact][key] { return known }
    let value = maker.store.text(key)
    keys[fact][key] = value
    return value
  }

  private mutating func sentencePhrase(
    _ ids: [String], ofFact fact: Int, in maker: inout ValueMaker
  ) -> Value {
    guard fact < differences.count, let first = ids.first, let sentence = differences[fact] else {
      return .null
    }
    return ids.count == 1
      ? phrase(first, ofFact: fact, for: sentence, in: &maker)
      : phrase(ids, ofFact: fact, for: sentence, in: &maker)
  }

  private mutating func phrase(
    _ id: String, ofFact index: Int, for sentence: DifferencePattern, in maker: inout ValueMaker
  ) -> Value {
    if let known = phrases[index][id] { return known }
    let value = phrase([id], ofFact: index, for: sentence, in: &maker)
    phrases[index][id] = value
    return value
  }

  private mutating func phrase(
    _ ids: [String], ofFact index: Int, for sentence: DifferencePattern,
    in maker: inout ValueMaker
  ) -> Value {
    guard let words = words(for: ids, ofFact: index) else { return .null }
    let singles =
      ids.count == 1 ? [] : ids.map { phrase($0, ofFact: index, for: sentence, in: &maker) }
    return maker.list(WordingPart.allCases) { part, maker in
      switch part {
      case .phrase: maker.store.text(words[0])
      case .forms: maker.list(words.dropFirst()) { $1.store.text($0) }
      case .particles:
        sentence.asksForParticles ? maker.particles(after: words[0], in: locale) : .null
      case .values: singles.isEmpty ? .null : maker.store.list(singles)
      }
    }
  }

  /// The phrase for values and its forms; `nil` if the locale has none for one of them.
  private func words(for ids: [String], ofFact index: Int) -> [String]? {
    let fact = entry.facts[index]
    var words: [[String]] = []
    for id in ids {
      let shown = linked[index][id]?.value.text
      guard let phrase = shown ?? names.phrase(id, of: fact) else { return nil }
      words.append([phrase] + forms.map { shown ?? names.form($0, of: id, fact) ?? "" })
    }
    return (0...forms.count).map { form in listWords.join(words.map { $0[form] }) }
  }

  /// The ids of a code's values, fact by fact.
  static func ids(of code: Code) -> String {
    var text: [UInt8] = []
    for (fact, ids) in code.facts.enumerated() {
      if fact > 0 { text += "\n\n".utf8 }
      for (place, id) in (ids ?? []).enumerated() {
        if place > 0 { text += "\n".utf8 }
        text += id.utf8
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A value by its id, and whether no other one stands after it.
  private struct PlacedValue: Hashable {
    let id: String
    let isLast: Bool
  }

  /// The records of a value; they are the same ones for all codes that have it in such a place.
  private mutating func records(
    of value: PlacedValue, ofFact index: Int, in maker: inout ValueMaker
  ) -> ValueRecords {
    if let records = known[index][value] { return records }
    let content = content(of: value.id, ofFact: index)
    let separator = value.isLast ? .null : separator
    func record(isOnly: Bool) -> Value {
      maker.record(
        .factValue, of: FactValueSource(content: content, isOnly: isOnly, separator: separator))
    }
    let records = ValueRecords(plain: record(isOnly: false), only: record(isOnly: true))
    known[index][value] = records
    return records
  }

  private func content(of id: String, ofFact index: Int) -> FactValueSource.Content {
    guard index < entry.facts.count else {
      let naming = site.allProtocols[inverse[index - entry.facts.count].index]
      return naming.codes.first { $0.id.text == id }.map { code($0, of: naming.id) } ?? .token(id)
    }
    let fact = entry.facts[index]
    if fact.values.contains(id) { return .name(names.valueName(id, of: fact)) }
    guard let linked = fact.linked, let code = self.linked[index][id] else { return .token(id) }
    return self.code(code, of: linked)
  }

  private func code(_ code: Code, of id: String) -> FactValueSource.Content {
    .code(
      FactValueSource.LinkedCode(
        entry: id, code: code, name: code.name(in: locale, of: site.configuration)))
  }
}

import Catalog
import Languages
import Mustache

/// Makes the call flows of one protocol's codes into the values that templates see in one locale.
struct FlowValuesBuilder {
  /// The record of each party by its id.
  private let parties: [String: Value]

  /// The same in the source locale, for sentences about parties that the locale has no names for.
  private let sourceParties: [String: Value]
  private let unnamed: Set<String>
  private let sourceTag: Value

  init(
    _ entry: ProtocolEntry, in locale: LanguageTag, of configuration: SiteConfiguration,
    _ maker: inout ValueMaker
  ) {
    func records(in locale: LanguageTag) -> [String: Value] {
      let names = entry.names(in: locale, of: configuration)
      return Dictionary(
        entry.parties.map { id in
          (id, maker.record(.party, of: PartySource(id: id, names: names, locale: locale)))
        }, uniquingKeysWith: { first, _ in first })
    }
    let names = entry.names(in: locale, of: configuration)
    parties = records(in: locale)
    unnamed = Set(entry.parties.filter { names.partyPhrase($0).isFallback })
    sourceParties = unnamed.isEmpty ? [:] : records(in: configuration.sourceLocale)
    sourceTag = maker.store.text(configuration.sourceLocale.text)
  }

  /// The flow of a code; nothing if it has none.
  func flow(of code: Code, in maker: inout ValueMaker) -> Value {
    guard !code.flow.isEmpty else { return .null }
    let columns = code.flow.parties
    let places = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let steps = maker.list(code.flow) { step, maker in
      let isOwn = unnamed.isDisjoint(with: [step.from, step.to])
      let named = isOwn ? parties : sourceParties
      return maker.record(
        .step,
        of: StepSource(
          step: step, lang: isOwn ? .null : sourceTag, from: named[step.from] ?? .null,
          to: named[step.to] ?? .null,
          columns: (places[step.from] ?? 0, places[step.to] ?? 0)))
    }
    let heads = maker.list(columns) { id, _ in parties[id] ?? .null }
    return maker.record(
      .flow, of: FlowSource(parties: heads, width: columns.count, steps: steps))
  }
}

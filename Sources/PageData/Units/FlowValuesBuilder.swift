import Catalog
import Languages
import Mustache

/// Makes the call flows of one protocol's codes into the values that templates see in one locale.
struct FlowValuesBuilder {
  /// The record of each party by its id.
  private let parties: [String: Value]

  init(
    _ entry: ProtocolEntry, _ names: ResolvedProtocolNames, in locale: LanguageTag,
    _ maker: inout ValueMaker
  ) {
    var parties: [String: Value] = [:]
    for id in entry.parties {
      parties[id] = maker.record(.party, of: PartySource(id: id, names: names, locale: locale))
    }
    self.parties = parties
  }

  /// The flow of a code; nothing if it has none.
  func flow(of code: Code, in maker: inout ValueMaker) -> Value {
    guard !code.flow.isEmpty else { return .null }
    let columns = code.flow.parties
    let places = Dictionary(
      columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let steps = maker.list(code.flow) { step, maker in
      maker.record(
        .step,
        of: StepSource(
          step: step, from: parties[step.from] ?? .null, to: parties[step.to] ?? .null,
          columns: (places[step.from] ?? 0, places[step.to] ?? 0)))
    }
    let heads = maker.list(columns) { id, _ in parties[id] ?? .null }
    return maker.record(
      .flow, of: FlowSource(parties: heads, width: columns.count, steps: steps))
  }
}

import Catalog
import Languages
import Mustache

/// Turns the facts of one protocol's codes into the values that templates see in one locale.
struct FactValuesBuilder {
  private let entry: ProtocolEntry
  private let names: ResolvedProtocolNames

  /// For each fact the records of those values with a name that codes have had so far, by their ids.
  private var named: [[String: Value]]

  /// For each fact the texts that stand for the values that codes have had so far.
  private var keys: [[String: Value]]

  init(_ entry: ProtocolEntry, _ names: ResolvedProtocolNames) {
    self.entry = entry
    self.names = names
    named = entry.facts.map { _ in [:] }
    keys = named
  }

  /// The labels of the facts, in their order.
  func labels(in maker: inout ValueMaker) -> [Value] {
    entry.facts.map { maker.marked(names.factLabel($0)) }
  }

  /// For each fact the list of a code's values; `nil` where the code does not say.
  mutating func values(of code: Code, in maker: inout ValueMaker) -> [Value?] {
    code.facts.enumerated().map { fact, ids in
      guard let ids else { return nil }
      let values = ids.map { value($0, ofFact: fact, in: &maker) }
      return maker.store.list(values)
    }
  }

  /// The table of a code's facts with their labels, those left out of which it does not say anything.
  func table(_ labels: [Value], _ values: [Value?], in maker: inout ValueMaker) -> Value {
    let facts = zip(labels, values).compactMap { label, values -> Value? in
      guard let values else { return nil }
      return maker.record(.fact, of: FactSource(label: label, values: values))
    }
    guard !facts.isEmpty else { return .null }
    return maker.record(.codeFacts, of: maker.store.list(facts))
  }

  /// For each fact a text that equal values share, whatever their order.
  mutating func keys(of code: Code, in maker: inout ValueMaker) -> [Value] {
    code.facts.enumerated().map { fact, ids in
      guard let ids else { return .null }
      let key = ids.sorted().joined(separator: "\n")
      if let known = keys[fact][key] { return known }
      let value = maker.store.text(key)
      keys[fact][key] = value
      return value
    }
  }

  /// The ids of a code's values, fact by fact.
  static func ids(of code: Code) -> String {
    code.facts.map { ($0 ?? []).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The record of a value; that of a value with a name is the same one for all codes that have it.
  private mutating func value(
    _ id: String, ofFact index: Int, in maker: inout ValueMaker
  ) -> Value {
    if let known = named[index][id] { return known }
    let fact = entry.facts[index]
    let isNamed = fact.values.contains(id)
    let record = maker.record(
      .factValue, of: isNamed ? .name(names.valueName(id, of: fact)) : .token(id))
    if isNamed { named[index][id] = record }
    return record
  }
}

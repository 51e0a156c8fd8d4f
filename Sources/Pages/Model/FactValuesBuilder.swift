import Catalog
import ContentHash
import Languages
import Mustache

/// Turns the facts of one protocol's codes into the values that templates see in one locale.
struct FactValuesBuilder {
  let entry: ProtocolEntry
  let locale: LanguageTag
  let source: LanguageTag
  let layouts: Layouts

  /// The labels of the facts, in their order.
  func labels(in store: inout ValueStore) -> [Value] {
    entry.facts.map { fact in
      store.text(
        entry.names[locale]?.factNames[fact.id]?.label,
        or: entry.names[source]?.factNames[fact.id]?.label ?? fact.id, in: source)
    }
  }

  /// For each fact the list of a code's values; `nil` where the code does not say.
  func values(of code: Code, in store: inout ValueStore) -> [Value?] {
    zip(entry.facts, code.facts).map { fact, ids in
      guard let ids else { return nil }
      let records = ids.map { id in value(id, of: fact, in: &store) }
      return store.list(records)
    }
  }

  /// The table of a code's facts with their labels, those left out of which it does not say anything.
  func table(_ labels: [Value], _ values: [Value?], in store: inout ValueStore) -> Value {
    let facts = zip(labels, values).compactMap { label, values -> Value? in
      guard let values else { return nil }
      return layouts.fact.record(in: &store) { field, _ in
        switch field {
        case .label: label
        case .values: values
        }
      }
    }
    guard !facts.isEmpty else { return .null }
    let rows = store.list(facts)
    return layouts.factTable.record(in: &store) { _, _ in rows }
  }

  /// For each fact a number that equal values share, whatever their order.
  static func keys(of code: Code) -> [UInt64] {
    code.facts.map { ids in
      ContentHash(of: Array((ids ?? []).sorted().joined(separator: "\n").utf8)).low
    }
  }

  private func value(
    _ id: String, of fact: FactDefinition, in store: inout ValueStore
  ) -> Value {
    let isNamed = fact.values.contains(id)
    return layouts.factValue.record(in: &store) { field, store in
      switch field {
      case .text where isNamed:
        store.text(
          entry.names[locale]?.factNames[fact.id]?.values[id],
          or: entry.names[source]?.factNames[fact.id]?.values[id] ?? id, in: source)
      case .text: store.text(id)
      case .isToken: .flag(!isNamed)
      }
    }
  }
}

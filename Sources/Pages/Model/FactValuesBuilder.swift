import Catalog
import ContentHash
import Languages
import Mustache

/// Turns the facts of one protocol's codes into the values that templates see in one locale.
struct FactValuesBuilder {
  private let entry: ProtocolEntry
  private let names: ResolvedProtocolNames
  private let source: LanguageTag
  private let layouts: Layouts

  /// For each fact the records of those values with a name that codes have had so far, by their ids.
  private var named: [[String: Value]]

  init(
    entry: ProtocolEntry, locale: LanguageTag, configuration: SiteConfiguration, layouts: Layouts
  ) {
    self.entry = entry
    names = entry.names(in: locale, of: configuration)
    source = configuration.sourceLocale
    self.layouts = layouts
    named = entry.facts.map { _ in [:] }
  }

  /// The labels of the facts, in their order.
  func labels(in store: inout ValueStore) -> [Value] {
    entry.facts.map { store.text(names.factLabel($0), in: source) }
  }

  /// For each fact the list of a code's values; `nil` where the code does not say.
  mutating func values(of code: Code, in store: inout ValueStore) -> [Value?] {
    code.facts.enumerated().map { fact, ids in
      guard let ids else { return nil }
      let values = ids.map { value($0, ofFact: fact, in: &store) }
      return store.list(values)
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
      let ids = ids ?? []
      let text = ids.count > 1 ? ids.sorted().joined(separator: "\n") : ids.first ?? ""
      return ContentHash(of: Array(text.utf8)).low
    }
  }

  /// The record of a value; that of a value with a name is the same one for all codes that have it.
  private mutating func value(
    _ id: String, ofFact index: Int, in store: inout ValueStore
  ) -> Value {
    if let known = named[index][id] { return known }
    let fact = entry.facts[index]
    let isNamed = fact.values.contains(id)
    let record = layouts.factValue.record(in: &store) { field, store in
      switch field {
      case .text where isNamed: store.text(names.valueName(id, of: fact), in: source)
      case .text: store.text(id)
      case .isToken: .flag(!isNamed)
      }
    }
    if isNamed { named[index][id] = record }
    return record
  }
}

import Catalog
import Languages
import Mustache

/// Sequencer the facts of one protocol's codes into the values that templates see in one locale.
struct FactValuesBuilder {
  private let entry: ProtocolEntry
  private let names: ResolvedProtocolNames

  /// For each fact the records of the values that codes have had so far, by their ids.
  private var known: [[String: ValueRecords]]

  /// For each fact the texts that stand for the values that codes have had so far.
  private var keys: [[String: Value]]

  /// The forms that values have inside sentences; `nil` if there are no sentences for differences.
  private let forms: [String]?

  init(_ entry: ProtocolEntry, _ names: ResolvedProtocolNames, forms: [String]?) {
    self.entry = entry
    self.names = names
    self.forms = forms
    known = entry.facts.map { _ in [:] }
    keys = entry.facts.map { _ in [:] }
  }

  /// The labels of the facts, in their order.
  func labels(in maker: inout ValueMaker) -> [Value] {
    entry.facts.map { maker.marked(names.factLabel($0)) }
  }

  /// The record of a value, and that of the same value where only one code of a comparison has it.
  struct ValueRecords: BitwiseCopyable, Sendable {
    let plain: Value
    let only: Value
  }

  /// For each fact the list of a code's values, of either kind; `nil` where the code does not say.
  mutating func values(of code: Code, in maker: inout ValueMaker) -> [ValueRecords?] {
    code.facts.enumerated().map { fact, ids in
      guard let ids else { return nil }
      let values = ids.map { value($0, ofFact: fact, in: &maker) }
      return ValueRecords(
        plain: maker.store.list(values.map(\.plain)), only: maker.store.list(values.map(\.only)))
    }
  }

  /// The table of a code's facts with their labels, those left out of which it does not say anything.
  func table(_ labels: [Value], _ values: [ValueRecords?], in maker: inout ValueMaker) -> Value {
    let facts = zip(labels, values).compactMap { label, values -> Value? in
      guard let values else { return nil }
      return maker.record(.fact, of: FactSource(label: label, values: values.plain))
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

  /// For each fact how a code's values stand inside sentences: see `CodePart.phrases`.
  func phrases(of code: Code, in maker: inout ValueMaker) -> Value {
    guard let forms else { return .null }
    return maker.list(zip(entry.facts, code.facts)) { [names] told, maker in
      let (fact, ids) = told
      guard let ids else { return .null }
      return maker.list(ids) { id, maker in
        let words =
          [id, names.phrase(id, of: fact)] + forms.map { names.form($0, of: id, fact) }
        return maker.list(words) { word, maker in word.map { maker.store.text($0) } ?? .null }
      }
    }
  }

  /// The ids of a code's values, fact by fact.
  static func ids(of code: Code) -> String {
    code.facts.map { ($0 ?? []).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The records of a value; they are the same ones for all codes that have it.
  private mutating func value(
    _ id: String, ofFact index: Int, in maker: inout ValueMaker
  ) -> ValueRecords {
    if let records = known[index][id] { return records }
    let fact = entry.facts[index]
    let content: FactValueSource.Content =
      fact.values.contains(id) ? .name(names.valueName(id, of: fact)) : .token(id)
    func record(isOnly: Bool) -> Value {
      maker.record(.factValue, of: FactValueSource(content: content, isOnly: isOnly))
    }
    let records = ValueRecords(plain: record(isOnly: false), only: record(isOnly: true))
    known[index][id] = records
    return records
  }
}

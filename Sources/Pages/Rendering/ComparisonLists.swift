import Mustache

extension PageInputs {
  /// The list of comparisons that a comparison offers.
  ///
  /// - Parameter items: room for the list in the making.
  func related(
    to first: Int, _ second: Int, of index: Int, in entry: SharedValues.ProtocolValues,
    items: inout [Value], local: inout ValueStore
  ) -> Value {
    items.removeAll(keepingCapacity: true)
    let start = Int(entry.firstComparison)
    related[index].forEachRelated(to: first, second) {
      items.append(values.comparisons[start + $0.place])
    }
    return local.list(items)
  }

  /// The list of comparisons that have a note, in the order of their codes.
  ///
  /// - Returns: `nil` if there is none.
  func notedPairs(of index: Int, locale: Int, local: inout ValueStore) -> Value? {
    let entry = values.entry(index, in: locale)
    let keys = values.notes.keys.filter { $0.locale == locale && $0.index == index }
    guard !keys.isEmpty else { return nil }
    return local.list(
      keys.sorted().map { comparison(of: $0.first, with: $0.second, in: entry, local: &local) })
  }

  /// The record of the comparison of a code with another one, the smaller first.
  func comparison(
    of code: Int, with other: Int, in entry: SharedValues.ProtocolValues,
    local: inout ValueStore
  ) -> Value {
    let first = values.code(min(code, other), of: entry).marked
    let second = values.code(max(code, other), of: entry).marked
    return local.record(
      values.common.records[.comparison], first, second, code < other ? second : first)
  }

  /// The specifications of both codes, each once.
  func specifications(
    of first: Value, _ second: Value, items: inout [Value], local: inout ValueStore
  ) -> Value {
    items.removeAll(keepingCapacity: true)
    append(first, to: &items)
    append(second, to: &items)
    return local.list(items)
  }

  private func append(_ references: Value, to items: inout [Value]) {
    for index in 0..<values.store.count(of: references) {
      let reference = values.store.item(index, of: references)
      if !items.contains(where: reference.isIdentical(to:)) { items.append(reference) }
    }
  }
}

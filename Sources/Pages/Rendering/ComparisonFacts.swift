import Mustache

extension PageInputs {
  /// The table of what is told of two codes; facts that neither tells are left out.
  ///
  /// - Parameter items: room for the list in the making.
  func facts(
    of a: SharedValues.CodeValues, _ b: SharedValues.CodeValues,
    in entry: SharedValues.ProtocolValues, items: inout [Value], local: inout ValueStore
  ) -> Value {
    items.removeAll(keepingCapacity: true)
    for index in 0..<values.store.count(of: entry.factLabels) {
      let left = values.store.item(index, of: a.factValues)
      let right = values.store.item(index, of: b.factValues)
      if left.isNothing, right.isNothing { continue }
      let differs = values.differ(a, b, inFact: index)
      items.append(
        local.record(
          values.common.records[.factPair], values.store.item(index, of: entry.factLabels),
          left,
          right, .flag(differs)))
    }
    return items.isEmpty
      ? .null : local.record(values.common.records[.factPairs], only: local.list(items))
  }
}

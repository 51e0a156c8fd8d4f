import Mustache

/// The fields of one kind of record: their types for the checker, their shape for the renderer.
struct RecordLayout<Field>: Sendable
where Field: RawRepresentable & CaseIterable & Sendable, Field.RawValue == String {
  let shape: Shape

  init(_ shapes: inout ShapeTable) throws(TooManyShapes) {
    shape = try shapes.shape(Field.allCases.map(\.rawValue))
  }

  /// Makes a record; `value` gives each field's value, in order.
  func record(
    in store: inout ValueStore, _ value: (Field, inout ValueStore) -> Value
  ) -> Value {
    store.record(shape, Field.allCases.map { value($0, &store) })
  }
}

extension RecordType {
  /// The type of the records that have the fields of `Field`.
  init<Field>(_ field: Field.Type, _ type: (Field) -> ValueType)
  where Field: RawRepresentable & CaseIterable, Field.RawValue == String {
    self.init(Field.allCases.map { ($0.rawValue, type($0)) })
  }
}

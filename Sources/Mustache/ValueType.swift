/// What a value of the data is: enough to check a template before anything is rendered.
public enum ValueType: Sendable {
  /// A text, a number, HTML or a truth value.
  case scalar
  indirect case list(of: ValueType)
  case record(RecordType)

  /// Patterns that stand for one another, such as the same string in each locale.
  case patterns([TemplateID])
}

/// The fields of a record with their types.
public struct RecordType: Sendable {
  public let fields: [(name: String, type: ValueType)]

  public init(_ fields: [(name: String, type: ValueType)]) {
    self.fields = fields
  }

  /// The names of the fields, as a shape wants them.
  public var names: [String] {
    fields.map(\.name)
  }

  func type(of name: String) -> ValueType? {
    fields.first { $0.name == name }?.type
  }
}

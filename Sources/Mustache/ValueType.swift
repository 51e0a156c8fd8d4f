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

  /// What the record is, if anyone wants to know which of its fields templates use.
  public let role: String?

  public init(_ fields: [(name: String, type: ValueType)], role: String? = nil) {
    self.fields = fields
    self.role = role
  }

  /// The names of the fields, as a shape wants them.
  public var names: [String] {
    fields.map(\.name)
  }

  func type(of name: String) -> ValueType? {
    fields.first { $0.name == name }?.type
  }
}

/// That a template shows or tests a field of the records with a role.
public struct FieldUse: Sendable, Hashable {
  public let role: String
  public let field: String

  public init(role: String, field: String) {
    self.role = role
    self.field = field
  }
}

public import Mustache
public import YAML

/// Turns YAML or JSON of any form into values for a template.
public struct TemplateData {
  /// The shapes of all records that were made.
  public private(set) var shapes: ShapeTable

  /// Holds all values that were made.
  public private(set) var store = ValueStore()

  public init(for templates: Templates) {
    shapes = ShapeTable(for: templates)
  }

  /// The value of a node: mappings become records, `true` and `false` flags, unquoted nulls
  /// nothing, and all other scalars texts as they are written.
  ///
  /// - Throws: `TooManyShapes` if the data has more than 65,535 kinds of mappings.
  public mutating func value(of node: YAMLNode) throws(TooManyShapes) -> Value {
    switch node.content {
    case .scalar where node.isNull:
      return .null
    case .scalar("true", plain: true):
      return .flag(true)
    case .scalar("false", plain: true):
      return .flag(false)
    case .scalar(let text, _):
      return store.text(text)
    case .sequence(let nodes):
      var items: [Value] = []
      for node in nodes { items.append(try value(of: node)) }
      return store.list(items)
    case .mapping(let entries):
      let shape = try shapes.shape(entries.map(\.key))
      var fields: [Value] = []
      for entry in entries { fields.append(try value(of: entry.value)) }
      return store.record(shape, fields)
    }
  }
}

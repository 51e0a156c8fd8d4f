import Catalog
import Mustache

/// A kind of record that templates see: everything about its fields is said here once.
///
/// The types for the checker of templates, the layout in a store, the hashes of what pages depend
/// on and the tables of docs/templates.md follow from it.
struct Record<Source>: RecordDeclaration {
  typealias Making = @Sendable (Source, inout ValueMaker) -> Value

  /// A field, and how its value is made.
  struct Field: Sendable {
    let declared: DeclaredField
    let value: Making

    /// The value without markup, for titles and attributes, where that is another one.
    var plain: Making?
  }

  let name: RecordName
  let fields: [Field]
  let declared: [DeclaredField]

  init(_ name: RecordName, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    declared = fields.map(\.declared)
  }
}

/// What is known of a field without its value.
package struct DeclaredField: Sendable {
  package let name: String
  package let type: FieldType

  /// What it is, for template authors.
  let summary: String

  /// What it is, as `--explain` says it; “its” and the name if there is nothing better.
  package let subject: String?
}

/// A record, whatever its values are made from.
package protocol RecordDeclaration: Sendable {
  var name: RecordName { get }
  var declared: [DeclaredField] { get }
}

extension RecordDeclaration {
  /// The place of a field that the record has. It traps where there is none: names are written in
  /// this module, never read, and any page would show the mistake.
  func place(of name: String) -> Int {
    guard let place = declared.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("a record has no field “\(name)”")
    }
    return place
  }
}

// MARK: Declaring fields

extension Record.Field {
  /// - Parameter subject: what the field is, as `--explain` says it.
  static func field(
    _ name: String, _ type: FieldType, _ summary: String, subject: String? = nil,
    value: @escaping Record.Making, plain: Record.Making? = nil
  ) -> Self {
    Self(
      declared: DeclaredField(name: name, type: type, summary: summary, subject: subject),
      value: value, plain: plain)
  }

  static func text(
    _ name: String, _ summary: String, subject: String? = nil,
    _ text: @escaping @Sendable (Source) -> String
  ) -> Self {
    field(name, .text, summary, subject: subject, value: { $1.store.text(text($0)) })
  }

  static func flag(
    _ name: String, _ summary: String = "", subject: String? = nil,
    _ flag: @escaping @Sendable (Source) -> Bool
  ) -> Self {
    field(name, .flag, summary, subject: subject, value: { source, _ in .flag(flag(source)) })
  }

  /// A name that is marked with its language where it is fallback, and plain in titles.
  static func name(
    _ name: String, _ summary: String, subject: String? = nil,
    _ text: @escaping @Sendable (Source) -> ResolvedName
  ) -> Self {
    field(
      name, .name, summary, subject: subject, value: { $1.marked(text($0)) },
      plain: { $1.store.text(text($0).text) })
  }

  /// A value that was made before.
  static func value(
    _ name: String, _ type: FieldType, _ summary: String, subject: String? = nil,
    _ value: @escaping @Sendable (Source) -> Value, plain: (@Sendable (Source) -> Value)? = nil
  ) -> Self {
    var making: Record.Making?
    if let plain { making = { source, _ in plain(source) } }
    return field(
      name, type, summary, subject: subject, value: { source, _ in value(source) }, plain: making)
  }
}

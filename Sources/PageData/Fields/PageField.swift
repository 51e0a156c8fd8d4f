package import Mustache

/// A field of pages: everything about it is said where it is declared.
///
/// From what it takes follow which units its pages depend on, and whether its value is known before
/// the page is; from its type what templates may do with it, and how it is hashed.
package struct PageField: Sendable {
  package typealias Making = @Sendable (inout PageScope) -> Value

  let name: String
  let type: FieldType

  /// What it is, for template authors.
  let summary: String

  /// The kinds of pages that have it; all if there are none.
  let kinds: [PageKind]
  let content: Content

  enum Content: Sendable {
    case value(from: UnitRoles, Making)

    /// A record of which each field is made for itself; nothing if there are no sentences about all
    /// of some roles.
    case record([PageField], about: RoleSet)

    /// Whether there are sentences about any of some roles.
    case areThere(RoleSet)
  }

  /// - Parameters:
  ///   - roles: what the value is made from.
  ///   - make: can take from nothing else.
  static func value(
    _ name: String, _ type: FieldType, _ summary: String = "", on kinds: [PageKind] = [],
    from roles: UnitRoles, _ make: @escaping Making
  ) -> PageField {
    PageField(
      name: name, type: type, summary: summary, kinds: kinds,
      content: .value(from: roles, make))
  }

  static func record(
    _ name: String, _ record: RecordName, _ summary: String, on kinds: [PageKind],
    about roles: RoleSet = [], _ fields: [PageField]
  ) -> PageField {
    PageField(
      name: name, type: .record(record), summary: summary, kinds: kinds,
      content: .record(fields, about: roles))
  }

  /// Sentences about two codes, where both have what they quote.
  static func sentences(_ name: String, _ summary: String, about role: RoleSet) -> PageField {
    record(
      name, .sentences, "\(summary); nothing unless both codes have it", on: [.comparison],
      about: role, sentences(about: role))
  }

  func isOn(_ kind: PageKind) -> Bool {
    kinds.isEmpty || kinds.contains(kind)
  }

  /// What the field takes from on a kind of page.
  func roles(on kind: PageKind) -> UnitRoles {
    switch content {
    case .value(let roles, _): roles
    case .areThere: [.first, .second, .sourceFirst, .sourceSecond]
    case .record(let fields, about: _):
      fields.filter { $0.isOn(kind) }.reduce(into: []) { $0.formUnion($1.roles(on: kind)) }
    }
  }

  /// The fields that a kind of page has.
  static func declared(on kind: PageKind) -> [PageField] {
    declared.filter { $0.isOn(kind) }
  }
}

/// A record whose fields pages make one by one.
struct PageRecord: RecordDeclaration {
  let name: RecordName
  let fields: [PageField]

  var declared: [DeclaredField] {
    fields.map { DeclaredField(name: $0.name, type: $0.type, summary: $0.summary, subject: nil) }
  }

  static let sentences = PageRecord(
    name: .sentences, fields: PageField.sentences(about: .meaning))
  static let plain = PageRecord(name: .plain, fields: PageField.plain)
}

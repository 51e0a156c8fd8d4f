import Assets
import Mustache

/// The types of all records, for checking and specializing templates before anything is rendered.
package struct ModelTypes: Sendable {
  private let strings: ValueType
  private let assets: ValueType

  /// The ids of the sections of all protocols.
  private let sections: [String]

  /// The names of the forms that the grammar of any locale has.
  private let forms: [String]

  /// The type of each record, in the order of `RecordName`.
  private var records: [ValueType?] = RecordName.allCases.map { _ in nil }

  /// - Parameters:
  ///   - strings: the keys of the string tables.
  ///   - sections: the ids of the sections of all protocols.
  ///   - forms: the names of the forms that the grammar of any locale has.
  ///   - assets: the names of the assets.
  init(strings: RecordType, sections: [String], forms: [String], assets: AssetGroup) {
    self.sections = sections
    self.forms = forms
    self.strings = .record(strings)
    self.assets = .record(Self.type(of: assets, startingWith: PublishedAssets.folder))
    for name in RecordName.allCases { define(name) }
  }

  /// The type of what a field holds.
  subscript(type: FieldType) -> ValueType {
    switch type {
    case .text, .html, .name, .flag: .scalar
    case .list(let item): .list(of: self[item])
    case .record(let name): records[name.rawValue] ?? .scalar
    case .sections: .record(RecordType(sections.map { ($0, self[.record(.passage)]) }))
    case .forms: .record(RecordType(forms.map { ($0, .scalar) }))
    case .term(let use):
      .record(
        RecordType(
          TermSource.fieldNames(forms: forms).map { name in
            (name, name == TermSource.particles ? self[.record(.particles)] : .scalar)
          }, role: use.rawValue))
    case .strings: strings
    case .assets: assets
    }
  }

  /// What the template of a kind of page sees.
  func type(of kind: PageKind) -> RecordType {
    RecordType(
      PageField.declared(on: kind).map { ($0.name, self[$0.type]) },
      role: ModelRole.page.rawValue)
  }

  /// Makes the type of a record after those of the records in it.
  private mutating func define(_ name: RecordName) {
    guard records[name.rawValue] == nil else { return }
    let fields = name.declaration.declared
    for field in fields { if let inner = field.type.recordName { define(inner) } }
    if fields.contains(where: { if case .term = $0.type { true } else { false } }) {
      define(.particles)
    }
    records[name.rawValue] = .record(
      RecordType(
        fields.map { ($0.name, self[$0.type]) },
        role: name == .listedCode ? ModelRole.listedCode.rawValue : nil))
  }

  /// - Parameter path: how the addresses of the group's files start in `Templates/`.
  private static func type(of assets: AssetGroup, startingWith path: String) -> RecordType {
    RecordType(
      assets.entries.map { name, entry in
        switch entry {
        case .address: (name, .scalar)
        case .group(let group):
          (name, .record(type(of: group, startingWith: "\(path)\(name).")))
        }
      }, role: path)
  }

  /// Whether templates use an asset by its name.
  static func isUsed(_ address: String, in uses: Set<FieldUse>) -> Bool {
    address.indices.contains { end in
      guard "./".contains(address[end]) else { return false }
      let start = address.index(after: end)
      return uses.contains(
        FieldUse(role: String(address[..<start]), field: String(address[start...])))
    }
  }
}

/// The records of which it matters what templates use of them.
enum ModelRole: String, Sendable {
  /// The page itself.
  case page

  /// A code in a list.
  case listedCode
}

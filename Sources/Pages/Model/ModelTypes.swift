import Assets
import Mustache

/// The types of all records, for checking and specializing templates before anything is rendered.
struct ModelTypes: Sendable {
  let alternate: ValueType
  let passage: ValueType
  let reference: ValueType
  let code: ValueType

  /// A code as it stands in lists.
  private let listedCode: ValueType
  let comparison: ValueType

  /// What a fact can be, as a list.
  let factValues: ValueType

  /// A table of facts of two codes.
  let factPairs: ValueType

  private let strings: ValueType
  private let assets: ValueType
  private let locale: ValueType
  private let entry: ValueType
  private let codeClass: ValueType

  /// - Parameters:
  ///   - strings: the keys of the string tables.
  ///   - assets: the names of the assets.
  init(strings: RecordType, assets: AssetGroup) {
    let passage = Self.scalars(PassageField.self)
    let reference = Self.scalars(ReferenceField.self)
    let codeClass = Self.scalars(ClassField.self)
    let factValues = ValueType.list(of: Self.scalars(FactValueField.self))
    let code = Self.code(
      passage: passage, reference: reference, codeClass: codeClass,
      facts: Self.table(
        of: .record(RecordType(FactField.self) { $0 == .values ? factValues : .scalar })))
    let count = Self.scalars(CountField.self)
    let counts = ValueType.record(RecordType(CountsField.self) { _ in count })

    self.passage = passage
    self.factValues = factValues
    self.reference = reference
    self.codeClass = codeClass
    self.code = code
    self.strings = .record(strings)
    self.assets = .record(Self.type(of: assets))
    alternate = Self.scalars(AlternateField.self)
    let listedCode = Self.withRole(.listedCode, code)
    self.listedCode = listedCode
    comparison = .record(RecordType(ComparisonField.self) { _ in listedCode })
    factPairs = Self.table(
      of: .record(
        RecordType(FactPairField.self) { $0 == .a || $0 == .b ? factValues : .scalar }))
    locale = .record(
      RecordType(LocaleField.self) { $0 == .strings ? .record(strings) : .scalar })
    entry = .record(RecordType(ProtocolField.self) { $0 == .counts ? counts : .scalar })
  }

  func type(of kind: PageKind) -> RecordType {
    RecordType(
      PageField.fields(of: kind).map { ($0.name, type(of: $0, in: kind)) },
      role: ModelRole.page.rawValue)
  }

  private func type(of field: PageField, in kind: PageKind) -> ValueType {
    switch field {
    case .root, .path, .sourceTag, .canonicalTag, .sameClass: .scalar
    case .site:
      .record(
        RecordType(SiteField.self) {
          $0 == .outputs ? Self.scalars(OutputsField.self) : .scalar
        })
    case .locale: locale
    case .locales: .list(of: locale)
    case .strings: strings
    case .assets: assets
    case .alternates, .versions: .list(of: alternate)
    case .plain:
      .record(
        RecordType(PlainField.self) { field in
          switch field {
          case .protocol: entry
          case .code, .a, .b: code
          case .codes: .list(of: listedCode)
          }
        })
    case .protocols: .list(of: entry)
    case .protocol: entry
    case .classes: .list(of: kind == .code ? classComparisons : classCodes)
    case .code, .a, .b: code
    case .likely, .related: .list(of: comparison)
    case .summary, .encounters, .advice: sentences
    case .specifications: .list(of: reference)
    case .facts: factPairs
    case .note: passage
    case .confused: .list(of: protocolComparisons)
    case .entries:
      .list(of: .record(RecordType(FeedEntryField.self) { $0 == .code ? listedCode : entry }))
    case .latest: Self.date
    case .listings:
      .list(
        of: .record(RecordType(ListingField.self) { $0 == .codes ? .list(of: listedCode) : entry }))
    }
  }

  private var classCodes: ValueType {
    .record(
      RecordType(ClassCodesField.self) { $0 == .class ? codeClass : .list(of: listedCode) })
  }

  var classComparisons: ValueType {
    .record(
      RecordType(ClassComparisonsField.self) { $0 == .class ? codeClass : .list(of: comparison) })
  }

  private var protocolComparisons: ValueType {
    .record(
      RecordType(ProtocolComparisonsField.self) {
        $0 == .protocol ? entry : .list(of: comparison)
      })
  }

  private var sentences: ValueType {
    .record(
      RecordType(SentencesField.self) { field in
        switch field {
        case .lang: .scalar
        case .strings: strings
        case .protocol: entry
        case .a, .b: code
        }
      })
  }

  private static var date: ValueType { scalars(DateField.self) }

  // MARK: Making types

  private static func withRole(_ role: ModelRole, _ type: ValueType) -> ValueType {
    guard case .record(let record) = type else { return type }
    return .record(RecordType(record.fields, role: role.rawValue))
  }

  private static func scalars<Field>(_ field: Field.Type) -> ValueType
  where Field: RawRepresentable & CaseIterable, Field.RawValue == String {
    .record(RecordType(field) { _ in .scalar })
  }

  private static func type(of assets: AssetGroup) -> RecordType {
    RecordType(
      assets.entries.map { name, entry in
        switch entry {
        case .address: (name, .scalar)
        case .group(let group): (name, .record(type(of: group)))
        }
      })
  }

  private static func table(of row: ValueType) -> ValueType {
    .record(RecordType(FactTableField.self) { _ in .list(of: row) })
  }

  private static func code(
    passage: ValueType, reference: ValueType, codeClass: ValueType, facts: ValueType
  ) -> ValueType {
    .record(
      RecordType(CodeField.self) { field in
        switch field {
        case .code, .name, .opening, .encounter, .advice: .scalar
        case .class: codeClass
        case .sections: .record(RecordType(SectionsField.self) { _ in passage })
        case .meaning: scalars(MeaningField.self)
        case .references: .list(of: reference)
        case .facts: facts
        case .particles, .nameParticles: scalars(ParticlesField.self)
        case .definition: scalars(DefinitionField.self)
        case .updated: date
        }
      })
  }
}

/// The records of which it matters what templates use of them.
enum ModelRole: String, Sendable {
  /// The page itself.
  case page

  /// A code in a list.
  case listedCode
}

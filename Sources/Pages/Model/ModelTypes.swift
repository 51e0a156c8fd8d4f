import Mustache

/// The types of all records, for checking and specializing templates before anything is rendered.
struct ModelTypes: Sendable {
  let alternate: ValueType
  let passage: ValueType
  let reference: ValueType
  let code: ValueType
  let comparison: ValueType

  /// A table of facts of two codes.
  let factPairs: ValueType

  private let strings: ValueType
  private let locale: ValueType
  private let entry: ValueType
  private let codeClass: ValueType

  /// - Parameter strings: the keys of the string tables.
  init(strings: RecordType) {
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
    self.reference = reference
    self.codeClass = codeClass
    self.code = code
    self.strings = .record(strings)
    alternate = Self.scalars(AlternateField.self)
    comparison = .record(RecordType(ComparisonField.self) { _ in code })
    factPairs = Self.table(
      of: .record(
        RecordType(FactPairField.self) { $0 == .a || $0 == .b ? factValues : .scalar }))
    locale = .record(
      RecordType(LocaleField.self) { $0 == .strings ? .record(strings) : .scalar })
    entry = .record(RecordType(ProtocolField.self) { $0 == .counts ? counts : .scalar })
  }

  func type(of kind: PageKind) -> RecordType {
    RecordType(PageField.fields(of: kind).map { ($0.name, type(of: $0, in: kind)) })
  }

  private func type(of field: PageField, in kind: PageKind) -> ValueType {
    switch field {
    case .root, .path, .sourceTag, .canonicalTag, .sameClass: .scalar
    case .site: Self.scalars(SiteField.self)
    case .locale: locale
    case .locales: .list(of: locale)
    case .strings: strings
    case .alternates, .versions: .list(of: alternate)
    case .plain: .record(RecordType(PlainField.self) { $0 == .protocol ? entry : code })
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
    }
  }

  private var classCodes: ValueType {
    .record(RecordType(ClassCodesField.self) { $0 == .class ? codeClass : .list(of: code) })
  }

  private var classComparisons: ValueType {
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

  // MARK: Making types

  private static func scalars<Field>(_ field: Field.Type) -> ValueType
  where Field: RawRepresentable & CaseIterable, Field.RawValue == String {
    .record(RecordType(field) { _ in .scalar })
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
        }
      })
  }
}

import Mustache

/// The types of all records, for checking templates before anything is rendered.
struct ModelTypes: Sendable {
  let strings: RecordType

  func type(of kind: PageKind) -> RecordType {
    RecordType(PageField.fields(of: kind).map { ($0.name, type(of: $0, in: kind)) })
  }

  private func type(of field: PageField, in kind: PageKind) -> ValueType {
    switch field {
    case .root, .path, .sourceTag, .canonicalTag, .sameClass: .scalar
    case .site: .record(RecordType(SiteField.self) { _ in .scalar })
    case .locale: locale
    case .locales: .list(of: locale)
    case .strings: .record(strings)
    case .alternates, .versions: .list(of: alternate)
    case .plain: plain
    case .protocols: .list(of: entry)
    case .protocol: entry
    case .classes: kind == .code ? .list(of: classComparisons) : .list(of: classCodes)
    case .code, .a, .b: code
    case .likely, .related: .list(of: comparison)
    case .summary, .encounters, .advice: sentences
    case .specifications: .list(of: reference)
    case .facts: table(of: factPair)
    case .note: passage
    }
  }

  var alternate: ValueType {
    .record(RecordType(AlternateField.self) { _ in .scalar })
  }

  var passage: ValueType {
    .record(RecordType(PassageField.self) { _ in .scalar })
  }

  func table(of row: ValueType) -> ValueType {
    .record(RecordType(FactTableField.self) { _ in .list(of: row) })
  }

  var factPair: ValueType {
    .record(
      RecordType(FactPairField.self) { $0 == .a || $0 == .b ? .list(of: factValue) : .scalar })
  }

  private var fact: ValueType {
    .record(RecordType(FactField.self) { $0 == .values ? .list(of: factValue) : .scalar })
  }

  private var factValue: ValueType {
    .record(RecordType(FactValueField.self) { _ in .scalar })
  }

  private var locale: ValueType {
    .record(RecordType(LocaleField.self) { $0 == .strings ? .record(strings) : .scalar })
  }

  private var entry: ValueType {
    .record(
      RecordType(ProtocolField.self) { field in
        field == .counts ? .record(RecordType(CountsField.self) { _ in count }) : .scalar
      })
  }

  private var count: ValueType {
    .record(RecordType(CountField.self) { _ in .scalar })
  }

  private var codeClass: ValueType {
    .record(RecordType(ClassField.self) { _ in .scalar })
  }

  private var classCodes: ValueType {
    .record(
      RecordType(ClassCodesField.self) { $0 == .class ? codeClass : .list(of: code) })
  }

  private var classComparisons: ValueType {
    .record(
      RecordType(ClassComparisonsField.self) { $0 == .class ? codeClass : .list(of: comparison) })
  }

  var code: ValueType {
    .record(
      RecordType(CodeField.self) { field in
        switch field {
        case .code, .name, .opening, .encounter, .advice: .scalar
        case .class: codeClass
        case .sections:
          .record(RecordType(SectionsField.self) { _ in passage })
        case .meaning: .record(RecordType(MeaningField.self) { _ in .scalar })
        case .references: .list(of: reference)
        case .facts: table(of: fact)
        case .particles, .nameParticles:
          .record(RecordType(ParticlesField.self) { _ in .scalar })
        }
      })
  }

  var reference: ValueType {
    .record(RecordType(ReferenceField.self) { _ in .scalar })
  }

  var comparison: ValueType {
    .record(RecordType(ComparisonField.self) { _ in code })
  }

  private var plain: ValueType {
    .record(RecordType(PlainField.self) { $0 == .protocol ? entry : code })
  }

  private var sentences: ValueType {
    .record(
      RecordType(SentencesField.self) { field in
        switch field {
        case .lang: .scalar
        case .strings: .record(strings)
        case .protocol: entry
        case .a, .b: code
        }
      })
  }
}

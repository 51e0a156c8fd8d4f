import Catalog
import Mustache

extension Record where Source == Value {
  static let codeFacts = Record(
    .codeFacts,
    [.value("rows", .list(of: .record(.fact)), "in the order of `protocol.yaml`") { $0 }])

  static let factPairs = Record(
    .factPairs,
    [
      .value(
        "rows", .list(of: .record(.factPair)),
        "those that differ, and then the others, both in the order of `protocol.yaml`"
      ) { $0 }
    ])
}

extension Record where Source == FactSource {
  static let fact = Record(
    .fact,
    [
      .value("label", .name, "`Usually sent by`") { $0.label },
      .value("values", .list(of: .record(.factValue)), "") { $0.values },
    ])
}

/// What the record of a code's fact is made from.
struct FactSource: Sendable {
  let label: Value
  let values: Value
}

extension Record where Source == FactPairSource {
  static let factPair = Record(
    .factPair,
    [
      .value("label", .name, "") { $0.label },
      .value("a", .list(of: .record(.factValue)), "nothing if that code does not tell") { $0.a },
      .value("b", .list(of: .record(.factValue)), "likewise") { $0.b },
      .flag("differs", "the two do not have the same values, in whatever order") { $0.differs },
    ])
}

/// What the record of a fact of two codes is made from.
struct FactPairSource: Sendable {
  let label: Value
  let a: Value
  let b: Value
  let differs: Bool
}

extension Record where Source == FactValueSource {
  static let factValue = Record(
    .factValue,
    [
      .field(
        "text", .name, "the name of the value, a word as it stands on the wire, or a code",
        value: { source, maker in
          switch source.content {
          case .name(let name): maker.marked(name)
          case .token(let word): maker.store.text(word)
          case .code(let code): maker.store.text(code.code.value.text)
          }
        }),
      .field(
        "name", .name, "the name of the code, if the value is one; nothing otherwise",
        value: { source, maker in
          if case .code(let code) = source.content { maker.marked(code.name) } else { .null }
        }),
      .field(
        "url", .html, "the address of the code's page, if the value is one; nothing otherwise",
        value: { source, maker in
          if case .code(let code) = source.content {
            maker.store.markup(ContentLink.Target.code(code.entry, code.code.id).markedAddress)
          } else {
            .null
          }
        }),
      .flag("isToken", "it is such a word") {
        if case .token = $0.content { true } else { false }
      },
      .value(
        "separator", .text,
        "what the locale puts between this value and the next one; nothing after the last one"
      ) { $0.separator },
      .flag("isOnly", "in a comparison: the other code does not have it") { $0.isOnly },
    ])
}

/// What the record of a fact's value is made from.
struct FactValueSource: Sendable {
  static let textPlace = Record.factValue.place(of: "text")

  enum Content: Sendable {
    case name(ResolvedName)
    case token(String)
    case code(LinkedCode)
  }

  /// A code with its protocol.
  struct LinkedCode: Sendable {
    let entry: String
    let code: Code
    let name: ResolvedName
  }

  let content: Content
  let isOnly: Bool
  let separator: Value
}

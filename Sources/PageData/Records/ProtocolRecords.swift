import Bytes
import Catalog
import Languages
import Mustache

extension Record where Source == ProtocolSource {
  static let entry = Record(
    .protocol,
    [
      .text("id", "the folder's name, which addresses use") { $0.entry.id },
      .text("name", "the short name") { $0.names.name.text },
      .name("title", "the name in full") { $0.names.title },
      .field(
        "summary", .name, "what it is, in one line; nothing if `protocol.yaml` does not say",
        value: { source, maker in source.names.summary.map { maker.marked($0) } ?? .null },
        plain: { source, maker in
          source.names.summary.map { maker.store.text($0.text) } ?? .null
        }),
      .field(
        "image", .record(.picture),
        "its picture for social networks; nothing if `protocol.yaml` names none",
        value: { source, maker in source.image.map { maker.record(.picture, of: $0) } ?? .null }),
      .flag("hasFlows", "it declares parties, so that codes may have call flows") {
        !$0.entry.parties.isEmpty
      },
      .value("noun", .term(.noun), "what a code is called: `response`") { $0.noun },
      .flag("isQuoted", "sentences bring texts whole, after a colon: `clauses: quoted`") {
        $0.entry.clauses == .quoted
      },
      .field("counts", .record(.counts), "how much there is of it") {
        $1.record(.counts, of: $0)
      },
    ])

  static let counts = Record(
    .counts,
    [
      .field("codes", .record(.count), "") {
        $1.record(.count, of: CountSource($0.entry.codes.count, in: $0.locale))
      },
      .field("comparisons", .record(.count), "") {
        $1.record(.count, of: CountSource($0.entry.pairCount, in: $0.locale))
      },
    ])
}

/// What the record of a protocol is made from.
struct ProtocolSource: Sendable {
  let entry: ProtocolEntry
  let names: ResolvedProtocolNames
  let noun: Value
  let locale: LanguageTag

  /// The picture that `protocol.yaml` names.
  let image: PublishedImage?

  static let namePlace = Record.entry.place(of: "name")
}

extension Record where Source == PublishedImage {
  static let picture = Record(
    .picture,
    [
      .field("address", .html, "its address, below that of the site") {
        $1.store.markup(PercentCoding.encoded($0.address).utf8)
      },
      .field("width", .text, "in pixels; nothing if the file does not say") { image, maker in
        image.size.map { maker.store.text("\($0.width)") } ?? .null
      },
      .field("height", .text, "likewise") { image, maker in
        image.size.map { maker.store.text("\($0.height)") } ?? .null
      },
    ])
}

extension Record where Source == ClassSource {
  static let codeClass = Record(
    .codeClass,
    [
      .text("id", "`4xx`") { $0.codeClass.id },
      .name("name", "`Client Failure`") { $0.names.className($0.codeClass) },
      .name("label", "`4xx Client Failure`, or the label that `protocol.yaml` gives") {
        $0.names.classLabel($0.codeClass)
      },
      .field("forms", .term(.codeClass), "the label, as sentences need it") { $1.term($0.term) },
      .text("color", "what its colour is called: `amber`") { $0.mark.color.rawValue },
      .text("shape", "what its shape is called: `diamond`") { $0.mark.shape.rawValue },
    ])
}

/// What the record of a class is made from.
struct ClassSource: Sendable {
  let codeClass: CodeClass
  let mark: ClassMark
  let names: ResolvedProtocolNames
  let term: TermSource
}

extension Record where Source == ListSource {
  static let classCodes = Record(
    .classCodes,
    [
      .value("class", .record(.codeClass), "") { $0.owner },
      .value("codes", .list(of: .record(.listedCode)), "") { $0.list },
    ])

  static let classComparisons = Record(
    .classComparisons,
    [
      .value("class", .record(.codeClass), "") { $0.owner },
      .value("comparisons", .list(of: .record(.comparison)), "") { $0.list },
    ])

  static let protocolComparisons = Record(
    .protocolComparisons,
    [
      .value("protocol", .record(.protocol), "") { $0.owner },
      .value("comparisons", .list(of: .record(.comparison)), "in the order of their codes") {
        $0.list
      },
    ])

  static let listing = Record(
    .listing,
    [
      .value("protocol", .record(.protocol), "") { $0.owner },
      .value("codes", .list(of: .record(.listedCode)), "all of them") { $0.list },
    ])
}

/// A class or protocol, and a list of what belongs to it.
struct ListSource: Sendable {
  let owner: Value
  let list: Value
}

extension Record where Source == ComparisonSource {
  static let comparison = Record(
    .comparison,
    [
      .value("a", .record(.listedCode), "the smaller code") { $0.first },
      .value("b", .record(.listedCode), "the larger one") { $0.second },
      .value(
        "other", .record(.listedCode), "the one of the two that was added to the page's own code"
      ) { $0.other },
    ])
}

/// What the record of a comparison to link to is made from.
struct ComparisonSource: Sendable {
  let first: Value
  let second: Value
  let other: Value

  /// The place of `other` in the record.
  static let otherPlace = Record.comparison.place(of: "other")

  /// - Parameters:
  ///   - code: the page's own code.
  ///   - isFirst: whether it is the smaller one.
  init(of code: Value, with other: Value, isFirst: Bool) {
    first = isFirst ? code : other
    second = isFirst ? other : code
    self.other = other
  }
}

extension Record where Source == FeedEntrySource {
  static let feedEntry = Record(
    .feedEntry,
    [
      .value("protocol", .record(.protocol), "names are not wrapped") { $0.entry },
      .value("code", .record(.listedCode), "likewise") { $0.code },
    ])
}

/// What the record of a code in a feed is made from.
struct FeedEntrySource: Sendable {
  let entry: Value
  let code: Value
}

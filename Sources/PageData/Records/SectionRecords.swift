import Catalog
import Mustache

/// The sections of a protocol in one locale, with the values that all its codes share.
struct SectionValues: Sendable {
  /// Those of codes of which no text is shown.
  static let none = SectionValues()

  let sections: [Section]

  /// The ids, the labels and the roles, in the same order.
  let ids: [Value]
  let labels: [Value]
  let roles: [Value]

  /// Whether each is the same in all locales.
  let areShared: [Value]

  /// For each section of the site its place among the protocol's; `nil` if that lacks it.
  let places: [Int?]

  private init() {
    sections = []
    ids = []
    labels = []
    roles = []
    areShared = []
    places = []
  }

  init(_ entry: ProtocolEntry, labels: [ResolvedName], of site: Site, in maker: inout ValueMaker) {
    sections = entry.sections
    ids = sections.map { maker.store.text($0.id) }
    self.labels = labels.map { maker.marked($0) }
    roles = sections.map { $0.role.map { maker.store.text($0.rawValue) } ?? .null }
    areShared = sections.map { .flag(!$0.isTranslated) }
    places = site.sectionIDs.map { id in entry.sections.firstIndex { $0.id == id } }
  }
}

/// What the record of one section of a code is made from.
struct PartSource: Sendable {
  let id: Value
  let label: Value
  let role: Value
  let passage: Value

  let isShared: Value

  /// Whether sentences that quote it for when to use the code leave nothing out.
  let isQuotedWhole: Bool

  /// The labels of the sections right before it that the code lacks.
  let absent: Value
}

extension Record where Source == PartSource {
  static let part = Record(
    .part,
    [
      .value("id", .text, "what names the section: `description`") { $0.id },
      .value("label", .name, "its heading in the page's locale") { $0.label },
      .value(
        "role", .text,
        "what sentences quote it for: `meaning`, `encounter`, `advice` or `use`; nothing if they "
          + "don't"
      ) { $0.role },
      .value("passage", .record(.passage), "its text, with fallback") { $0.passage },
      .value("isShared", .flag, "it is the same in all locales, and in no language") {
        $0.isShared
      },
      .flag(
        "isQuotedWhole",
        "it says when to use the code, in a single paragraph: where `quotesUse` is true, it need not "
          + "be repeated"
      ) { $0.isQuotedWhole },
      .value(
        "absent", .list(of: .name),
        "the headings of the sections right before it that the code lacks, so that those of two codes "
          + "can stand in rows"
      ) { $0.absent },
    ])
}

extension ValueMaker {
  /// The record of a code's sections, with a field for each section of the site.
  mutating func sections(of code: CodeSource) -> Value {
    guard !code.sections.places.isEmpty else { return .null }
    let values = code.sections.places.map { $0.map { code.passageValues[$0] } ?? .null }
    return store.record(shapes.sections, values[...])
  }

  /// The list of the sections that a code has.
  mutating func parts(of code: CodeSource) -> Value {
    let places = code.passages.indices.filter { code.passages[$0].text != nil }
    var next = 0
    return list(places) { place, maker in
      let sections = code.sections
      let absent = maker.store.list(Array(sections.labels[next..<place]))
      next = place + 1
      return maker.record(
        .part,
        of: PartSource(
          id: sections.ids[place], label: sections.labels[place], role: sections.roles[place],
          passage: code.passageValues[place], isShared: sections.areShared[place],
          isQuotedWhole: code.isQuotedWhole(place),
          absent: absent))
    }
  }
}

/// What sentences quote sections for.
package struct RoleSet: OptionSet, Hashable, BitwiseCopyable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ role: Section.Role) {
    self =
      switch role {
      case .meaning: .meaning
      case .encounter: .encounter
      case .advice: .advice
      case .use: .use
      }
  }

  static let meaning = RoleSet(rawValue: 1)
  static let encounter = RoleSet(rawValue: 2)
  static let advice = RoleSet(rawValue: 4)
  static let use = RoleSet(rawValue: 8)

  /// Not what a section says, but which class a code is of.
  static let classes = RoleSet(rawValue: 16)

  static let all: RoleSet = [.meaning, .encounter, .advice, .use, .classes]
}

/// The headings that a file may use: those of its own locale and of the source locale.
struct SectionHeadings: Sendable {
  private let own: [Section: String]
  private let source: [Section: String]

  init(own: StringTable, source: StringTable) {
    self.own = Self.labels(of: own)
    self.source = Self.labels(of: source)
  }

  /// The section that a heading starts; case does not matter.
  func section(of heading: String) -> Section? {
    let heading = heading.lowercased()
    return Section.allCases.first {
      own[$0]?.lowercased() == heading || source[$0]?.lowercased() == heading
    }
  }

  /// The heading of a section in the file's own locale.
  func label(of section: Section) -> String {
    own[section] ?? source[section] ?? section.rawValue
  }

  /// All headings of the file's own locale, as a message lists them.
  var list: String {
    Section.allCases.map { "“\(label(of: $0))”" }.joined(separator: ", ")
  }

  private static func labels(of table: StringTable) -> [Section: String] {
    Dictionary(
      uniqueKeysWithValues: Section.allCases.compactMap { section in
        table.heading(of: section).map { (section, $0) }
      })
  }
}

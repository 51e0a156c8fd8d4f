/// The headings that a file may use: those of its own locale and of the source locale.
struct SectionHeadings: Sendable, Equatable {
  /// The headings of the file's own locale.
  private let labels: [Section: String]

  /// The sections by all their headings, as the tables write them and in small letters.
  private let sections: [String: Section]

  init(own: StringTable, source: StringTable) {
    var labels: [Section: String] = [:]
    var sections: [String: Section] = [:]
    for section in Section.allCases {
      let headings = [own, source].compactMap { $0.heading(of: section) }
      labels[section] = headings.first
      for heading in headings {
        let small = heading.lowercased()
        let section = sections[small] ?? section
        sections[small] = section
        sections[heading] = section
      }
    }
    self.labels = labels
    self.sections = sections
  }

  /// The section that a heading starts; case does not matter.
  func section(of heading: String) -> Section? {
    sections[heading] ?? sections[heading.lowercased()]
  }

  /// The heading of a section in the file's own locale.
  func label(of section: Section) -> String {
    labels[section] ?? section.rawValue
  }

  /// All headings of the file's own locale, as a message lists them.
  var list: String {
    Section.allCases.map { "“\(label(of: $0))”" }.joined(separator: ", ")
  }
}

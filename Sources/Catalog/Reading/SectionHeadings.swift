import Diagnostics

/// The headings that a file may use: those of its own locale and of the source locale.
struct SectionHeadings: Sendable, Equatable {
  /// The sections in their order.
  let sections: [Section]

  /// The headings of the file's own locale, in the same order.
  private let labels: [String]

  /// The sections by all their headings, as they are given and in small letters.
  private let named: [String: Section]

  /// The sections of which one has a heading that another one has, too.
  private let ambiguous: [(Section, Section)]

  /// - Parameters:
  ///   - own: the string table of the file's locale.
  ///   - ownNames: what the protocol is called in it.
  ///   - source: those of the source locale.
  init(
    of sections: [Section] = Section.standard, own: StringTable, _ ownNames: ProtocolNames? = nil,
    source: StringTable, _ sourceNames: ProtocolNames? = nil
  ) {
    var labels: [String] = []
    var named: [String: Section] = [:]
    var ambiguous: [(Section, Section)] = []
    for section in sections {
      let ownLabel = own.label(of: section, ownNames)
      let sourceLabel = source.label(of: section, sourceNames)
      labels.append(ownLabel ?? sourceLabel ?? section.id)
      for heading in [ownLabel, sourceLabel].compactMap(\.self) {
        let small = heading.lowercased()
        if let other = named[small], other != section, heading == ownLabel {
          ambiguous.append((other, section))
        }
        let section = named[small] ?? section
        named[small] = section
        named[heading] = section
      }
    }
    self.sections = sections
    self.labels = labels
    self.named = named
    self.ambiguous = ambiguous
  }

  static func == (left: Self, right: Self) -> Bool {
    left.sections == right.sections && left.labels == right.labels && left.named == right.named
  }

  /// The section that a heading starts; case does not matter.
  func section(of heading: String) -> Section? {
    named[heading] ?? named[heading.lowercased()]
  }

  /// The heading of a section in the file's own locale.
  func label(of section: Section) -> String {
    labels[section.place]
  }

  /// All headings of the file's own locale, as a message lists them.
  var list: String {
    labels.map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension SectionHeadings {
  /// Reports sections that can't be told apart by their headings.
  ///
  /// - Parameter location: where the headings come from, by the section's id.
  func reportAmbiguous(at location: (String) -> SourceLocation, log: inout DiagnosticLog) {
    for (first, second) in ambiguous {
      log.append(
        Diagnostic(
          at: location(second.id),
          "the sections “\(first.id)” and “\(second.id)” are both called "
            + "“\(label(of: second))”",
          remedy: "give them different labels"))
    }
  }
}

import Testing

@testable import Catalog

@Suite struct `The headings of a file` {
  private func headings() throws -> SectionHeadings {
    let source = try stringTable(Tables.english)
    return SectionHeadings(own: try stringTable(Tables.french, fallback: source), source: source)
  }

  @Test(arguments: [
    ("Description", Section.description), ("DESCRIPTION", .description),
    ("Quand vous le voyez", .encounter), ("When you see it", .encounter),
    ("comment RÉSOUDRE", .fix), ("how to fix", .fix), ("COMMENT RE\u{301}SOUDRE", .fix),
  ])
  func `are those of its locale and of the source, whatever the case`(
    heading: String, section: Section
  ) throws {
    #expect(try headings().section(of: heading) == section)
  }

  @Test(arguments: [
    ("Überblick", Section.description), ("überblick", .description), ("ÜBERBLICK", .description),
    ("Описание", .encounter), ("ОПИСАНИЕ", .encounter), ("설명", .fix),
  ])
  func `are found by capitals of any script`(heading: String, section: Section) throws {
    let source = try stringTable(
      """
      language: Mixed
      sections: {description: Überblick, encounter: Описание, fix: 설명}
      """)
    #expect(SectionHeadings(own: source, source: source).section(of: heading) == section)
  }

  @Test func `mean the first of two sections that share one`() throws {
    let source = try stringTable(Tables.english)
    let own = try stringTable(
      """
      language: Confused
      sections: {description: HOW TO FIX, encounter: How To Fix, fix: Mend}
      """)
    let headings = SectionHeadings(own: own, source: source)
    for heading in ["HOW TO FIX", "How To Fix", "how to fix", "How to fix"] {
      #expect(headings.section(of: heading) == .description)
    }
    #expect(headings.section(of: "mend") == .fix)
  }

  @Test(arguments: ["", "Descriptions", "fix", "Comment resoudre"])
  func `are no others`(heading: String) throws {
    #expect(try headings().section(of: heading) == nil)
  }

  @Test func `are listed in the file's own language`() throws {
    #expect(try headings().list == "“Description”, “Quand vous le voyez”, “Comment résoudre”")
  }
}

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
    ("comment RÉSOUDRE", .fix), ("how to fix", .fix),
  ])
  func `are those of its locale and of the source, whatever the case`(
    heading: String, section: Section
  ) throws {
    #expect(try headings().section(of: heading) == section)
  }

  @Test(arguments: ["", "Descriptions", "fix", "Comment resoudre"])
  func `are no others`(heading: String) throws {
    #expect(try headings().section(of: heading) == nil)
  }

  @Test func `are listed in the file's own language`() throws {
    #expect(try headings().list == "“Description”, “Quand vous le voyez”, “Comment résoudre”")
  }
}

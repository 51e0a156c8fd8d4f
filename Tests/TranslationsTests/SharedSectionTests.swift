import Catalog
import Testing

@testable import Translations

@Suite struct `A section that is the same in all locales` {
  private static let files = [
    "Content/trace/protocol.yaml": """
    name: LSP
    title: Lanterns
    classes: [{id: all, name: All, codes: 10-39}]
    sections:
      - {id: description, role: meaning}
      - {id: trace, label: Trace, translate: false, required: false}
      - {id: remark, label: Remark, required: false}
    """,
    "Content/trace/10.md": """
    ---
    name: Light
    ---
    ## Description

    The light burns.

    ## Trace

        lamp: 1

    ## Remark

    It is warm.
    """,
  ]

  @Test func `is neither surveyed nor in skeletons`() async throws {
    let folder = try TemporarySite(Self.files)
    let site = try await folder.read()
    let entry = try #require(site.protocols.first { $0.id == "trace" })
    let skeleton = try #require(
      TranslationSkeleton(of: entry.codes[0], in: entry, try locale("fr"), of: site))
    #expect(!skeleton.text.contains("race"))
    #expect(skeleton.text.contains("## Remark\n\nIt is warm.\n"))
    #expect(skeleton.text.contains("\n  remark: "))
    #expect(TranslationSurvey(of: site, locales: [try locale("fr")]).counts.last?.texts == 2)
    let code = entry.codes[0]
    #expect(
      CodeSkeleton(for: entry, of: site, code.id, shownAs: code.value, placeholder: "…").text
        .hasSuffix(
          "# Further headings: “## Trace”, “## Remark”\n---\n## Description\n\n…\n"))
  }
}

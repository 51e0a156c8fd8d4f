import Catalog
import Languages
import Testing

@testable import Translations

@Suite struct `The JSON of translations` {
  @Test func `has the counts`() async throws {
    let site = try await TemporarySite().read()
    let json = TranslationJSON(
      TranslationSurvey(of: site).counts, units: nil, of: site.configuration)
    #expect(
      json.description == """
        {
          "sourceLocale": "en",
          "counts": [
            {"locale": "fr", "protocol": "lsp", "texts": 10, "translated": 3, "unstamped": 2, "stale": 2, "missing": 5, "percent": 30, "wordsToDo": 23},
            {"locale": "ko", "protocol": "lsp", "texts": 10, "translated": 0, "unstamped": 0, "stale": 0, "missing": 10, "percent": 0, "wordsToDo": 31}
          ]
        }

        """)
  }

  @Test func `has the texts that need work and what has changed in their sources`() async throws {
    let folder = try TemporarySite()
    let site = try await folder.read()
    let open = TranslationSurvey(of: site, locales: [try locale("fr")]).open
    let changes: [SourceChange] = [
      .words(WordDiff(from: "a", to: "b")), .unknown("why", source: "say \"b\"\n\t\\"),
    ]
    var stale = changes[...]
    let json = TranslationJSON([], units: Array(open[2...5]), of: site.configuration) { unit in
      unit.state == .stale ? stale.popFirst() : nil
    }
    let start = #"{"locale": "fr", "protocol": "lsp", "page""#
    #expect(
      json.description.replacing("\(folder.folder)/Content/", with: "") == """
        {
          "sourceLocale": "en",
          "counts": [],
          "texts": [
            \(start): "20", "section": "fix", "state": "stale", "path": "lsp/20.fr.md", \
        "line": 16, "column": 1, "sourcePath": "lsp/20.md", "sourceLine": 15, "sourceColumn": 1, \
        "wordsToDo": 3, "diff": "[-a-]{+b+}", "source": null},
            \(start): "10", "section": "encounter", "state": "stale", "path": "lsp/10.fr.md", \
        "line": 12, "column": 1, "sourcePath": "lsp/10.md", "sourceLine": 11, "sourceColumn": 1, \
        "wordsToDo": 6, "diff": null, "source": "say \\"b\\"\\n\\u0009\\\\"},
            \(start): "10", "section": "fix", "state": "missing", "path": "lsp/10.fr.md", \
        "line": null, "column": null, "sourcePath": "lsp/10.md", "sourceLine": 16, \
        "sourceColumn": 1, "wordsToDo": 3},
            \(start): "10-vs-20", "section": null, "state": "unstamped", \
        "path": "lsp/pairs/10-vs-20.fr.md", "line": 3, "column": 1, \
        "sourcePath": "lsp/pairs/10-vs-20.md", "sourceLine": 3, "sourceColumn": 1, "wordsToDo": 0}
          ]
        }

        """)
  }
}

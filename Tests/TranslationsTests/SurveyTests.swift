import Catalog
import Languages
import Testing

@testable import Translations

@Suite struct `A survey of the translations` {
  @Test func `finds every text that needs work, most-seen pages first`() async throws {
    let site = try TemporarySite()
    let french = try locale("fr")
    let survey = TranslationSurvey(of: try await site.read(), locales: [french])
    let list = TranslationList(survey.open).description
    #expect(
      list.replacing("\(site.folder)/Content/", with: "") == """
        lsp/20.fr.md:7:1: unstamped: “Description” of LSP 20 Swinging; source: lsp/20.md:7:1
        lsp/20.fr.md:11:1: missing: “When you see it” of LSP 20 Swinging; source: lsp/20.md:11:1
        lsp/20.fr.md:16:1: stale: “How to fix” of LSP 20 Swinging; source: lsp/20.md:15:1
        lsp/10.fr.md:12:1: stale: “When you see it” of LSP 10 Steady; source: lsp/10.md:11:1
        lsp/10.fr.md: missing: “How to fix” of LSP 10 Steady; source: lsp/10.md:16:1
        lsp/pairs/10-vs-20.fr.md:3:1: unstamped: the note on LSP 10 and 20; source: lsp/pairs/10-vs-20.md:3:1
        lsp/30.fr.md: missing: “Description” of LSP 30 Out; source: lsp/30.md:7:1
        lsp/30.fr.md: missing: “When you see it” of LSP 30 Out; source: lsp/30.md:11:1
        lsp/30.fr.md: missing: “How to fix” of LSP 30 Out; source: lsp/30.md:15:1

        """)
  }

  @Test func `counts each locale and protocol`() async throws {
    let site = try TemporarySite()
    let counts = TranslationSurvey(of: try await site.read()).counts
    #expect(counts.map(\.locale.text) == ["fr", "ko"])
    let french = try #require(counts.first)
    #expect(french.protocolID == "lsp")
    #expect(french.texts == 10)
    #expect(french.translated == 3)
    #expect(french.unstamped == 2)
    #expect(french.stale == 2)
    #expect(french.missing == 5)
    #expect(french.percent == 30)
    #expect(french.wordsToDo == 3 + 3 + 6 + 3 + 4 + 2 + 2)
    #expect(counts.last?.missing == 10)
  }

  @Test func `keeps the pages of all locales together`() async throws {
    let site = try TemporarySite()
    let open = TranslationSurvey(of: try await site.read()).open
    let start = open.prefix(7).map { "\($0.locale) \($0.subject.page)" }
    #expect(start == ["fr 20", "fr 20", "fr 20", "ko 20", "ko 20", "ko 20", "fr 10"])
  }

  @Test(arguments: [(TranslationOptions.Stale.keep, 15), (.fallback, 17)])
  func `knows how many texts readers see in the source language`(
    stale: TranslationOptions.Stale, count: Int
  ) async throws {
    let site = try TemporarySite()
    var options = TranslationOptions()
    options.stale = stale
    #expect(TranslationSurvey(of: try await site.read()).untranslated(with: options) == count)
  }

  @Test func `sums up the protocols of a locale`() async throws {
    let site = try TemporarySite([
      "Content/bells/protocol.yaml":
        "{name: Bells, title: Bells, classes: [{id: all, name: All, codes: 1}]}",
      "Content/bells/1.md": Lanterns.code("Ding", related: "", "One.", "Two.", "Three."),
      "Content/bells/1.fr.md": "---\n---\n## Description\n\nUn.\n",
    ])
    let locales = TranslationSurvey(of: try await site.read()).locales
    #expect(locales.map { "\($0.locale) \($0.translated)/\($0.texts)" } == ["fr 4/13", "ko 0/13"])
  }

  @Test func `takes a text that equals its source for a translation where the author says so`()
    async throws
  {
    let text = "---\nallow: {encounter: equal-to-source}\n---\n## Quand vous le voyez\n\nAt day.\n"
    let site = try TemporarySite(["Content/lsp/30.fr.md": text])
    let open = TranslationSurvey(of: try await site.read()).open
    #expect(
      open.contains {
        $0.locale.text == "fr" && $0.state == .unstamped && $0.path.hasSuffix("/30.fr.md")
      })
  }

  @Test func `takes a text that equals its source for a translation in the same language`()
    async throws
  {
    let site = try TemporarySite([
      "diptych.yaml":
        "{baseURL: 'https://codes.example/', sourceLocale: en, locales: [en, en-GB, fr]}",
      "Locales/en-GB.yaml": "language: British English\n",
      "Content/lsp/30.en-GB.md": "---\n---\n## Description\n\nThe light is out.\n",
    ])
    let counts = TranslationSurvey(of: try await site.read()).counts
    #expect(counts.first?.unstamped == 1)
  }
}

extension TranslationUnit.Subject {
  fileprivate var page: String {
    switch self {
    case .section(let code, _): code.text
    case .article(let name): name
    case .pair(let first, let second, _): "\(first)-vs-\(second)"
    }
  }
}

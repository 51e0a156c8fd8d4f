import Catalog
import Languages
import Testing

@testable import Translations

@Suite struct `A file to fill in` {
  @Test(arguments: [
    ("fr", ["Description", "Quand vous le voyez", "Comment résoudre"]),
    ("ko", ["설명", "이 코드를 보게 되는 경우", "해결 방법"]),
    ("tlh", ["Description", "When you see it", "How to fix"]),
  ])
  func `has the locale's headings and the source text`(tag: String, headings: [String])
    async throws
  {
    let folder = try TemporarySite()
    let site = try await folder.read()
    let skeleton = try #require(
      TranslationSkeleton(
        of: site.protocols[0].codes[0], in: site.protocols[0], try locale(tag), of: site))
    #expect(skeleton.path == "\(folder.folder)/Content/lsp/10.\(tag).md")
    #expect(
      skeleton.text == """
        ---
        translatedFrom:
          description: \(Lanterns.stamp(of: "The light burns."))
          encounter: \(Lanterns.stamp(of: "At night, with `fog` far off."))
          fix: \(Lanterns.stamp(of: "Nothing to do."))
        ---
        ## \(headings[0])

        The light burns.

        ## \(headings[1])

        At night,
        with `fog` far off.

        ## \(headings[2])

        Nothing to do.

        """)
  }

  @Test func `has a note's text`() async throws {
    let folder = try TemporarySite([
      "Content/lsp/pairs/10-vs-20.md": "---\r\n---\r\n\r\nA\r\nB.\r\n"
    ])
    let site = try await folder.read()
    let skeleton = try #require(
      TranslationSkeleton(
        of: site.protocols[0].notes[0], in: try locale("ko"), of: site))
    #expect(skeleton.path == "\(folder.folder)/Content/lsp/pairs/10-vs-20.ko.md")
    #expect(
      skeleton.text == "---\ntranslatedFrom: \(Lanterns.stamp(of: "A B."))\n---\nA\nB.\n")
  }

  @Test func `counts as missing until it is translated`() async throws {
    let folder = try TemporarySite()
    let site = try await folder.read()
    let korean = try locale("ko")
    let skeleton = try #require(
      TranslationSkeleton(
        of: site.protocols[0].codes[0], in: site.protocols[0], korean, of: site))
    try folder.write(skeleton.text, to: "Content/lsp/10.ko.md")
    let untouched = TranslationSurvey(of: try await folder.read(), locales: [korean])
    #expect(untouched.counts.map(\.missing) == [10])
    try folder.write(
      skeleton.text.replacing("The light burns.", with: "불이 켜져 있습니다."),
      to: "Content/lsp/10.ko.md")
    let begun = TranslationSurvey(of: try await folder.read(), locales: [korean])
    #expect(begun.counts.map(\.missing) == [9])
    #expect(begun.counts.map(\.unstamped) == [0])
  }

  @Test func `of a code lists what the protocol asks for`() async throws {
    let site = try await TemporarySite().read()
    let code = site.protocols[0].codes[0]
    let skeleton = CodeSkeleton(
      for: site.protocols[0], of: site, code.id, shownAs: code.value, placeholder: "Soon.")
    #expect(
      skeleton.text == """
        ---
        name: "10"  # the official name, if it has one
        references: []  # an RFC, as in RFC 9110 §15.5.5, or {title: …, url: …}
        related: []  # the codes that it is compared with most, best first
        # updated:  # the day when the text last changed, as in 2026-11-20
        # facts:
        #   colour:  # one of red, white
        #   ships: []  # any of tug, liner
        #   flags: []  # as on the wire, or any of none
        #   horns: []  # as on the wire
        ---
        ## Description

        Soon.

        ## When you see it

        Soon.

        ## How to fix

        Soon.

        """)
  }
}

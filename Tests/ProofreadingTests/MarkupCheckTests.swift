import Catalog
import Diagnostics
import Markdown
import Testing

@testable import Proofreading

@Suite struct `Markup` {
  @Test(arguments: [
    (
      "Le **feu **brûle.", "14:4",
      "**",
      "put one before and one after the words, "
        + "with no space inside, or write “\\*\\*”"
    ),
    (
      "Le ~~feu brûle.", "14:4",
      "~~",
      "put one before and one after the words, "
        + "with no space inside, or write “\\~\\~”"
    ),
    (
      "Le `feu brûle.", "14:4",
      "`",
      "put one at the other end of the code, or write “\\`”"
    ),
    (
      "##feu", "14:1",
      "##",
      "put a space after it to make a heading, or write “\\#\\#”"
    ),
    (
      "Le feu[^1] brûle.", "14:7",
      "[^1]",
      "there are no footnotes; write the note into the text"
    ),
  ])
  func `that is left over is reported`(
    text: String, place: String, mark: String, remedy: String
  ) async throws {
    let site = try TestSite([
      "Content/lsp/1.fr.md": """
      ---
      allow: [equal-to-source, stamp, length, punctuation, unused]
      ---
      ## Description

      Le feu.

      ## Quand

      La nuit.

      ## Que faire

      \(text)

      """
    ])
    let messages = try await site.messages().filter { $0.contains("[markup]") }
    #expect(
      messages.first
        == "Content/lsp/1.fr.md:\(place): warning: readers see “\(mark)” here, "
        + "since it marks nothing; \(remedy) [markup]")
  }

  @Test func `that is left over in a clause is reported where the clause stands`() async throws {
    let site = try TestSite([
      "Content/lsp/1.md": """
      ---
      name: Steady
      clauses:
        meaning: the **light burns
        encounter: when `night falls
      ---
      ## Description

      Burns.

      ## When you see it

      At night.

      ## How to fix

      Wait.

      """
    ])
    #expect(
      try await site.messages() == [
        "Content/lsp/1.md:4:12: warning: readers see “**” here, since it marks nothing; "
          + "put one before and one after the words, with no space inside, or write “\\*\\*” [markup]",
        "Content/lsp/1.md:5:14: warning: readers see “`” here, since it marks nothing; "
          + "put one at the other end of the code, or write “\\`” [markup]",
      ])
  }

  @Test func `that is left over may be allowed`() async throws {
    let site = try TestSite([
      "Content/lsp/1.md": """
      ---
      name: Steady
      allow: {fix: [markup]}
      ---
      ## Description

      Burns.

      ## When you see it

      At night.

      ## How to fix

      Write ** here.

      """
    ])
    #expect(try await site.messages() == [])
  }
}

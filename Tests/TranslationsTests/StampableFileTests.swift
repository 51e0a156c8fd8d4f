import Catalog
import Testing

@testable import Translations

@Suite struct `The files of translations` {
  @Test func `are those of codes and of notes`() async throws {
    let site = try TemporarySite()
    let files = StampableFile.files(of: try await site.read())
    let paths = files.map { $0.file.path.dropFirst("\(site.folder)/Content/lsp/".count) }
    #expect(paths == ["10.fr.md", "20.fr.md", "pairs/10-vs-20.fr.md"])
    #expect(files.map(\.lacksStamps) == [false, true, true])
    #expect(files.map(\.isEmpty) == [false, false, false])
  }

  @Test func `get the stamps of the sections that they have`() async throws {
    let site = try TemporarySite()
    let file = try #require(StampableFile.files(of: try await site.read()).first)
    let text = String(decoding: try file.stamped(), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        ---
        translatedFrom:
          description: \(Lanterns.stamp(of: "The light burns."))
          encounter: \(Lanterns.stamp(of: "At night, with `fog` far off."))
        ---

        """))
  }

  @Test func `keep the stamps that they have when only missing ones are wanted`() async throws {
    let site = try TemporarySite()
    let file = StampableFile.files(of: try await site.read())[1]
    let text = String(decoding: try file.completedWithStamps(), as: UTF8.self)
    #expect(
      text.hasPrefix(
        """
        ---
        translatedFrom:
          description: \(Lanterns.stamp(of: "The light swings."))
          encounter: \(Lanterns.stamp(of: "In a gale."))
          fix: \(Lanterns.stamp(of: "Take it in."))
        ---

        """))
  }

  @Test func `may have nothing to stamp`() async throws {
    let site = try TemporarySite(["Content/lsp/30.fr.md": "---\nname: Éteint\n---\n"])
    let file = StampableFile.files(of: try await site.read())[2]
    #expect(file.isEmpty)
    #expect(!file.lacksStamps)
  }
}

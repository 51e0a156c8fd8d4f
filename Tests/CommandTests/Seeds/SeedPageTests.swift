import Files
import Harness
import Testing

/// Three pages, `SeedPage.all`, are what Diptych was made to make, and the shipped theme has to go
/// on making them from a site with nothing but names, classes and sections.
///
/// The texts in `Fixtures/seeds/expected` are fixed: `RECORD=1` does not write them. Where one of
/// these tests fails, mend the templates, the string tables or `MainText`. The site in `input` may
/// be given a key without which it would no longer say the same, never another sentence.
@Suite struct `A site like the seeds` {
  @Test(arguments: SeedPage.all)
  func `gives the seed's page line by line`(page: SeedPage) async throws {
    let expected = "Fixtures/seeds/expected/\(page.locale)-\(page.pair).txt"
    let bytes = try FileReading.bytes(of: "\(Fixtures.package)/Tests/CommandTests/\(expected)")
    Recording.expect(
      try await read(page).map(\.text),
      toBe: String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init),
      "\(page.path) does not say what \(expected) says. "
        + "That file is not recorded, not by RECORD=1 either: mend the theme")
  }

  @Test(arguments: SeedPage.all)
  func `has the headings and parts of the seed in their order`(page: SeedPage) async throws {
    let lines = try await read(page)
    #expect(lines.first?.text.hasPrefix("SIP") == true, "the protocol's name comes first")
    Recording.expect(
      lines.map(\.outline), toBe: page.outline,
      "\(page.path) does not have the parts that SeedPage.outline lists")
  }

  /// Builds the site with the shipped templates and string tables, and reads one of its pages.
  private func read(_ page: SeedPage) async throws -> [PageLine] {
    let seeds = FixtureCase(name: "seeds", folder: "\(Fixtures.folder)/seeds")
    let folder = try TemporaryFolder(try seeds.completeSite())
    let run = await Invocation("build", "--root", folder.path)
    try #require(run.status == .done, "\(run.error)")
    let html = try FileReading.bytes(of: "\(folder.path)/public/\(page.path)")
    return try MainText(ofPage: String(decoding: html, as: UTF8.self)).lines
  }
}

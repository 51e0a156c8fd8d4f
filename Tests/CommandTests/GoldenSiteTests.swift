import Files
import Harness
import Testing

@Suite struct `A site of its own` {
  /// Assets that are published as they are stand in `copied.txt` by their names.
  @Test(arguments: try Fixtures.cases(in: "golden"))
  func `is published byte for byte as recorded`(golden: FixtureCase) async throws {
    let site = try golden.completeSite()
    let folder = try TemporaryFolder(site)
    let run = await Invocation("build", "--root", folder.path)
    try #require(run.status == .done, "\(run.error)")
    var published = try FileTree(of: "\(folder.path)/public")
    let assets = Set(site.folder("Templates/assets").files.values)
    let copied = published.folder("assets").files.filter { assets.contains($0.value) }.keys
      .sorted().map { "assets/\($0)" }
    try Recording.expect(
      copied.map { "\($0)\n" }.joined(), matches: "\(golden.folder)/copied.txt")
    for path in copied { published.remove(path) }
    try Recording.expect(published, matchesFolder: "\(golden.folder)/expected")
  }
}

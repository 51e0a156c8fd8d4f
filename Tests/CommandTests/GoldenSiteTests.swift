import Files
import Testing

@Suite struct `A site of its own` {
  @Test(arguments: try Fixtures.cases(in: "golden"))
  func `is published byte for byte as recorded`(golden: FixtureCase) async throws {
    let folder = try TemporaryFolder(try golden.completeSite())
    let run = await Invocation("build", "--root", folder.path)
    try #require(run.status == .done, "\(run.error)")
    try Recording.expect(
      FileTree(of: "\(folder.path)/public"), matchesFolder: "\(golden.folder)/expected")
  }
}

import Files
import Testing

@Suite struct `A site of its own` {
  @Test(arguments: try Fixtures.cases(in: "golden"))
  func `is published byte for byte as recorded`(golden: FixtureCase) async throws {
    let folder = try TemporaryFolder(try site(of: golden))
    let run = await Invocation("build", "--root", folder.path)
    try #require(run.status == .done, "\(run.error)")
    try Recording.expect(
      FileTree(of: "\(folder.path)/public"), matchesFolder: "\(golden.folder)/expected")
  }

  /// The case's site; templates and string tables that it lacks are those of the package.
  private func site(of golden: FixtureCase) throws -> FileTree {
    var site = try FileTree(of: "\(golden.folder)/input")
    for name in ["Templates", "Locales"] where site.folder(name).files.isEmpty {
      let shipped = try FileTree(of: "\(Fixtures.package)/\(name)")
      for (path, bytes) in shipped.files { site.files["\(name)/\(path)"] = bytes }
    }
    return site
  }
}

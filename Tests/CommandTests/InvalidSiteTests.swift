import Files
import Harness
import Testing

@Suite struct `A site with mistakes` {
  @Test(arguments: try Fixtures.cases(in: "invalid"))
  func `is refused with every message, and nothing is published`(mistake: FixtureCase) async throws
  {
    let folder = try TemporaryFolder(try mistake.site())
    let run = await Invocation("build", "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(run.output.isEmpty)
    try Recording.expect(
      run.error(seenFrom: folder.path), matches: "\(mistake.folder)/expected.txt")
    #expect(FileReading.kind(of: "\(folder.path)/public") == nil)
  }

  @Test(arguments: try Fixtures.cases(in: "invalid"))
  func `is refused by a check with the same errors`(mistake: FixtureCase) async throws {
    let folder = try TemporaryFolder(try mistake.site())
    let check = await Invocation("check", "--root", folder.path)
    let build = await Invocation("build", "--root", folder.path)
    #expect(check.status == build.status)
    let errors = check.error.split(separator: "\n").filter { !$0.contains(": warning: ") }
    #expect(errors == build.error.split(separator: "\n").dropLast())
  }
}

@Suite struct `A site with doubts` {
  @Test(arguments: try Fixtures.cases(in: "doubtful"))
  func `is checked with every warning`(doubt: FixtureCase) async throws {
    let folder = try TemporaryFolder(try doubt.site())
    let run = await Invocation("check", "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    try Recording.expect(run.error(seenFrom: folder.path), matches: "\(doubt.folder)/expected.txt")
    #expect(FileReading.kind(of: "\(folder.path)/public") == nil)
  }

  @Test(arguments: try Fixtures.cases(in: "doubtful"))
  func `is published all the same`(doubt: FixtureCase) async throws {
    let folder = try TemporaryFolder(try doubt.site())
    #expect(await Invocation("build", "--root", folder.path).status == .done)
    #expect(FileReading.kind(of: "\(folder.path)/public/index.html") == .file)
  }
}

extension FixtureCase {
  /// The valid site with the case's files put over it and those that `removed` lists taken away.
  func site() throws -> FileTree {
    var changes = try FileTree(of: folder)
    let removed = changes.text("removed").split(separator: "\n").map(String.init)
    for name in ["removed", "expected.txt"] { changes.remove(name) }
    var site = try Fixtures.validSite()
    for path in removed { site.remove(path) }
    site.overlay(changes)
    return site
  }
}

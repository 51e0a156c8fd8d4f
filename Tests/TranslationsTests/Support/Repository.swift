import Harness
import Testing

@testable import Translations

/// A git repository in a folder that has none.
struct Repository {
  private let folder: String

  init(in folder: String) throws {
    self.folder = folder
    try #require(OtherPrograms.areAllowed, "the test lacks the trait “startsProcesses”")
    try run("init", "--quiet")
    try run("config", "user.name", "Keeper")
    try run("config", "user.email", "keeper@lights.example")
    try run("config", "commit.gpgsign", "false")
  }

  /// Commits all files.
  func commit() throws {
    try run("add", "--all")
    try run("commit", "--quiet", "--message", "Tend the lights")
  }

  /// Forgets all commits but the last, as a shallow clone does.
  func makeShallow() throws {
    try run("fetch", "--quiet", "--depth", "1", "--update-head-ok", ".", "HEAD")
    try run("reflog", "expire", "--expire=now", "--all")
    try run("gc", "--quiet", "--prune=now")
  }

  private func run(_ arguments: String...) throws {
    let git = try GitRun(in: folder, arguments)
    try #require(git.status == 0, "git \(arguments.joined(separator: " "))")
  }
}

import Files
import Glibc
import Harness
import Testing

@Suite struct `Restamping` {
  private static let french = "Content/lsp/10.fr.md"

  @Test func `writes stamps into the files that are named`() async throws {
    var site = try Fixtures.unstampedSite()
    site.overlay(FileTree(["Content/lsp/20.fr.md": "---\n---\n## Description\n\nIl balance.\n"]))
    let folder = try TemporaryFolder(site)
    let paths = [Self.french, "Content/lsp/20.fr.md"].map { "\(folder.path)/\($0)" }
    let run = await Invocation(["restamp", "--root", folder.path] + paths)
    #expect(run.status == .done)
    #expect(run.output.isEmpty)
    #expect(run.error == paths.map { "\($0): stamped\n" }.joined())
    let after = try FileTree(of: folder.path)
    #expect(after.paths == site.paths)
    for path in site.paths where !path.hasSuffix(".fr.md") {
      #expect(after.files[path] == site.files[path])
    }
    #expect(
      after.text("Content/lsp/20.fr.md").contains(
        /^---\ntranslatedFrom:\n  description: [0-9a-f]{8}\n---\n## Description/))
    #expect(
      after.text(Self.french).replacing(
        /translatedFrom:\n(  [a-z]+: [0-9a-f]{8}\n){3}/, with: "")
        == site.text(Self.french))
    let again = await Invocation(["restamp", "--root", folder.path] + paths)
    #expect(again.error == paths.map { "\($0): stamped already\n" }.joined())
  }

  @Test func `stamps what has no stamp yet, once`() async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    let first = await Invocation("restamp", "--missing", "--root", folder.path)
    #expect(first.error(seenFrom: folder.path) == "\(Self.french): stamped\n")
    let second = await Invocation("restamp", "--missing", "--root", folder.path)
    #expect(second.status == .done)
    #expect(second.error == "All translations are stamped.\n")
  }

  @Test func `mends a stamp that is none`() async throws {
    var site = try Fixtures.unstampedSite()
    let broken = site.text(Self.french).replacing(
      "name: Feu fixe", with: "translatedFrom: {fix: x}")
    site.overlay(FileTree([Self.french: broken]))
    let folder = try TemporaryFolder(site)
    #expect(await Invocation("check", "--root", folder.path).status == .siteHasErrors)
    let run = await Invocation(
      "restamp", "\(folder.path)/\(Self.french)", "--root", folder.path)
    #expect(run.status == .done)
    #expect(await Invocation("check", "--root", folder.path).status == .done)
  }

  @Test func `keeps the permissions of a file and the link to it`() async throws {
    let folder = try TemporaryFolder(try Fixtures.unstampedSite())
    let path = "\(folder.path)/\(Self.french)"
    #expect(chmod(path, 0o640) == 0)
    #expect(rename(path, "\(folder.path)/text.md") == 0)
    #expect(symlink("../../text.md", path) == 0)
    let run = await Invocation("restamp", path, "--root", folder.path)
    #expect(run.status == .done)
    #expect(FileReading.isLink(path))
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let path: String
    let status: Int32
    let message: String
    var testDescription: String { path }
  }

  private static let notATranslation =
    "error: this is no translation of a code or of a note; name a file such as "
    + "Content/sip/180.ko.md\n"

  static let refusals = [
    Refusal(
      path: "Content/lsp/10.md", status: 64, message: "Content/lsp/10.md: \(notATranslation)"),
    Refusal(
      path: "Content/lsp/protocol.fr.yaml", status: 64,
      message: "Content/lsp/protocol.fr.yaml: \(notATranslation)"),
    Refusal(
      path: "none.fr.md", status: 74,
      message: "none.fr.md: error: can't read: No such file or directory\n"),
    Refusal(
      path: "Content/lsp/20.fr.md", status: 1,
      message: "Content/lsp/20.fr.md:1:1: error: the front matter is never closed; end it with a "
        + "line “---”\n"),
    Refusal(
      path: "Content/lsp/FOG.fr.md", status: 1,
      message: "Content/lsp/FOG.fr.md:1:1: error: the stamps can't be written into this front "
        + "matter; write its keys on lines of their own, without braces\n"),
  ]

  @Test(arguments: refusals)
  func `refuses what it can't stamp, and goes on`(refusal: Refusal) async throws {
    var site = try Fixtures.unstampedSite()
    site.overlay(
      FileTree([
        "Content/lsp/20.fr.md": "---\nIl balance.\n",
        "Content/lsp/FOG.fr.md": "---\n{name: Brume}\n---\n## Description\n\nBrume.\n",
      ]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation(
      "restamp", "\(folder.path)/\(refusal.path)", "\(folder.path)/\(Self.french)", "--root",
      folder.path)
    #expect(run.status.rawValue == refusal.status)
    #expect(run.error(seenFrom: folder.path) == "\(refusal.message)\(Self.french): stamped\n")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `puts a front matter where a translation has none`(lineEnd: String) async throws {
    var site = try Fixtures.unstampedSite()
    let text = "## Description\(lineEnd)\(lineEnd)Il balance.\(lineEnd)"
    site.overlay(FileTree(["Content/lsp/20.fr.md": text]))
    let folder = try TemporaryFolder(site)
    let path = "\(folder.path)/Content/lsp/20.fr.md"
    #expect(await Invocation("restamp", path, "--root", folder.path).status == .done)
    let lines = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    let start = "---\(lineEnd)translatedFrom:\(lineEnd)  description: "
    #expect(lines.hasPrefix(start))
    #expect(lines.dropFirst(start.count + 8) == "\(lineEnd)---\(lineEnd)\(text)")
  }

  @Test func `has nothing to do for a file without texts`() async throws {
    var site = try Fixtures.unstampedSite()
    site.overlay(FileTree(["Content/lsp/20.fr.md": "---\nname: Coup de vent\n---\n"]))
    let folder = try TemporaryFolder(site)
    let path = "\(folder.path)/Content/lsp/20.fr.md"
    let run = await Invocation("restamp", path, "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.error == "\(path): there is no text to stamp\n")
  }
}

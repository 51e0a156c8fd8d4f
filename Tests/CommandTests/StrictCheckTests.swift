import Harness
import Testing

@Suite struct `A strict check` {
  private static let file = "Content/lsp/10.fr.md"

  @Test func `ends with status 1 because of a warning`() async throws {
    var site = try Fixtures.validSite()
    site.overlay(FileTree([Self.file: "---\nallow: stamp\n---\n## Description\n\nLe le feu.\n"]))
    let folder = try TemporaryFolder(site)
    let strict = await Invocation("check", "--strict", "--root", folder.path)
    let lenient = await Invocation("check", "--root", folder.path)
    #expect(strict.status == .siteHasErrors)
    #expect(lenient.status == .done)
    #expect(strict.error == lenient.error)
    #expect(
      strict.error(seenFrom: folder.path) == """
        \(Self.file):6:4: warning: “le” is here twice; remove one, or list it in “grammar.doubled” of Locales/fr.yaml [doubled-words]
        fr: 1 of 9 texts translated

        """)
  }

  @Test func `ends with status 0 if nothing is wrong`() async throws {
    var site = try Fixtures.validSite()
    site.remove(Self.file)
    let folder = try TemporaryFolder(site)
    let run = await Invocation("check", "--strict", "--root", folder.path)
    #expect(run.status == .done)
    #expect(run.error == "fr: 0 of 9 texts translated\n")
  }
}

@Suite struct `A check of a site with a broken term list` {
  @Test func `ends with status 1`() async throws {
    var site = try Fixtures.validSite()
    site.remove("Content/lsp/10.fr.md")
    site.overlay(FileTree(["Locales/fr.terms.yaml": "light: feu\n"]))
    let folder = try TemporaryFolder(site)
    let run = await Invocation("check", "--root", folder.path)
    #expect(run.status == .siteHasErrors)
    #expect(
      run.error(seenFrom: folder.path)
        == "Locales/fr.terms.yaml:1:8: error: “light” is a text; it must be a mapping of keys to values\n"
    )
  }
}

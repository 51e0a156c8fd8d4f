import Harness
import Testing

@Suite struct `The translations of the site about SIP` {
  @Test func `of one sentence are stale when it changes, and no others`() async throws {
    let folder = try TemporaryFolder(try site())
    let translations = try FileTree(of: folder.path).paths
      .filter { $0.contains(/\.(fr|ja|ko|ru)\.md$/) }.map { "\(folder.path)/\($0)" }
    let restamp = await Invocation(["restamp", "--root", folder.path] + translations)
    #expect(restamp.status == .done)
    let before = await Invocation("translations", "--list", "--root", folder.path)
    #expect(!before.output.contains(": stale: "))
    let path = "Content/sip/180.md"
    let source = try FileTree(of: folder.path).text(path)
    let changed = source.replacing(
      "The called phone", with: "The callee's phone", maxReplacements: 1)
    try #require(changed != source)
    try FileTree([path: changed]).rewrite(in: folder.path)
    let after = await Invocation("translations", "--list", "--root", folder.path)
    let stale = after.output.split(separator: "\n").filter { $0.contains(": stale: ") }
      .map { "\($0)\n" }.joined()
    #expect(
      stale.replacing("\(folder.path)/", with: "").replacing(/:\d+:\d+/, with: "") == """
        Content/sip/180.fr.md: stale: “Description” of SIP 180 Ringing; source: Content/sip/180.md
        Content/sip/180.ja.md: stale: “Description” of SIP 180 Ringing; source: Content/sip/180.md
        Content/sip/180.ko.md: stale: “Description” of SIP 180 Ringing; source: Content/sip/180.md
        Content/sip/180.ru.md: stale: “Description” of SIP 180 Ringing; source: Content/sip/180.md

        """)
  }

  /// The package's own site.
  private func site() throws -> FileTree {
    var site = FileTree([
      "diptych.yaml":
        "{baseURL: 'https://c.example/', sourceLocale: en, locales: [en, fr, ja, ko, ru]}\n"
    ])
    for name in ["Content", "Locales", "Templates"] {
      let shipped = try FileTree(of: "\(Fixtures.package)/\(name)")
      for (path, bytes) in shipped.files { site.files["\(name)/\(path)"] = bytes }
    }
    return site
  }
}

import Files
import Harness
import Testing

@Suite struct `The English site about SIP` {
  @Test func `is the same byte for byte whether one job writes it or four`() async throws {
    let folder = try TemporaryFolder(try site())
    for jobs in ["1", "4"] {
      let run = await Invocation(
        "build", "--root", folder.path, "--output", "\(folder.path)/\(jobs)", "--jobs", jobs)
      try #require(run.status == .done, "\(run.error)")
    }
    let one = try FileTree(of: "\(folder.path)/1")
    let four = try FileTree(of: "\(folder.path)/4")
    #expect(one.paths.count { $0.hasPrefix("en/compare/sip/") } == 2775)
    #expect(one.paths == four.paths)
    #expect(one.paths.filter { one.files[$0] != four.files[$0] } == [])
  }

  /// The package's own site without translations.
  private func site() throws -> FileTree {
    var site = FileTree([
      "diptych.yaml": "{baseURL: 'https://codes.example/', sourceLocale: en, locales: [en]}\n"
    ])
    for name in ["Templates", "Locales", "Content"] {
      let shipped = try FileTree(of: "\(Fixtures.package)/\(name)")
      for (path, bytes) in shipped.files where !isTranslation(path) {
        site.files["\(name)/\(path)"] = bytes
      }
    }
    return site
  }

  /// Whether a file's name ends with a locale, as in `180.ko.md`.
  private func isTranslation(_ path: String) -> Bool {
    path.contains(/\.[a-z]{2}\.(md|yaml)$/)
  }
}

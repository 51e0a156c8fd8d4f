import Foundation
import Harness
import Pages
import SampleSites
import Testing

@testable import Catalog

/// The sentences of sites about other families than ours, in all languages that have a string
/// table: what readers see is kept in `Families/<site>/<locale>.txt`. With RECORD=1 it is recorded
/// anew.
///
/// `posix` is written in German and `dns` in Arabic, each with English translations that lack a
/// code; `commands` quotes texts as they are; `families` takes nouns and class labels of four
/// families through every pattern of all tables.
@Suite struct `Sentences about any family` {
  private static let folder = "\(Sites.package)/Tests/PagesTests/Families"

  @Test(arguments: ["posix", "dns", "commands", "families"])
  func `read as they were approved`(name: String) async throws {
    let root = try TemporaryFolder()
    let files = FileManager.default
    for item in try files.contentsOfDirectory(atPath: "\(Self.folder)/\(name)/site") {
      try files.copyItem(
        atPath: "\(Self.folder)/\(name)/site/\(item)", toPath: "\(root.path)/\(item)")
    }
    for item in ["Templates", "Locales"] {
      try files.copyItem(atPath: "\(Sites.package)/\(item)", toPath: "\(root.path)/\(item)")
    }
    let site = try await Sites.read(root.path)
    let pages = try await Sites.prepare(root.path)
    for locale in site.configuration.locales {
      var lines: [String] = []
      for address in Self.addresses(of: site) {
        let page = try pages.text(at: "\(locale)/\(address)")
        lines += ["# \(address)"] + VisibleText.sentences(of: page) + [""]
      }
      try Recording.expect(
        lines.joined(separator: "\n"), matches: "\(Self.folder)/\(name)/\(locale).txt")
    }
  }

  /// The page of each protocol, that of its first code, and the comparisons of each code with the
  /// next.
  private static func addresses(of site: Site) -> [String] {
    site.protocols.flatMap { entry in
      let codes = entry.codes.map(\.id.text)
      return ["\(entry.id)/index.html", "\(entry.id)/\(codes[0]).html"]
        + zip(codes, codes.dropFirst()).map { "compare/\(entry.id)/\($0)-vs-\($1).html" }
    }
  }
}

import Bytes
import Catalog
import MachineFiles
import Mustache
import Planning
import SampleSites
import Testing

@Suite struct `The sitemaps of a site` {
  private let base = "https://lights.example/codes/"

  private func text(of file: any ExtraFile) throws -> String {
    var room = TaskRoom()
    var output = ByteBuffer()
    for piece in 0..<file.pieceCount { try file.append(piece, to: &output, in: &room) }
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `are one file where the pages are few`() async throws {
    let site = try await Sites.read(Sites.lanterns)
    let files = ListedPages(of: site) { { _, _ in true } }.sitemaps
    #expect(files.map(\.address) == ["sitemap.xml"])
    let text = try text(of: files[0])
    let locations = text.split(separator: "\n").filter { $0.hasPrefix("<loc>") }
    #expect(locations.count == PagePlan(for: site).localePages.count)
    #expect(locations.first == "<loc>\(base)en/index.html</loc>")
    #expect(!text.contains("404.html"))
  }

  @Test func `leave out the versions that are not listed`() async throws {
    let site = try await Sites.read(Sites.lanterns)
    let files = ListedPages(of: site) { { _, locale in locale == 0 } }.sitemaps
    let text = try text(of: files[0])
    #expect(text.contains("<loc>\(base)en/index.html</loc>"))
    #expect(!text.contains("<loc>\(base)fr/"))
    #expect(!text.contains("hreflang=\"fr\""))
  }

  @Test(arguments: [true, false])
  func `are named in robots.txt if there are some`(hasSitemap: Bool) async throws {
    let site = try await Sites.read(Sites.lanterns) { configuration in
      if !hasSitemap { configuration.outputs.remove(.sitemap) }
    }
    let text = try text(of: RobotsFile(of: site.configuration))
    #expect(text.contains("Sitemap: \(base)sitemap.xml\n") == hasSitemap)
  }
}

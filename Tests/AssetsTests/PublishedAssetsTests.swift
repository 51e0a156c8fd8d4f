import Diagnostics
import SampleSites
import Testing

@testable import Catalog
@testable import Assets

@Suite struct `Assets that lead to one another` {
  @Test func `are published with the names of the others`() async throws {
    let published = try await publish([
      "a.css": "@import 'css/b.css'; p { background: url(css/../lamp.svg#x) }",
      "css/b.css": "p { background: url(\"../lamp.svg\"), url(none.svg) }", "lamp.svg": "<svg/>",
      "LICENSE": "MIT",
    ])
    let lamp = try #require(published["lamp.svg"]?.address.split(separator: "/").last)
    let base = try #require(published["css/b.css"]?.address.split(separator: "/").last)
    #expect(
      text(published["css/b.css"]) == "p { background: url(\"../\(lamp)\"), url(none.svg) }")
    #expect(
      text(published["a.css"])
        == "@import 'css/\(base)'; p { background: url(css/../\(lamp)#x) }")
    #expect(published["LICENSE"]?.address == "assets/LICENSE")
  }

  @Test func `change their name with what they lead to`() async throws {
    let style = "p { background: url(lamp.svg) }"
    let before = try await publish(["a.css": style, "lamp.svg": "<svg/>"])
    let after = try await publish(["a.css": style, "lamp.svg": "<svg></svg>"])
    #expect(before["a.css"]?.address != after["a.css"]?.address)
  }

  @Test func `are left alone without fingerprints`() async throws {
    let files = ["a.css": "@import 'a.css'; p { background: url(lamp.svg) }", "lamp.svg": "<svg/>"]
    let published = try await publish(files, fingerprint: false)
    for (name, content) in files {
      #expect(published[name]?.address == "assets/\(name)")
      #expect(text(published[name]) == content)
    }
  }

  private func publish(
    _ files: [String: String], fingerprint: Bool = true
  ) async throws -> [String: PublishedAsset] {
    let site = try await Sites.read(Sites.lanterns)
    var configuration = site.configuration
    configuration.hosting.fingerprint = fingerprint
    let changed = Site(
      configuration: configuration, strings: site.strings,
      sectionIDs: site.sectionIDs, protocols: site.protocols, templates: site.templates,
      assets: files.sorted { $0.key < $1.key }.map {
        AssetFile(address: "assets/\($0)", bytes: Array($1.utf8))
      })
    var log = DiagnosticLog()
    let assets = PublishedAssets(of: changed, root: SiteRoot(path: "."), log: &log)
    #expect(log.diagnostics == [])
    return Dictionary(
      uniqueKeysWithValues: assets.assets.map { (String($0.source.dropFirst(7)), $0) })
  }

  private func text(_ asset: PublishedAsset?) -> String {
    String(decoding: asset?.bytes ?? [], as: UTF8.self)
  }
}

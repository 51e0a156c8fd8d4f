import Bytes
import Foundation
import Harness
import PageData
import Pages
import Planning
import SampleSites
import Testing

@testable import Catalog

/// A page that is asked for has values made for it alone. It must be the one that a build makes of
/// all.
@Suite struct `A file with values of its own` {
  private static let families = "\(Sites.package)/Tests/PagesTests/Families"

  @Test(arguments: ["posix", "dns", "commands", "families"])
  func `is as it is among all others`(name: String) async throws {
    let root = try TemporaryFolder()
    let files = FileManager.default
    for item in try files.contentsOfDirectory(atPath: "\(Self.families)/\(name)/site") {
      try files.copyItem(
        atPath: "\(Self.families)/\(name)/site/\(item)", toPath: "\(root.path)/\(item)")
    }
    for item in ["Templates", "Locales"] {
      try files.copyItem(atPath: "\(Sites.package)/\(item)", toPath: "\(root.path)/\(item)")
    }
    let all = try await Sites.prepare(root.path)
    let own = try await Sites.prepare(root.path, making: .perPage)
    try expectEqual(own, all, every: name == "families" ? 13 : 1)
  }

  /// Templates of comparisons that show of the codes in a list what depends on their texts, or what
  /// does not.
  static let templates = [
    "{{#related}}{{other.code}}: {{{other.opening}}}{{/related}}",
    "{{#related}}{{#other.parts}}{{label}} {{/other.parts}}{{#other.facts}}facts{{/other.facts}}{{/related}}",
    "{{#related}}{{{other.name}}} {{other.gloss}} {{{other.class.label}}}{{/related}}",
    "{{#versions}}{{tag}} {{/versions}}{{canonicalTag}} {{isIndexed}} {{hasRelated}}",
    "{{#specifications}}{{title}} {{/specifications}}{{{note.html}}}{{{summary.b.meaning.text}}}",
    // Nobody knows before which template that is.
    "{{>*sourceTag}}",
  ]

  @Test(arguments: templates)
  func `has what its template shows of other codes`(template: String) async throws {
    let templates = [
      "comparison": template,
      "protocol": "{{#classes}}{{#codes}}{{{opening}}}{{/codes}}{{/classes}}",
      "en": "{{a.code}}{{#related}}{{{other.opening}}}{{/related}}",
    ]
    let all = try await Sites.prepare(Sites.lanterns, templates: templates)
    let own = try await Sites.prepare(Sites.lanterns, templates: templates, making: .perPage)
    try expectEqual(own, all)
    let text = try all.text(at: "en/compare/lsp/10-vs-20.html")
    #expect(!text.isEmpty, "it has something to show")
  }

  /// - Parameter step: of so many files one is compared.
  private func expectEqual(_ own: SitePages, _ all: SitePages, every step: Int = 1) throws {
    try #require(own.plan.outline == all.plan.outline)
    var ownRenderer = SiteRenderer(own)
    var allRenderer = SiteRenderer(all)
    for number in stride(from: 0, to: all.plan.count, by: step) {
      let texts = try (
        text(number, of: own, by: &ownRenderer), text(number, of: all, by: &allRenderer)
      )
      #expect(texts.0 == texts.1, "\(all.plan.address(of: number))")
    }
  }

  private func text(
    _ number: Int, of pages: SitePages, by renderer: inout SiteRenderer
  ) throws -> String {
    var output = ByteBuffer()
    let file = pages.plan.file(number)
    for piece in 0..<renderer.pieceCount(of: file) {
      try renderer.render(file, piece: piece, into: &output)
    }
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

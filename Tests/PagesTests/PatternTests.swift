import Bytes
import Harness
import Mustache
import Pages
import Planning
import SampleSites
import Testing

/// Every sentence pattern of every shipped locale, on pairs of one class and of two: the text that
/// readers see is kept in `Patterns/<locale>.txt`. With RECORD=1 it is recorded anew.
@Suite struct `Sentence patterns` {
  private static let pairs = [
    "180-vs-407", "401-vs-407", "180-vs-183", "200-vs-202", "404-vs-604", "486-vs-600",
  ]

  @Test(arguments: ["en", "fr", "ja", "ko", "ru"])
  func `read as they were approved`(locale: String) async throws {
    let pages = try await Sites.prepare(Sites.package)
    let addresses =
      ["\(locale)/index.html", "\(locale)/sip/index.html", "\(locale)/sip/183.html"]
      + Self.pairs.map { "\(locale)/compare/sip/\($0).html" }
    var lines: [String] = []
    var renderer = SiteRenderer(pages)
    var output = ByteBuffer()
    for address in addresses {
      let number = try #require(pages.plan.number(at: address))
      output.removeAll()
      try renderer.render(pages.plan.file(number), piece: 0, into: &output)
      let page = output.withBytes { String(decoding: $0, as: UTF8.self) }
      lines += ["# \(address)"] + VisibleText.sentences(of: page) + [""]
    }
    try Recording.expect(
      lines.joined(separator: "\n"),
      matches: "\(Sites.package)/Tests/PagesTests/Patterns/\(locale).txt")
  }
}

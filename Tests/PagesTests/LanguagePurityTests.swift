import Bytes
import Mustache
import Pages
import Planning
import SampleSites
import Testing

@Suite struct `No page pretends that English is its language` {
  @Test(arguments: ["fr", "ja", "ko", "ru"])
  func `has no English words outside of what is marked as English`(locale: String) async throws {
    let pages = try await Sites.prepare(Sites.package)
    var renderer = SiteRenderer(pages)
    var output = ByteBuffer()
    // Each code stands in three comparisons at least: a sample that reads every text.
    for (position, number) in numbers(of: locale, in: pages).enumerated()
    where position % 13 == 0 || position < 200 {
      output.removeAll()
      try renderer.render(pages.plan.file(number), piece: 0, into: &output)
      let page = output.withBytes { String(decoding: $0, as: UTF8.self) }
      #expect(ForeignText.english(in: page) == [], "\(pages.plan.address(of: number))")
    }
  }

  @Test func `is found where it is`() {
    #expect(ForeignText.english(in: "<p>전화가 <code>the</code> 울립니다</p>") == [])
    #expect(ForeignText.english(in: "<p lang=\"en\">The phone of the callee</p>") == [])
    #expect(ForeignText.english(in: "<p>전화 <b>of the callee</b></p>") == ["of the callee"])
  }

  private func numbers(of locale: String, in pages: SitePages) -> [Int] {
    pages.plan.pages.folders
      .filter { $0.path == locale || $0.path.hasPrefix("\(locale)/") }
      .flatMap { $0.first..<$0.first + $0.count }
  }
}

import Languages
import SampleSites
import Testing

@testable import Catalog
@testable import PageData

@Suite struct `The codes of a feed` {
  private func codes(in locale: String) async throws -> [String] {
    let site = try await Sites.read(Sites.lanterns)
    return FeedCodes(in: try #require(LanguageTag(locale)), of: site).items.map {
      "\(site.protocols[$0.index].codes[$0.code].id) \($0.date)"
    }
  }

  @Test func `are those with a date, newest first`() async throws {
    #expect(try await codes(in: "en") == ["12 2026-12-01", "10 2026-11-20"])
  }

  @Test func `have the date of the translation, or else the source's`() async throws {
    #expect(try await codes(in: "fr") == ["10 2027-01-02", "12 2026-12-01"])
    #expect(try await codes(in: "ko") == ["12 2026-12-01", "10 2026-11-20"])
  }

  @Test func `are at most fifty, in their order where the day is the same`() async throws {
    let site = try await Sites.read(Sites.package)
    let locale = site.configuration.sourceLocale
    let items = FeedCodes(in: locale, of: site).items
    #expect(items.count == 50)
    for (item, next) in zip(items, items.dropFirst()) {
      #expect(
        item.date > next.date
          || (item.date == next.date && (item.index, item.code) < (next.index, next.code)))
    }
  }
}

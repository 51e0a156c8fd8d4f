import Testing

@testable import Catalog

@Suite struct `A date` {
  @Test(arguments: ["2026-11-20", "0987-03-01", "2024-02-29", "2000-02-29", "2026-12-31"])
  func `is read and written as ISO 8601 has it`(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "", "today", "2026", "2026-11", "2026-11-20-", "26-11-20", "2026-1-20", "2026-11-2",
    "2026/11/20", "20.11.2026", "2026-13-01", "2026-00-01", "2026-11-00", "2026-11-31",
    "2026-02-29", "1900-02-29", "0000-01-01", "+026-11-20", "2026-11-20T00:00", "２026-11-20",
  ])
  func `is nothing else, and no day that is not in the calendar`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `comes after all earlier ones`() {
    let texts = ["0987-12-31", "2025-12-31", "2026-01-31", "2026-02-01", "2026-02-02"]
    let dates = texts.compactMap { CalendarDate($0) }
    #expect(dates.count == texts.count)
    #expect(dates.reversed().sorted() == dates)
  }
}

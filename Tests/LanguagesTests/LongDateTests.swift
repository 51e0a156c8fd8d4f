import Testing

@testable import Languages

@Suite struct `Days` {
  @Test(arguments: [
    ("en", "November 20, 2026", "March 1, 987"), ("en-GB", "20 November 2026", "1 March 987"),
    ("fr", "20 novembre 2026", "1 mars 987"), ("ja", "2026年11月20日", "987年3月1日"),
    ("ko", "2026년 11월 20일", "987년 3월 1일"),
    ("ru", "20 ноября 2026\u{202F}г.", "1 марта 987\u{202F}г."),
    ("de", "20. November 2026", "1. März 987"),
    ("es", "20 de noviembre de 2026", "1 de marzo de 987"),
    ("pt-BR", "20 de novembro de 2026", "1 de março de 987"),
    ("zh-Hant", "2026年11月20日", "987年3月1日"),
    ("ar-EG", "٢٠ نوفمبر ٢٠٢٦", "١ مارس ٩٨٧"), ("tlh", "November 20, 2026", "March 1, 987"),
  ])
  func `are written as their readers write them`(
    locale: String, long: String, short: String
  ) throws {
    let format = LongDate(for: try tag(locale))
    let digits = NumberSymbols(for: try tag(locale))
    #expect(format.format(year: 2026, month: 11, day: 20, digits: digits) == long)
    #expect(format.format(year: 987, month: 3, day: 1, digits: digits) == short)
  }
}

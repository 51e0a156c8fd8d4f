import Testing

@testable import Languages

@Suite struct `A list inside a sentence` {
  @Test(arguments: [
    ("en", ["A"], "A"), ("en", ["A", "B"], "A and B"), ("en", ["A", "B", "C"], "A, B, and C"),
    ("en-GB", ["A", "B", "C", "D"], "A, B, C and D"), ("fr", ["A", "B", "C"], "A, B et C"),
    ("ja", ["A", "B", "C", "D"], "A、B、C、D"), ("ko", ["A", "B", "C"], "A, B 및 C"),
    ("ru", ["A", "B"], "A и B"), ("zh-Hans", ["A", "B", "C"], "A、B和C"),
    ("ar", ["A", "B", "C"], "A وB وC"), ("de-AT", ["A", "B"], "A und B"),
    ("tlh", ["A", "B", "C"], "A, B, and C"), ("en", [], ""),
  ])
  func `is joined as its readers join it`(locale: String, items: [String], text: String) throws {
    #expect(ListWords(for: try tag(locale)).join(items) == text)
  }
}

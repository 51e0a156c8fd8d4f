import Testing

@testable import Languages

@Suite struct `A brief text` {
  private static let long = String(repeating: "word ", count: 40)

  @Test(arguments: [
    ("", nil), ("Short.", "Short."), ("No end", "No end"),
    (
      "The first, e.g. this one. The second. \(long)",
      "The first, e.g. this one. The second."
    ),
    ("Ask Mr. \(long)", "Ask Mr."),
    ("一つ目。二つ目。\(String(repeating: "字", count: 160))", "一つ目。二つ目。"),
    ("أول؟ ثانٍ. \(long)", "أول؟ ثانٍ."),
    (long, String(repeating: "word ", count: 31).dropLast() + "…"),
    (String(repeating: "字", count: 160), String(repeating: "字", count: 154) + "…"),
    (String(repeating: "x", count: 155), String(repeating: "x", count: 155)),
  ])
  func `is whole sentences, or words where not even one fits`(text: String, brief: String?) {
    #expect(BriefText.of(text) == brief)
    #expect(BriefText.of(text)?.count ?? 0 <= BriefText.limit)
  }
}

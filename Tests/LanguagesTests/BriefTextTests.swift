import Testing

@testable import Languages

@Suite struct `A brief text` {
  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Texts, and what is left of them.
  private static let whole: [(String, String)] = [
    ("", ""), ("Short.", "Short."), ("No end", "No end"), (many("x", 155), many("x", 155)),
  ]
  private static let sentences: [(String, String)] = [
    (
      "The first, e.g. this one. The second. \(many("Word ", 40))",
      "The first, e.g. this one. The second."
    ),
    ("一つ目。二つ目。\(many("字", 160))", "一つ目。二つ目。"),
    ("أول؟ ثانٍ. \(many("Word ", 40))", "أول؟ ثانٍ."),
  ]
  private static let words: [(String, String)] = [
    (many("word ", 40), "\(many("word ", 30))word…"),
    ("\(many("x", 100)) \(many("y", 80))", "\(many("x", 100))…"),
    ("\(many("x", 155)) y", "\(many("x", 154))…"), (many("字", 160), "\(many("字", 154))…"),
  ]

  @Test(arguments: whole + sentences + words)
  func `is whole sentences, or words where not even one fits`(text: String, brief: String) {
    var bytes = Array(text.utf8)
    BriefText.shorten(&bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == brief)
    #expect(brief.count <= BriefText.limit)
  }
}

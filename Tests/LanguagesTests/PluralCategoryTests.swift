import Testing

@testable import Languages

@Suite("Plural forms")
struct PluralCategoryTests {
  @Test(arguments: [
    ("en", [1], PluralCategory.one),
    ("en", [0, 2, 5, 11, 21, 101], .other),
    ("fr", [0, 1], .one),
    ("fr", [2, 10, 21, 999_999], .other),
    ("fr", [1_000_000, 7_000_000], .many),
    ("ru", [1, 21, 31, 101, 1001], .one),
    ("ru", [2, 3, 4, 22, 24, 102, 1003], .few),
    ("ru", [0, 5, 9, 10, 11, 12, 14, 19, 20, 25, 100, 111, 112, 1000], .many),
    ("ar", [0], .zero),
    ("ar", [1], .one),
    ("ar", [2], .two),
    ("ar", [3, 10, 103, 110], .few),
    ("ar", [11, 26, 99, 111, 199], .many),
    ("ar", [100, 101, 102, 200, 1000], .other),
    ("ja", [0, 1, 2, 5, 100], .other),
    ("ko", [0, 1, 2], .other),
    ("de-CH", [1], .one),
    ("fr-CA", [0], .one),
    ("pt-PT", [0], .other),
    ("pt-BR", [0], .one),
    ("tlh", [0, 1, 2], .other),
  ])
  func `follow the count`(locale: String, numbers: [Int], category: PluralCategory) throws {
    let tag = try tag(locale)
    for number in numbers { #expect(PluralCategory(of: number, in: tag) == category, "\(number)") }
  }
}

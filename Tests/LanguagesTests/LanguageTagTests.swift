import Testing

@testable import Languages

/// The tag of a text that is known to be well formed.
func tag(_ text: String) throws -> LanguageTag {
  try #require(LanguageTag(text))
}

@Suite("Language tags")
struct LanguageTagTests {
  @Test(arguments: [
    ("en", "en"), ("fr", "fr"), ("fil", "fil"), ("de-CH", "de"), ("pt-BR", "pt"),
    ("zh-Hant-TW", "zh"), ("es-419", "es"), ("sl-rozaj-biske-1994", "sl"), ("EN-us", "en"),
    ("de-1996", "de"), ("en-x-a", "en"),
  ])
  func `a well formed one has a language`(text: String, language: String) throws {
    let tag = try tag(text)
    #expect(tag.language == language)
    #expect(tag.text == text)
    #expect("\(tag)" == text)
  }

  @Test(arguments: [
    ("fr", nil), ("fr-CA", "CA"), ("FR-ca", "CA"), ("zh-Hant-TW", "TW"), ("es-419", "419"),
    ("de-1996", nil), ("sl-rozaj-IT", "IT"), ("en-x-ca", nil), ("en-a-ca", nil),
  ])
  func `a region is told by its form`(text: String, region: String?) throws {
    #expect(try tag(text).region == region)
  }

  @Test(arguments: [
    "", "e", "engl", "e1", "12", "en-", "-en", "en--US", "en_US", "en-toolongpart", "en US",
    "fr-é", "日本", "en.yaml", "../en",
  ])
  func `an ill formed one is none`(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test(arguments: [
    "ar", "ar-EG", "he", "he-IL", "fa", "ur-PK", "yi", "ckb", "pa-Arab", "pa-Arab-PK", "uz-Arab",
    "ar-Arab-EG", "az-Arab", "ff-Adlm",
  ])
  func `some scripts read from the right`(text: String) throws {
    #expect(try tag(text).isRightToLeft)
  }

  @Test(arguments: [
    "en", "fr", "ru", "ja", "ko", "pa", "pa-Guru", "uz", "uz-Latn", "ff", "az", "ks-Deva",
    "sd-Deva-IN", "ar-Latn", "zh-Hant",
  ])
  func `all others from the left`(text: String) throws {
    #expect(try !tag(text).isRightToLeft)
  }

  @Test(arguments: [
    ("en", "en_US"), ("ko", "ko_KR"), ("ja", "ja_JP"), ("pt", "pt_BR"), ("pt-PT", "pt_PT"),
    ("zh-Hant", "zh_TW"), ("sr-Latn-ME", "sr_ME"), ("de-1996", "de_DE"), ("xx", "xx"),
  ])
  func `Open Graph gets a region`(text: String, openGraphTag: String) throws {
    #expect(try tag(text).openGraphTag == openGraphTag)
  }
}

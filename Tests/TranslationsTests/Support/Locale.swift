import Languages
import Testing

func locale(_ tag: String) throws -> LanguageTag {
  try #require(LanguageTag(tag))
}

/// What follows from a word itself in the sentences of a language.
public struct WordRules: Sendable {
  private let language: String

  public init(for tag: LanguageTag) {
    language = tag.language
  }

  /// The indefinite article before a word; `nil` where the language has none or it takes more than
  /// the word to know it.
  public func article(before word: String) -> String? {
    language == "en" ? EnglishArticle.before(word) : nil
  }

  /// A form of a noun; `nil` where it does not follow from the noun.
  public func form(_ name: String, of noun: String) -> String? {
    language == "en" && name == "plural" ? EnglishPlural.of(noun) : nil
  }
}

/// Which form of a word a count takes (CLDR, cardinal numbers).
public enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a number of zero or more in a locale.
  public init(of number: Int, in tag: LanguageTag) {
    self = Self.cldr(tag.text, number) ?? Self.cldr(tag.language, number) ?? .other
  }
}

public import Languages

/// The names of files that hold translations.
public enum TranslationPath {
  /// `sip/180.ko.md` of `sip/180.md`.
  public static func path(of source: String, in locale: LanguageTag) -> String {
    let stem = source.hasSuffix(".md") ? String(source.dropLast(3)) : source
    return "\(stem).\(locale).md"
  }
}

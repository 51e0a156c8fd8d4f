import Files
import Languages
import Theme

/// A locale that a site is to have, and its string table.
enum NewLocale {
  static func tag(_ text: String, _ arguments: ArgumentReader) throws(UsageError) -> LanguageTag {
    guard let tag = LanguageTag(text) else {
      throw arguments.error(
        "“\(text)” is not a language tag; write one like “en” or “pt-BR” (BCP 47)")
    }
    return tag
  }

  static func tableFile(of locale: LanguageTag) -> String { "Locales/\(locale).yaml" }

  static func hasTable(_ locale: LanguageTag) -> Bool {
    ThemeFile.all.contains { $0.name == tableFile(of: locale) }
  }

  /// The table that is given for the one locale that the theme has none of.
  ///
  /// - Throws: an error if one is missing or not needed, or can't be read.
  static func table(
    of locales: [LanguageTag], _ arguments: ArgumentReader
  ) throws(UsageError) -> (locale: LanguageTag, bytes: [UInt8])? {
    let others = locales.filter { !hasTable($0) }
    guard let path = arguments.value(.table) else {
      guard let locale = others.first else { return nil }
      let known = ThemeFile.all.filter(\.isStringTable)
        .map { $0.name.dropFirst("Locales/".count).dropLast(".yaml".count) }
      throw arguments.error(
        "the theme has no string table for “\(locale)”, but for \(known.joined(separator: ", ")); "
          + "give one with --table FILE")
    }
    guard let locale = others.first, others.count == 1 else {
      throw arguments.error(
        others.isEmpty
          ? "--table makes no sense where the theme has a table for each locale"
          : "--table gives the table of one locale, and the theme has none for "
            + others.map { "“\($0)”" }.joined(separator: ", "))
    }
    do throws(FileError) {
      return (locale, try FileReading.bytes(ofFileOrPipe: path))
    } catch {
      throw arguments.error("--table: \(error.description)")
    }
  }
}

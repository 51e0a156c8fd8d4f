import Catalog
import JSON
import Languages

/// The files of a new site, with a protocol of two codes in each language that there are texts in.
struct SiteSkeleton {
  private static let entry = "posix"
  private static let codes = ["0", "1"]
  private static let classes = ["ok", "error"]

  let source: LanguageTag
  let locales: [LanguageTag]

  /// The string table of a locale that the theme has none of, and that locale.
  var table: (locale: LanguageTag, bytes: [UInt8])?

  /// The configuration and the protocol, by their names; the codes are written when the labels of
  /// their sections are known.
  var files: [(name: String, text: String)] {
    let texts = StarterTexts.ofSource(source)
    let classes = zip(Self.classes, Self.codes).map { id, code in
      "  - {id: \(id), name: \(JSONValue.quoted(texts["classes", id])), codes: [\(code)]}\n"
    }
    // Where the texts are in another language, the table of the locale has a word for codes.
    let noun = StarterTexts(in: source).map { "noun: \($0["noun"])\n" } ?? ""
    return [
      (
        SiteRoot.configurationFile,
        """
        # Where the site will be.
        baseURL: https://codes.example.org/
        sourceLocale: \(source)
        locales: [\(locales.map(\.text).joined(separator: ", "))]
        theme: \(ThemeChoice.shipped)

        """
      ),
      (".gitignore", "/public/\n/.diptych/\n"),
      (
        "Content/\(Self.entry)/protocol.yaml",
        """
        name: POSIX
        title: \(JSONValue.quoted(texts["title"]))
        \(noun)classes:

        """ + classes.joined()
      ),
    ] + locales.filter { $0 != source }.compactMap { translatedProtocol(in: $0) }
  }

  private func translatedProtocol(in locale: LanguageTag) -> (name: String, text: String)? {
    guard let texts = StarterTexts(in: locale) else { return nil }
    let classes = Self.classes.map { id in
      "  - {id: \(id), name: \(JSONValue.quoted(texts["classes", id]))}\n"
    }
    return (
      "Content/\(Self.entry)/protocol.\(locale).yaml",
      """
      title: \(JSONValue.quoted(texts["title"]))
      noun: \(texts["noun"])
      classes:

      """ + classes.joined()
    )
  }

  /// The codes, by the names of their files.
  ///
  /// - Parameter site: what was read of the other files.
  func codes(of site: Site) -> [(name: String, text: String)] {
    guard let entry = site.protocols.first else { return [] }
    return locales.flatMap { locale -> [(name: String, text: String)] in
      let texts = locale == source ? StarterTexts.ofSource(source) : StarterTexts(in: locale)
      guard let texts else { return [] }
      return Self.codes.map { code in
        let sections = entry.sections.map { section in
          "## \(site.label(of: section, in: entry, locale).text)\n\n\(texts["codes", code, section.id])\n"
        }
        let ending = locale == source ? "" : ".\(locale)"
        return (
          "Content/\(Self.entry)/\(code)\(ending).md",
          "---\nname: \(JSONValue.quoted(texts["codes", code, "name"]))\n---\n"
            + sections.joined(separator: "\n")
        )
      }
    }
  }
}

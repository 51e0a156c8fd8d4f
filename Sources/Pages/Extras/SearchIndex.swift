import Catalog
import Languages
import Mustache

/// What the search of a locale's pages looks through: a script that sets variables, so that it can
/// be loaded from a folder, too.
///
/// One has the locale's string `search.words`, if there is one. The other has, for each protocol,
/// the id, the name, and for each code a list: the code, its name, its text in the locale, and, in
/// locales that are translated to, the words of the source text.
struct SearchIndex {
  private let site: Site
  private let locale: LanguageTag
  private let sourceWords: SourceWords

  init(_ site: Site, locale: LanguageTag, sourceWords: SourceWords) {
    self.site = site
    self.locale = locale
    self.sourceWords = sourceWords
  }

  private var source: LanguageTag { site.configuration.sourceLocale }

  func append(to output: inout OutputBuffer) {
    if let words = site.strings[locale]?.root.text(at: "search.words")?.text {
      output.append("window.diptychWords=\(JSONText.quoted(words));\n")
    }
    output.append("window.diptychIndex=[")
    for (index, entry) in site.protocols.enumerated() {
      if index > 0 { output.append(",") }
      let name = entry.names[locale]?.name ?? entry.names[source]?.name ?? entry.id
      output.append(
        "{\"id\":\(JSONText.quoted(entry.id)),\"name\":\(JSONText.quoted(name)),\"codes\":[\n")
      for (number, code) in entry.codes.enumerated() {
        append(code, sourceWords.words[index][number], to: &output)
        output.append(number + 1 < entry.codes.count ? ",\n" : "\n")
      }
      output.append("]}")
    }
    output.append("];\n")
  }

  private func append(
    _ code: Code, _ sourceWords: [ArraySlice<UInt8>], to output: inout OutputBuffer
  ) {
    let name = code.texts[locale]?.name ?? code.texts[source]?.name ?? ""
    output.append("[\(JSONText.quoted(code.id.text)),\(JSONText.quoted(name)),")
    let text = ownText(of: code)
    output.append(
      JSONText.quoted(
        locale.separatesWords ? Self.joined(WordList(text).words) : Self.string(text)))
    if locale != source { output.append(",\(JSONText.quoted(Self.joined(sourceWords)))") }
    output.append("]")
  }

  /// The sections as they stand on the locale's pages.
  private func ownText(of code: Code) -> [UInt8] {
    var text: [UInt8] = []
    for section in Section.allCases {
      guard let passage = code.passage(section, in: locale, of: site.configuration) else {
        continue
      }
      PlainText.append(passage.passage.html, to: &text)
    }
    return text
  }

  private static func joined(_ words: [ArraySlice<UInt8>]) -> String {
    string(Array(words.joined(separator: [UInt8(ascii: " ")])))
  }

  private static func string(_ utf8: [UInt8]) -> String {
    String(decoding: utf8, as: UTF8.self)
  }
}

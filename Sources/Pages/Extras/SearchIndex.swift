import Catalog
import JSON
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
      output.append("window.diptychWords=\(JSONValue.quoted(words));\n")
    }
    output.append("window.diptychIndex=[")
    for (index, entry) in site.protocols.enumerated() {
      if index > 0 { output.append(",") }
      let name = entry.names[locale]?.name ?? entry.names[source]?.name ?? entry.id
      output.append(
        "{\"id\":\(JSONValue.quoted(entry.id)),\"name\":\(JSONValue.quoted(name)),\"codes\":[\n")
      for (number, code) in entry.codes.enumerated() {
        append(code, sourceWords.words[index][number], to: &output)
        output.append(number + 1 < entry.codes.count ? ",\n" : "\n")
      }
      output.append("]}")
    }
    output.append("];\n")
  }

  private func append(
    _ code: Code, _ sourceWords: [UInt8], to output: inout OutputBuffer
  ) {
    let name = code.texts[locale]?.name ?? code.texts[source]?.name ?? ""
    output.append("[\(JSONValue.quoted(code.id.text)),\(JSONValue.quoted(name)),")
    let text = ownText(of: code)
    appendString(locale.separatesWords ? Self.words(of: text) : text, to: &output)
    if locale != source {
      output.append(",")
      appendString(sourceWords, to: &output)
    }
    output.append("]")
  }

  private func appendString(_ utf8: [UInt8], to output: inout OutputBuffer) {
    var string = [UInt8(ascii: "\"")]
    JSONEscaping.append(utf8, to: &string)
    string.append(UInt8(ascii: "\""))
    output.append(string, in: string.indices)
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

  private static func words(of text: [UInt8]) -> [UInt8] {
    let list = WordList(text)
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    for word in list.words {
      if !words.isEmpty { words.append(UInt8(ascii: " ")) }
      words += list.text[word]
    }
    return words
  }
}

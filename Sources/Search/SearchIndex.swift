package import Bytes
package import Catalog
import Diagnostics
import JSON
import Languages
import Markdown
package import Planning

/// What the search of a locale's pages looks through: a script that sets variables, so that it can
/// be loaded from a folder, too.
///
/// One has the locale's string `search.words`, if there is one. The other has, for each protocol,
/// the id, the name, and for each code in their order a list: the code, its name, its text in the locale, and, in
/// locales that are translated to, the words of the source text. A code whose address is another text
/// is a list of the two.
///
/// Pages that stand by themselves are listed last, likewise: their place is “.” in the folder of the
/// locale, they have no code, and their address is their name.
package struct SearchIndex: ExtraFile {
  package let address: String
  private let site: Site
  private let locale: LanguageTag

  private init(_ site: Site, locale: LanguageTag, folder: String) {
    self.site = site
    self.locale = locale
    address = "\(folder)assets/search/\(locale).js"
  }

  /// The index of each locale that has pages.
  ///
  /// - Parameter folder: that of the pages, empty or with a slash at its end.
  package static func all(of site: Site, in folder: String) -> [SearchIndex] {
    site.configuration.pageLocales.map { SearchIndex(site, locale: $0, folder: folder) }
  }

  package var dependence: Dependence { .anything }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    room.with({ SourceWords(of: site) }) { words in
      var writer = SearchIndexWriter(site, locale: locale, sourceWords: words)
      writer.append(to: &output)
    }
  }
}

/// Writes the search index of a locale.
private struct SearchIndexWriter {
  private let site: Site
  private let locale: LanguageTag
  private let sourceWords: SourceWords

  /// The text of a code in the making, and its words.
  private var text: [UInt8] = []
  private var list = WordList()

  init(_ site: Site, locale: LanguageTag, sourceWords: SourceWords) {
    self.site = site
    self.locale = locale
    self.sourceWords = sourceWords
  }

  private var source: LanguageTag { site.configuration.sourceLocale }

  mutating func append(to output: inout ByteBuffer) {
    if let words = site.strings[locale]?.root.text(at: "search.words")?.text {
      output.append("window.diptychWords=\(JSONValue.quoted(words));\n")
    }
    output.append("window.diptychIndex=[")
    for (index, entry) in site.protocols.enumerated() {
      if index > 0 { output.append(",") }
      let name = entry.names(in: locale, of: site.configuration).name.text
      output.append(
        "{\"id\":\(JSONValue.quoted(entry.id)),\"name\":\(JSONValue.quoted(name)),\"codes\":[\n")
      for (number, code) in entry.codes.enumerated() {
        append(code, of: entry, sourceWords.words[index][number], to: &output)
        output.append(number + 1 < entry.codes.count ? ",\n" : "\n")
      }
      output.append("]}")
    }
    if !site.articles.isEmpty { appendArticles(to: &output) }
    output.append("];\n")
  }

  private mutating func appendArticles(to output: inout ByteBuffer) {
    output.append(",{\"id\":\".\",\"name\":\"\",\"codes\":[\n")
    for (number, article) in site.articles.enumerated() {
      output.append("[[\"\",\(JSONValue.quoted(article.name))]")
      text.removeAll(keepingCapacity: true)
      if let passage = article.passage(in: locale, of: site.configuration)?.passage {
        PlainText.append(passage.html, to: &text)
      }
      appendText(
        named: article.title(in: locale, of: site.configuration).text,
        sourceWords: sourceWords.articles[number], to: &output)
      output.append(number + 1 < site.articles.count ? ",\n" : "\n")
    }
    output.append("]}")
  }

  private mutating func append(
    _ code: Code, of entry: ProtocolEntry, _ sourceWords: [UInt8], to output: inout ByteBuffer
  ) {
    output.append("[")
    appendNames(of: code, to: &output)
    readText(of: code, entry.sections)
    appendText(
      named: code.title(in: locale, of: site.configuration), sourceWords: sourceWords, to: &output)
  }

  /// Appends the name, and the text that was read, to the end of the list.
  private mutating func appendText(
    named name: String, sourceWords: [UInt8], to output: inout ByteBuffer
  ) {
    output.append(",\"")
    append(name, to: &output)
    output.append("\",\"")
    if locale.separatesWords {
      list.read(text)
      appendWords(to: &output)
    } else {
      append(text, to: &output)
    }
    if locale != source {
      output.append("\",\"")
      append(sourceWords, to: &output)
    }
    output.append("\"]")
  }

  /// Appends the code, in a list with its address if that is another text.
  private func appendNames(of code: Code, to output: inout ByteBuffer) {
    let shown = JSONValue.quoted(code.value.text)
    output.append(
      code.id.text == code.value.text ? shown : "[\(shown),\(JSONValue.quoted(code.id.text))]")
  }

  /// Takes the sections as they stand on the locale's pages.
  private mutating func readText(of code: Code, _ sections: [Section]) {
    text.removeAll(keepingCapacity: true)
    for section in sections {
      guard let passage = code.passage(section, in: locale, of: site.configuration) else {
        continue
      }
      PlainText.append(passage.passage.html, to: &text)
    }
  }

  /// Appends the words of the text. Nothing in them has to be escaped.
  private func appendWords(to output: inout ByteBuffer) {
    for (number, word) in list.words.enumerated() {
      if number > 0 { output.append(UInt8(ascii: " ")) }
      output.append(list.text, in: word)
    }
  }

  private func append(_ utf8: borrowing [UInt8], to output: inout ByteBuffer) {
    utf8.withUnsafeBytes { JSONEscaping.forEachPiece(of: $0) { output.append($0) } }
  }

  private func append(_ text: String, to output: inout ByteBuffer) {
    text.utf8Span.span.withUnsafeBytes {
      JSONEscaping.forEachPiece(of: $0) { output.append($0) }
    }
  }
}

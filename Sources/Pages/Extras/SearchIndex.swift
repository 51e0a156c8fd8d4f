import Catalog
import Languages
import Mustache

/// What the search of a locale's pages looks through: a script that sets one variable, so that it
/// can be loaded from a folder, too.
///
/// For each protocol it has the id, the name, and for each code a list: the code, its name, its
/// text in the locale, and, in locales that are translated to, the words of the source text.
struct SearchIndex {
  private let site: Site
  private let locale: LanguageTag

  init(_ site: Site, locale: LanguageTag) {
    self.site = site
    self.locale = locale
  }

  private var source: LanguageTag { site.configuration.sourceLocale }

  func append(to output: inout OutputBuffer) {
    output.append("window.diptychIndex=[")
    for (index, entry) in site.protocols.enumerated() {
      if index > 0 { output.append(",") }
      let name = entry.names[locale]?.name ?? entry.names[source]?.name ?? entry.id
      output.append(
        "{\"id\":\(JSONText.quoted(entry.id)),\"name\":\(JSONText.quoted(name)),\"codes\":[\n")
      let common = locale == source ? [] : commonWords(of: entry)
      for (number, code) in entry.codes.enumerated() {
        output.append(line(of: code, without: common))
        output.append(number + 1 < entry.codes.count ? ",\n" : "\n")
      }
      output.append("]}")
    }
    output.append("];\n")
  }

  private func line(of code: Code, without common: Set<Substring>) -> String {
    let name = code.texts[locale]?.name ?? code.texts[source]?.name ?? ""
    var parts = [code.id.text, name, text(of: code)]
    if locale != source {
      let words = Self.words(of: sourceText(of: code)).filter { !common.contains($0) }
      parts.append(words.joined(separator: " "))
    }
    return "[\(parts.map { JSONText.quoted($0) }.joined(separator: ","))]"
  }

  /// What the sections say on the locale's pages: each word once, where words have spaces between
  /// them.
  private func text(of code: Code) -> String {
    let text = Section.allCases
      .compactMap { code.passage($0, in: locale, of: site.configuration) }
      .map { PlainText.of(html: $0.passage.html) }
      .joined(separator: " ")
    return locale.separatesWords ? Self.words(of: text).joined(separator: " ") : text
  }

  private func sourceText(of code: Code) -> String {
    Section.allCases
      .compactMap { code.texts[source]?.passages[$0] }
      .map { PlainText.of(html: $0.html) }
      .joined(separator: " ")
  }

  /// Words of the source text that at least a fifth of a protocol's codes have: nobody finds a
  /// code by them.
  private func commonWords(of entry: ProtocolEntry) -> Set<Substring> {
    var counts: [Substring: Int] = [:]
    for code in entry.codes {
      for word in Self.words(of: sourceText(of: code)) { counts[word, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 5 >= entry.codes.count && $0.value > 4 }.keys)
  }

  /// The words of a text in small letters, each once.
  private static func words(of text: String) -> [Substring] {
    var seen: Set<Substring> = []
    return text.lowercased()
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      .filter { $0.count > 1 && seen.insert($0).inserted }
  }
}

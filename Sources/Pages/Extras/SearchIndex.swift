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
        append(code, without: common, to: &output)
        output.append(number + 1 < entry.codes.count ? ",\n" : "\n")
      }
      output.append("]}")
    }
    output.append("];\n")
  }

  private func append(
    _ code: Code, without common: Set<ArraySlice<UInt8>>, to output: inout OutputBuffer
  ) {
    let name = code.texts[locale]?.name ?? code.texts[source]?.name ?? ""
    output.append("[\(JSONText.quoted(code.id.text)),\(JSONText.quoted(name)),")
    let text = ownText(of: code)
    output.append(
      JSONText.quoted(
        locale.separatesWords ? Self.joined(WordList(text).words) : Self.string(text)))
    if locale != source {
      let words = WordList(sourceText(of: code)).words.filter { !common.contains($0) }
      output.append(",\(JSONText.quoted(Self.joined(words)))")
    }
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

  private func sourceText(of code: Code) -> [UInt8] {
    var text: [UInt8] = []
    for section in Section.allCases {
      PlainText.append(code.texts[source]?.passages[section]?.html ?? [], to: &text)
    }
    return text
  }

  /// Words of the source text that at least a sixth of a protocol's codes have: nobody finds a
  /// code by them.
  private func commonWords(of entry: ProtocolEntry) -> Set<ArraySlice<UInt8>> {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for code in entry.codes {
      for word in WordList(sourceText(of: code)).words { counts[word, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 6 >= entry.codes.count && $0.value > 4 }.keys)
  }

  private static func joined(_ words: [ArraySlice<UInt8>]) -> String {
    string(Array(words.joined(separator: [UInt8(ascii: " ")])))
  }

  private static func string(_ utf8: [UInt8]) -> String {
    String(decoding: utf8, as: UTF8.self)
  }
}

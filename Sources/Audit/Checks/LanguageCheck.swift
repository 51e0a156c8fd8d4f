import Diagnostics
import Languages

/// Languages that are missing or no language.
enum LanguageCheck {
  static func findings(in page: PageMarkup) -> [PageFinding] {
    rootFindings(in: page)
      + page.innerLanguages.filter { !$0.isEmpty }.compactMap { invalid($0, in: page) }
  }

  private static func rootFindings(in page: PageMarkup) -> [PageFinding] {
    guard let language = page.language, !language.isEmpty else {
      return [
        PageFinding(
          at: page.language?.lowerBound ?? page.root, "the page does not say its language",
          remedy: "write it in its first tag, as in <html lang=\"en\">")
      ]
    }
    return [invalid(language, in: page)].compactMap(\.self)
  }

  private static func invalid(_ range: Range<Int>, in page: PageMarkup) -> PageFinding? {
    guard LanguageTag(String(decoding: page.value(range), as: UTF8.self)) == nil else { return nil }
    return PageFinding(
      at: range.lowerBound, "\(page.file.quote(range)) is no language tag",
      remedy: "write one such as “en” or “pt-BR”")
  }
}

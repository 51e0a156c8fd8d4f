import Catalog
import Diagnostics
import JSON
import Languages
import Theme
import YAML

/// The texts of new files in a language.
struct StarterTexts {
  /// Where there are none in a site's own language, its first files are in this one.
  private static let last = "en"

  private let root: YAMLNode?

  /// - Returns: `nil` if there are none in the language.
  init?(in locale: LanguageTag) {
    guard let file = ThemeFile.starter(in: locale.text) else { return nil }
    root = (try? SourceFile(path: file.name, bytes: file.bytes))
      .flatMap { try? YAMLDocument.parse($0) }
  }

  /// The texts for files of a source locale.
  static func ofSource(_ locale: LanguageTag) -> StarterTexts {
    StarterTexts(in: locale) ?? LanguageTag(last).flatMap { StarterTexts(in: $0) }
      ?? StarterTexts()
  }

  private init() { root = nil }

  /// What stands where a text is still to be written.
  var placeholder: String { self["placeholder"] }

  /// The text at a path of keys; empty if there is none.
  subscript(path: String...) -> String {
    var node = root
    for key in path { node = node?.mappingEntries?.first { $0.key == key }?.value }
    guard case .scalar(let text, _)? = node?.content else { return "" }
    return text
  }
}

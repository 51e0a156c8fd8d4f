import Diagnostics
import Languages
import Testing

@testable import Catalog

/// A string table from YAML without mistakes.
func stringTable(_ yaml: String, fallback: StringTable? = nil) throws -> StringTable {
  var reader = StringTableReader(file: SourceFile(path: "Locales/xx.yaml", text: yaml))
  let file = reader.read()
  var log = reader.log
  let table = StringTable(
    try #require(file), of: try #require(LanguageTag("en")), fallback: fallback, log: &log)
  #expect(log.diagnostics.filter { $0.severity == .error } == [])
  return table
}

enum Tables {
  static let english = """
    language: English
    sections: {description: Description, encounter: When you see it, fix: How to fix}
    """
  static let french = """
    language: Français
    sections: {encounter: Quand vous le voyez, fix: Comment résoudre}
    """
}

extension Passage {
  var htmlText: String { String(decoding: html, as: UTF8.self) }
  var openingHTML: String { String(decoding: opening, as: UTF8.self) }
}

import Diagnostics
import Languages
import Mustache
import Testing

@testable import Catalog
@testable import PageData

@Suite struct `A broken pattern in a string table` {
  private static let head = """
    language: English
    sections: {description: Description, encounter: When you see it, fix: How to fix}

    """

  /// What is wrong with string tables, the first of them the source locale's.
  private func complaints(_ tables: String...) throws -> [String] {
    let tags = ["en", "fr"].prefix(tables.count)
    var configuration = ConfigurationReader(
      file: SourceFile(
        path: "diptych.yaml",
        text: "{baseURL: 'https://x/', sourceLocale: en, locales: [\(tags.joined(separator: ","))]}"
      ))
    let read = configuration.read()
    let settings = try #require(read)
    var strings: [StringTable] = []
    for (tag, text) in zip(tags, tables) {
      var reader = StringTableReader(file: SourceFile(path: "\(tag).yaml", text: Self.head + text))
      let file = reader.read()
      var log = reader.log
      strings.append(
        StringTable(
          try #require(file), of: try #require(LanguageTag(tag)), fallback: strings.first, log: &log
        ))
    }
    let site = Site(
      configuration: settings,
      strings: Dictionary(uniqueKeysWithValues: zip(settings.locales, strings)), sectionIDs: [],
      protocols: [], templates: [], assets: [])
    var library = TemplateLibrary()
    _ = CompiledStrings(site: site, library: &library)
    return library.log.diagnostics.map(\.description)
  }

  @Test(arguments: [
    ("title: The code {{code", "3:17"),
    ("title: \"The code {{code\"", "3:18"),
    ("title: 'The code {{code'", "3:18"),
    ("title: 'Le code n’est {{code'", "3:23"),
    ("titles:\n  long:\n    title: \"{{code\"", "5:13"),
    ("title: \"{{! no pattern }}\"", nil),
  ])
  func `is shown where it stands`(yaml: String, place: String?) throws {
    let complaint = place.map { "en.yaml:\($0): error: this tag is never closed; end it with “}}”" }
    #expect(try complaints(yaml) == (complaint.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("title: >-\n  The code\n  {{code", 4), ("title: |\n  The code\n  {{code\n", 5),
    ("title: \"The \\\"code\\\" {{code\"", 3), ("title: 'The code''s {{code'", 3),
    ("title: The code\n  {{code", 3),
  ])
  func `is shown near its place in a text that YAML rewrites`(
    yaml: String, line: Int
  ) throws {
    let complaint = try #require(try complaints(yaml).first)
    #expect(complaint.hasPrefix("en.yaml:\(line):"))
    #expect(complaint.hasSuffix(": error: this tag is never closed; end it with “}}”"))
  }

  @Test func `is reported once, though another locale takes it over`() throws {
    #expect(
      try complaints("title: \"{{#code}}\"", "") == [
        "en.yaml:3:9: error: “{{#code}}” is never closed; add “{{/code}}”"
      ])
  }

  @Test func `is reported in each locale that has its own`() throws {
    #expect(
      try complaints("title: \"{{/a}}\"", "title: \"Titre {{}}\"") == [
        "en.yaml:3:9: error: “{{/a}}” closes nothing; remove it",
        "fr.yaml:3:15: error: this tag names nothing; write a name in it",
      ])
  }
}

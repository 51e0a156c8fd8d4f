import Diagnostics
import Testing

@testable import Catalog

@Suite struct `The checks that a file allows` {
  private func read(_ allow: String) throws -> (allowed: [AllowedCheck], messages: [String]) {
    let table = try stringTable(Tables.english)
    var reader = CodeFileReader(
      file: SourceFile(path: "10.md", text: "---\nallow: \(allow)\n---\n"),
      rules: CodeFileReader.Rules(
        isSource: false, headings: SectionHeadings(own: table, source: table),
        texts: TextRules(.init())))
    let file = reader.read()
    return (try #require(file).text.allowed, reader.log.diagnostics.map(\.description))
  }

  @Test(arguments: [
    ("terms", ["terms everywhere"]),
    ("[terms, length]", ["terms everywhere", "length everywhere"]),
    (
      "{fix: terms, description: [terms, length]}",
      ["terms in description", "length in description", "terms in fix"]
    ),
    ("", []),
  ])
  func `are listed for the file or by section`(allow: String, expected: [String]) throws {
    let (allowed, messages) = try read(allow)
    #expect(messages == [])
    #expect(
      allowed.map { check in
        "\(check.name.text) \(check.section.map { "in \($0.id)" } ?? "everywhere")"
      } == expected)
  }

  @Test(arguments: [
    ("{fixx: terms}", "10.md:2:9: error: unknown key “fixx”; did you mean “fix”?"),
    ("[[terms]]", "10.md:2:9: error: the name of a check is a list; it must be a text"),
  ])
  func `are names under the keys of sections`(allow: String, message: String) throws {
    #expect(try read(allow).messages == [message])
  }
}

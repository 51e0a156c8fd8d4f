import Testing

@testable import YAML

@Suite("Where values stand")
struct RangeTests {
  @Test(arguments: [
    ("[a, bc]", ["[a, bc]", "a", "bc"]),
    ("['où', \"ça\", 説明, d]", ["['où', \"ça\", 説明, d]", "'où'", "\"ça\"", "説明", "d"]),
    ("\u{FEFF}{a: é, b: c}", ["{a: é, b: c}", "é", "c"]),
    ("[a,\r\n b]\r\n", ["[a,\r\n b]", "a", "b"]),
    ("[&x é, *x, f]", ["[&x é, *x, f]", "&x é", "*x", "f"]),
    ("[\"\\u00e9\", z]", ["[\"\\u00e9\", z]", "\"\\u00e9\"", "z"]),
  ])
  func `ranges count bytes and include quotes and anchors`(text: String, parts: [String]) throws {
    let file = yaml(text)
    let root = try #require(try YAMLDocument.parse(file))
    #expect(root.all.map { file.text(in: $0.range) } == parts)
  }

  @Test func `keys have their own range`() throws {
    let file = yaml("où: 1\n'説 明': 2\n")
    let entries = try #require(try YAMLDocument.parse(file)?.mappingEntries)
    #expect(entries.map { file.text(in: $0.keyRange) } == ["où", "'説 明'"])
  }

  @Test func `part of a file is read with offsets in the whole file`() throws {
    let file = yaml("---\nnom: été\n---\n# Text: [\n")
    let start = "---\n".utf8.count
    let end = start + "nom: été\n".utf8.count
    let root = try #require(try YAMLDocument.parse(file, range: start..<end))
    #expect(root.outline == "{nom: été}")
    #expect(root.all.map { file.text(in: $0.range) }.last == "été")
  }
}

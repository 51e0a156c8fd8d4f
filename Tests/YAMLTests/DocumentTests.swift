import Testing

@testable import YAML

@Suite("What a document holds")
struct DocumentTests {
  @Test(arguments: [
    ("name: Ringing", "{name: Ringing}"),
    ("name: 'null'", "{name: 'null'}"),
    ("name: \"a\\tb\"", "{name: 'a\tb'}"),
    ("codes: [100, 180-189]", "{codes: [100, 180-189]}"),
    ("- a\n- - b\n  - c\n- d: e", "[a, [b, c], {d: e}]"),
    ("text: |\n  one\n  two\n", "{text: 'one\ntwo\n'}"),
    ("text: >-\n  one\n  two\n", "{text: 'one two'}"),
    ("{\"a\": [1, true, null], \"b\": \"\"}", "{a: [1, true, null], b: ''}"),
    ("a: &x [1]\nb: *x", "{a: [1], b: [1]}"),
    ("a: &x 1\nb: &x 2\nc: *x", "{a: 1, b: 2, c: 2}"),
    ("&x a: 1\nb: *x", "{a: 1, b: a}"),
    ("--- # one document\na: b\n...\n", "{a: b}"),
    ("説明: où ça", "{説明: où ça}"),
    ("a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
    ("\u{FEFF}a: 1", "{a: 1}"),
    ("A: 1\na: 2", "{A: 1, a: 2}"),
  ])
  func `it becomes a tree`(text: String, outline: String) throws {
    #expect(try YAMLDocument.parse(yaml(text))?.outline == outline)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "# a comment\n", "---\n", "~", "null", "--- NULL\n..."])
  func `a document that holds nothing has no root`(text: String) throws {
    #expect(try YAMLDocument.parse(yaml(text)) == nil)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `an unquoted null is nothing`(text: String) {
    #expect(YAMLNode(.scalar(text, plain: true), range: 0..<0).isNull)
  }

  @Test(arguments: ["", "~", "null"])
  func `a quoted null is a text`(text: String) {
    #expect(!YAMLNode(.scalar(text, plain: false), range: 0..<0).isNull)
  }

  @Test func `only mappings have entries`() throws {
    #expect(try YAMLDocument.parse(yaml("a: 1"))?.mappingEntries?.map(\.key) == ["a"])
    #expect(try YAMLDocument.parse(yaml("[a]"))?.mappingEntries == nil)
  }
}

import Diagnostics
import Testing

@testable import YAML

@Suite("Documents that can't be read")
struct BrokenDocumentTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", "3:1: error: the key “a” is here twice; remove one of the two"),
    (
      (1...40).map { "k\($0): x\n" }.joined() + "k7: y",
      "41:1: error: the key “k7” is here twice; remove one of the two"
    ),
    (
      (1...40).map { "k\($0): x\n" }.joined() + "k39: y",
      "41:1: error: the key “k39” is here twice; remove one of the two"
    ),
    ("a: {b: 1, 'b': 2}", "1:11: error: the key “b” is here twice; remove one of the two"),
    ("été: 1\r\nété: 2", "2:1: error: the key “été” is here twice; remove one of the two"),
    ("{説明: 1, 説明: 2}", "1:9: error: the key “説明” is here twice; remove one of the two"),
    ("\u{FEFF}{a: 1, a: 2}", "1:8: error: the key “a” is here twice; remove one of the two"),
    ("? [a]\n: 1", "1:3: error: this key is a list; a key must be a text"),
    ("? {a: b}\n: 1", "1:3: error: this key is a mapping; a key must be a text"),
    (
      "a: &list [1]\n*list : 2",
      "2:1: error: this key is a list; a key must be a text"
    ),
    (
      "a: &x [b, *x]",
      "1:11: error: the alias “x” stands inside what it names; write it out"
    ),
    (
      "a: &x\n  b:\n    - c: *x",
      "3:10: error: the alias “x” stands inside what it names; write it out"
    ),
    ("a: *x", "1:4: error: no anchor “x” for this alias; no anchor precedes it"),
    (
      "a: &base 1\nb: *bsae",
      "2:4: error: no anchor “bsae” for this alias; did you mean “base”?"
    ),
    (
      "a: &left 1\nb: &right 2\nc: *other",
      "3:4: error: no anchor “other” for this alias; known: “left”, “right”"
    ),
    (
      "a: *later\nb: &later 1",
      "1:4: error: no anchor “later” for this alias; no anchor precedes it"
    ),
    (
      "a: 1\n---\nb: 2",
      "2:1: error: a second document starts here; keep one document in a file"
    ),
    (
      "---\n---\n",
      "2:1: error: a second document starts here; keep one document in a file"
    ),
    (
      "a: é\r\n...\r\n---\r\nb: 2",
      "3:1: error: a second document starts here; keep one document in a file"
    ),
  ])
  func `the message names the place and the remedy`(text: String, message: String) throws {
    #expect(try problem(in: text) == "a.yaml:\(message)")
  }

  @Test(arguments: [
    (
      "a: [1, 2",
      "1:9: error: this is not YAML: did not find expected ',' or ']' "
        + "while parsing a flow sequence"
    ),
    (
      "a: b: c",
      "1:5: error: this is not YAML: mapping values are not allowed in this context"
    ),
    (
      "name: \"Ringing",
      "1:15: error: this is not YAML: found unexpected end of stream "
        + "while scanning a quoted scalar"
    ),
    (
      "a: 1\n\tb: 2",
      "2:1: error: this is not YAML: found a tab character that violates indentation "
        + "while scanning a plain scalar"
    ),
    (
      "où: ça\r\ncodes: @all",
      "2:8: error: this is not YAML: found character that cannot start any token "
        + "while scanning for the next token"
    ),
    (
      "\u{FEFF}説明: @all",
      "1:5: error: this is not YAML: found character that cannot start any token "
        + "while scanning for the next token"
    ),
    (
      "a: 1\n...\nb: 2",
      "3:1: error: this is not YAML: did not find expected <document start>"
    ),
    (
      "a: 1\nb: é\u{1}",
      "2:5: error: this is not YAML: control characters are not allowed"
    ),
    (
      "\u{FEFF}é: \u{7F}",
      "1:4: error: this is not YAML: control characters are not allowed"
    ),
  ])
  func `broken syntax is named where it is found`(text: String, message: String) throws {
    #expect(
      try problem(in: text)
        == "a.yaml:\(message); quote a text that holds YAML's own characters")
  }

  @Test func `places in part of a file count from the start of the file`() throws {
    let file = yaml("---\nété: [1\n---\n")
    let error = try #require(throws: Diagnostic.self) {
      try YAMLDocument.parse(file, range: 4..<14)
    }
    #expect(
      error.description == "a.yaml:3:1: error: this is not YAML: did not find expected "
        + "',' or ']' while parsing a flow sequence; quote a text that holds YAML's own characters")
  }
}

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
  ])
  func `broken syntax is named where it is found`(text: String, message: String) throws {
    #expect(
      try problem(in: text)
        == "a.yaml:\(message); quote a text that holds YAML's own characters")
  }

  @Test(arguments: [
    ("a: 1\nb: é\u{1}", "2:5", "the control character U+0001"),
    ("\u{FEFF}é: \u{7F}", "1:4", "the control character U+007F"),
    ("a: \"\\uD83D\\uDE00\"", "1:5", "U+D83D, a half of a character,"),
    ("{\"a\": \"\\ude00\"}", "1:8", "U+DE00, a half of a character,"),
  ])
  func `a character that no text may have is named in its place`(
    text: String, place: String, what: String
  ) throws {
    #expect(
      try problem(in: text)
        == "a.yaml:\(place): error: \(what) can't stand in a text; "
        + "remove it, or write the character that is meant")
  }

  @Test(arguments: [
    ("a: \"é\\\\ \\x08\"", ["1:9", "the control character U+0008"]),
    ("\"k\\0\": 1", ["1:3", "the control character U+0000"]),
    ("a: [\"\\uFFFE\"]", ["1:6", "U+FFFE, which is no character,"]),
    ("a: {b: \"\\U0001FFFF\"}", ["1:9", "U+1FFFF, which is no character,"]),
    (
      "a: \"\\e \\t \\N\"",
      ["1:5", "the control character U+001B", "1:11", "the control character U+0085"]
    ),
    ("{\"a\": \"\\ud83d\\ude00\\u0001\"}", ["1:20", "the control character U+0001"]),
    ("a: '\\x08'", []), ("a: \\x08", []), ("a: \"\\t\\n\\r\\\\x08\"", []),
  ])
  func `escapes of characters that no text may have are all named`(
    text: String, expected: [String]
  ) throws {
    let file = try SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    var log = DiagnosticLog()
    _ = YAMLMapping(try YAMLDocument.parse(file), in: file, as: "it", log: &log)
    let messages = stride(from: 0, to: expected.count, by: 2).map {
      "a.yaml:\(expected[$0]): error: \(expected[$0 + 1]) can't stand in a text; "
        + "remove it, or write the character that is meant"
    }
    #expect(log.diagnostics.map(\.description) == messages)
  }

  @Test(arguments: [
    ("{\"a\": \"\\ud83d\\ude00\"}", "😀"), ("[\"x\\uD83D\\uDE00y\"]", "x😀y"),
    ("{'a': '\\ud83d\\ude00'}", "\\ud83d\\ude00"), ("{\"a\": \"\\\\ud83d\"}", "\\ud83d"),
  ])
  func `two halves of a character are joined in JSON only`(text: String, expected: String) throws {
    let root = try #require(
      try YAMLDocument.parse(SourceFile(path: "a.json", bytes: Array(text.utf8))))
    let value =
      switch root.content {
      case .sequence(let items): items[0]
      case .mapping(let entries): entries[0].value
      case .scalar: root
      }
    guard case .scalar(let found, _) = value.content else { return #expect(Bool(false)) }
    #expect(found == expected)
  }

  @Test func `places after halves of characters are right`() throws {
    let text = "{\"\\ud83d\\ude00\": \"\\ud83d\\ude00\", \"a\": 1, \"a\": 2}"
    #expect(
      try problem(in: text)
        == "a.yaml:1:42: error: the key “a” is here twice; remove one of the two")
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

import Diagnostics
import Testing

@testable import YAML

@Suite struct `JSON` {
  private func json(_ text: String) -> SourceFile {
    SourceFile(path: "a.json", text: text)
  }

  @Test(arguments: [
    (#"{"a":"\ud83d\ude00"}"#, "{a: '😀'}"),
    (#""\u00e9\"\\\/\b\f\n\r\t""#, "'é\"\\/\u{8}\u{C}\n\r\t'"),
    (
      #" [1, -0.50, 1e9, 2E-3, 12345678901234567890] "#,
      "[1, -0.50, 1e9, 2E-3, 12345678901234567890]"
    ),
    (#"{"a":{"b":[]},"c":{}}"#, "{a: {b: []}, c: {}}"),
    ("[true,false,null]", "[true, false, null]"),
    ("\"a\u{2028}b\u{7F}\"", "'a\u{2028}b\u{7F}'"), ("\u{FEFF}{}", "{}"),
    ("{\t\"a\"\r\n:\t1}", "{a: 1}"),
    (#"{"": "~"}"#, "{: '~'}"),
  ])
  func `is read as it is written`(text: String, outline: String) throws {
    #expect(try JSONDocument.parse(json(text)).outline == outline)
  }

  @Test func `has a place for each value`() throws {
    let nodes = try JSONDocument.parse(json(#"{"é": [1, "x"]}"#)).all
    #expect(nodes.map(\.range) == [0..<16, 7..<15, 8..<9, 11..<14])
  }

  @Test(arguments: [
    ("", "1:1: error: this is not JSON: a value is missing; put texts in “\"”"),
    ("{'a': 1}", "1:2: error: this is not JSON: a name is missing; put it in “\"”"),
    ("{\"a\" 1}", "1:6: error: this is not JSON: no “:” follows the name; put one there"),
    ("[1 2]", "1:4: error: this is not JSON: neither “,” nor “]” follows; put one there"),
    ("[1,\n]", "2:1: error: this is not JSON: nothing follows the “,”; remove it"),
    ("[01]", "1:2: error: this is not JSON: “01” is no value; put texts in “\"”"),
    ("[1.]", "1:2: error: this is not JSON: “1.” is no value; put texts in “\"”"),
    ("[+1e]", "1:2: error: this is not JSON: “+1e” is no value; put texts in “\"”"),
    (
      "{} {}", "1:4: error: this is not JSON: something follows the value; keep one value in a file"
    ),
    ("\"a", "1:1: error: this is not JSON: a text is never closed; end it with “\"”"),
    (
      "\"a\nb\"",
      "1:3: error: this is not JSON: a control character stands in a text; escape it, as in “\\n”"
    ),
    (
      "\"\\x\"",
      "1:2: error: this is not JSON: there is no such escape; write “\\\\” for a backslash"
    ),
    ("\"\\", "1:2: error: this is not JSON: there is no such escape; write “\\\\” for a backslash"),
    ("{\"a\": 1, \"a\": 2}", "1:10: error: the name “a” is here twice; remove one of the two"),
  ])
  func `that is broken is refused at its place`(text: String, message: String) {
    let error = #expect(throws: Diagnostic.self) { try JSONDocument.parse(json(text)) }
    #expect(error?.description == "a.json:\(message)")
  }

  @Test(arguments: [#"\ud83d"#, #"\ude00"#, #"\ud83d\n"#, #"\ud83d\u0041"#, #"\u12"#, #"\u+123"#])
  func `has no half of a character`(escape: String) {
    let error = #expect(throws: Diagnostic.self) { try JSONDocument.parse(json("\"\(escape)\"")) }
    #expect(
      error?.description
        == "a.json:1:2: error: this is not JSON: this escape is no character; "
        + "write four digits, and surrogates in pairs"
    )
  }

  @Test func `has a limit to its depth`() {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(throws: Never.self) { try JSONDocument.parse(json(deep(100))) }
    let error = #expect(throws: Diagnostic.self) { try JSONDocument.parse(json(deep(100_000))) }
    #expect(
      error?.description
        == "a.json:1:101: error: arrays and objects are nested deeper than 100; flatten them")
  }
}

import JSON
import Testing

@Suite struct `A JSON value` {
  @Test(arguments: [
    (JSONValue.null, "null\n"), (.flag(true), "true\n"), (.flag(false), "false\n"),
    (.number(-7), "-7\n"), (.string(""), "\"\"\n"),
    (.array([]), "[]\n"), (.object([]), "{}\n"),
    (.object([("a", .number(1)), ("b", .null)]), "{\"a\": 1, \"b\": null}\n"),
    (.array([.number(1), .string("x")]), "[\n  1,\n  \"x\"\n]\n"),
    (
      .object([("list", .array([.object([("a", .null)])])), ("n", .number(2))]),
      "{\n  \"list\": [\n    {\"a\": null}\n  ],\n  \"n\": 2\n}\n"
    ),
  ])
  func `is written with one line for each part`(value: JSONValue, expected: String) {
    #expect(value.document == expected)
  }

  @Test(arguments: [
    ("R & D > 'x'", "R & D > 'x'"), ("a\"b\\c", "a\\\"b\\\\c"),
    ("a\nb\tc\r\u{0}\u{1F}\u{7F}", "a\\nb\\u0009c\\u000d\\u0000\\u001f\u{7F}"),
    ("</script>", "\\u003c/script>"), ("인증 “é” 😀", "인증 “é” 😀"),
  ])
  func `has strings that can stand in a script element`(text: String, expected: String) {
    #expect(JSONValue.quoted(text) == "\"\(expected)\"")
  }

  @Test(arguments: UInt8(0)..<0x80)
  func `has every sign escaped wherever it stands`(byte: UInt8) {
    let sign = String(UnicodeScalar(byte))
    let expected =
      switch sign {
      case "\"", "\\": "\\\(sign)"
      case "<": "\\u003c"
      case "\n": "\\n"
      default: byte < 0x20 ? "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))" : sign
      }
    for before in 0...17 {
      for after in 0...9 {
        let (start, end) = (filling(before), filling(after))
        #expect(JSONValue.quoted(start + sign + end) == "\"\(start)\(expected)\(end)\"")
        #expect(JSONValue.quoted(start + sign + sign) == "\"\(start)\(expected)\(expected)\"")
      }
    }
  }

  /// A text of some bytes that stand for themselves: those that differ from an escaped one by one
  /// bit among them, and signs of several bytes.
  private func filling(_ count: Int) -> String {
    let text = " !#;=]@\u{7F}é“인😀"
    var filling = ""
    for character in text + text where filling.utf8.count + character.utf8.count <= count {
      filling.append(character)
    }
    return filling + String(repeating: "a", count: count - filling.utf8.count)
  }
}

@Suite struct `A JSON writer` {
  @Test func `writes strings in pieces`() {
    var writer = JSONWriter()
    writer.startObject()
    writer.key("a\"")
    writer.startString()
    for piece in ["", "x<", "\n", ""] { writer.append(piece) }
    writer.endString()
    writer.key("b")
    writer.string(Array("é\\".utf8))
    writer.end()
    #expect(
      text(of: writer) == """
        {
          "a\\"": "x\\u003c\\n",
          "b": "é\\\\"
        }
        """)
  }

  @Test func `begins anew, even in the middle of a list`() {
    var writer = JSONWriter()
    writer.startArray()
    writer.startObject()
    writer.key("a")
    writer.removeAll()
    writer.startArray()
    writer.null()
    writer.end()
    writer.endDocument()
    #expect(text(of: writer) == "[\n  null\n]\n")
  }

  private func text(of writer: borrowing JSONWriter) -> String {
    writer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

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

  @Test func `replaces every control character by its own number`() {
    for byte in UInt8(0)..<0x20 where byte != 0x0A {
      let digits = String(byte, radix: 16)
      let expected = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      #expect(JSONEscaping.replacement(for: byte).map { Array($0) } == Array(expected.utf8))
    }
  }
}

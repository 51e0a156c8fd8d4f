import Testing

@testable import YAML

@Suite("Keys that nobody asks for")
struct UnknownKeyTests {
  @Test(arguments: [
    ("nmae: x", ["a.yaml:1:1: error: unknown key “nmae”; did you mean “name”?"]),
    (
      "colour: red",
      ["a.yaml:1:1: error: unknown key “colour”; known: “name”, “references”, “related”"]
    ),
    (
      "name: été\n\"relatd\": [1]\nrefrences: 2",
      [
        "a.yaml:2:1: error: unknown key “relatd”; did you mean “related”?",
        "a.yaml:3:1: error: unknown key “refrences”; did you mean “references”?",
      ]
    ),
    (
      "{name: é, x1: 1}",
      ["a.yaml:1:11: error: unknown key “x1”; known: “name”, “references”, “related”"]
    ),
    ("nmae:", ["a.yaml:1:1: error: unknown key “nmae”; did you mean “name”?"]),
    ("name: x\nrelated:", []),
  ])
  func `each is reported where it stands, with what was meant`(
    text: String, messages: [String]
  ) throws {
    var reading = try MappingReading(text)
    for key in ["name", "references", "related"] { _ = reading.mapping.node(key) }
    reading.mapping.reportUnknownKeys(log: &reading.log)
    #expect(reading.messages == messages)
  }

  @Test func `where no key is known there is no remedy`() throws {
    var reading = try MappingReading("a: 1")
    reading.mapping.reportUnknownKeys(log: &reading.log)
    #expect(reading.messages == ["a.yaml:1:1: error: unknown key “a”"])
  }
}

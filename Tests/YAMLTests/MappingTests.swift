import Diagnostics
import Testing

@testable import YAML

@Suite("Reading a mapping key by key")
struct MappingTests {
  @Test func `each kind of value is read as what it is`() throws {
    var reading = try MappingReading(
      """
      name: Ringing
      final: false
      open: true
      related: [183, 181]
      single: 180
      clauses: {meaning: it rings}
      """)
    #expect(reading.mapping.text("name", log: &reading.log)?.text == "Ringing")
    #expect(reading.mapping.flag("final", log: &reading.log) == false)
    #expect(reading.mapping.flag("open", log: &reading.log) == true)
    #expect(reading.mapping.list("related").map(\.outline) == ["183", "181"])
    #expect(reading.mapping.list("single").map(\.outline) == ["180"])
    var clauses = try #require(reading.mapping.mapping("clauses", log: &reading.log))
    #expect(clauses.text("meaning", log: &reading.log)?.text == "it rings")
    reading.mapping.reportUnknownKeys(log: &reading.log)
    #expect(reading.messages == [])
  }

  @Test(arguments: ["other: 1", "key:", "key: ~", "key: null"])
  func `a key that is missing or holds nothing reads as nothing`(text: String) throws {
    var reading = try MappingReading(text)
    #expect(reading.mapping.node("key") == nil)
    #expect(reading.mapping.text("key", log: &reading.log) == nil)
    #expect(reading.mapping.flag("key", log: &reading.log) == nil)
    #expect(reading.mapping.list("key").isEmpty)
    #expect(reading.mapping.mapping("key", log: &reading.log) == nil)
    #expect(reading.messages == [])
  }

  @Test(arguments: ["", "~", "# nothing"])
  func `a file that holds nothing reads as an empty mapping`(text: String) throws {
    var reading = try MappingReading(text)
    #expect(reading.mapping.list("key").isEmpty)
    #expect(reading.messages == [])
  }

  @Test func `an empty mapping in a file with a byte order mark starts after the mark`() throws {
    #expect(try MappingReading("\u{FEFF}").mapping.offset == 3)
  }

  @Test func `a text keeps its place, quotes included`() throws {
    var reading = try MappingReading("où: x\nnom: \"été\"\n")
    let text = try #require(reading.mapping.text("nom", log: &reading.log))
    #expect(text.text == "été")
    #expect(text.file.text(in: text.range) == "\"été\"")
    #expect(text.location.position?.line == 2)
    #expect(text.location.position?.column == 6)
  }

  @Test(arguments: [
    ("- a", "a.yaml:1:1: error: the file is a list; it must be a mapping of keys to values"),
    ("\na", "a.yaml:2:1: error: the file is a text; it must be a mapping of keys to values"),
  ])
  func `something else than a mapping is refused`(text: String, message: String) throws {
    let file = yaml(text)
    var log = DiagnosticLog()
    let mapping = YAMLMapping(try YAMLDocument.parse(file), in: file, as: "the file", log: &log)
    #expect(mapping == nil)
    #expect(log.diagnostics.map(\.description) == [message])
  }

  @Test(arguments: [
    ("été: 1\nkey: [a]", "a.yaml:2:6: error: “key” is a list; it must be a text"),
    ("{ключ: 1, key: {a: b}}", "a.yaml:1:16: error: “key” is a mapping; it must be a text"),
  ])
  func `a list or mapping is no text`(text: String, message: String) throws {
    var reading = try MappingReading(text)
    #expect(reading.mapping.text("key", log: &reading.log) == nil)
    #expect(reading.messages == [message])
  }

  @Test(arguments: [
    ("key: a", "a.yaml:1:6: error: “key” is a text; it must be a mapping of keys to values"),
    ("key:\r\n- a", "a.yaml:2:1: error: “key” is a list; it must be a mapping of keys to values"),
  ])
  func `a text or list is no mapping`(text: String, message: String) throws {
    var reading = try MappingReading(text)
    #expect(reading.mapping.mapping("key", log: &reading.log) == nil)
    #expect(reading.messages == [message])
  }

  @Test(arguments: ["yes", "'true'", "True", "[true]", "{true: false}", "1"])
  func `only true and false are truth values`(value: String) throws {
    var reading = try MappingReading("key: \(value)")
    #expect(reading.mapping.flag("key", log: &reading.log) == nil)
    #expect(
      reading.messages
        == ["a.yaml:1:6: error: “key” is neither true nor false; write true or false"])
  }

  @Test func `nothing is no text in a list`() throws {
    var reading = try MappingReading("key: [a, ~]")
    let file = reading.mapping.file
    let texts = reading.mapping.list("key").map {
      YAMLText($0, in: file, as: "an item of “key”", log: &reading.log)?.text
    }
    #expect(texts == ["a", nil])
    #expect(
      reading.messages
        == ["a.yaml:1:10: error: an item of “key” is nothing; it must be a text"])
  }
}

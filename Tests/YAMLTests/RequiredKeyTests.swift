import Testing

@testable import YAML

@Suite("Keys that must be there")
struct RequiredKeyTests {
  @Test func `a key that is there is read`() throws {
    var reading = try MappingReading("name: Ringing")
    let text = reading.mapping.requiredText("name", remedy: "name it", log: &reading.log)
    #expect(text?.text == "Ringing")
    #expect(reading.messages == [])
  }

  @Test(arguments: [
    ("title: x", "a.yaml:1:1: error: “name” is missing; add “name: Ringing”"),
    ("# a comment\n\ntitle: x", "a.yaml:3:1: error: “name” is missing; add “name: Ringing”"),
    ("title: x\nname:", "a.yaml:2:1: error: “name” is empty; add “name: Ringing”"),
    ("name: [a]", "a.yaml:1:7: error: “name” is a list; it must be a text"),
  ])
  func `a key that is missing or no text is reported once`(text: String, message: String) throws {
    var reading = try MappingReading(text)
    let name = reading.mapping.requiredText(
      "name", remedy: "add “name: Ringing”", log: &reading.log)
    #expect(name == nil)
    #expect(reading.messages == [message])
  }

  @Test(arguments: [
    ("a: 1", "a.yaml:1:1: error: “names” is missing; list them"),
    ("a: 1\nnames: []", "a.yaml:2:1: error: “names” is empty; list them"),
    ("a: 1\nnames:", "a.yaml:2:1: error: “names” is empty; list them"),
  ])
  func `a list without items is reported where it stands`(text: String, message: String) throws {
    var reading = try MappingReading(text)
    let names = reading.mapping.requiredList("names", remedy: "list them", log: &reading.log)
    #expect(names.isEmpty)
    #expect(reading.messages == [message])
  }
}

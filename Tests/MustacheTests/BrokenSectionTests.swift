import Testing

@testable import Mustache

@Suite("Sections that do not match")
struct BrokenSectionTests {
  @Test(arguments: [
    ("a\n{{#s}} b", ["2:1: error: “{{#s}}” is never closed; add “{{/s}}”"]),
    ("é {{^s}}", ["1:3: error: “{{^s}}” is never closed; add “{{/s}}”"]),
    ("{{$b}}", ["1:1: error: “{{$b}}” is never closed; add “{{/b}}”"]),
    ("{{<l}}", ["1:1: error: “{{<l}}” is never closed; add “{{/l}}”"]),
    ("{{<*l}}", ["1:1: error: “{{<*l}}” is never closed; add “{{/*l}}”"]),
    (
      "{{#a}}{{#b}}",
      [
        "1:1: error: “{{#a}}” is never closed; add “{{/a}}”",
        "1:7: error: “{{#b}}” is never closed; add “{{/b}}”",
      ]
    ),
    ("a {{/s}}", ["1:3: error: “{{/s}}” closes nothing; remove it"]),
    ("{{#a}}{{/a}}\n{{/a}}", ["2:1: error: “{{/a}}” closes nothing; remove it"]),
    (
      "{{#a}}{{#b}}{{/a}}{{/b}}",
      [
        "1:13: error: “{{/a}}” stands where “{{#b}}” is open; close “{{#b}}” with “{{/b}}” first",
        "1:19: error: “{{/b}}” closes nothing; remove it",
      ]
    ),
    (
      "{{#a}}{{/b}}{{/a}}",
      [
        "1:7: error: “{{/b}}” stands where “{{#a}}” is open; close “{{#a}}” with “{{/a}}” first"
      ]
    ),
    (
      "{{<*l}}{{/m}}{{/*l}}",
      [
        "1:8: error: “{{/m}}” stands where “{{<*l}}” is open; "
          + "close “{{<*l}}” with “{{/*l}}” first"
      ]
    ),
    (
      "{{#a}}\n{{$b}}\n{{/a}}",
      ["3:1: error: “{{/a}}” stands where “{{$b}}” is open; close “{{$b}}” with “{{/b}}” first"]
    ),
  ])
  func `each is told where it stands`(template: String, messages: [String]) {
    #expect(TemplateSet(template).messages == messages.map { "page:\($0)" })
  }

  private static func nested(_ depth: Int) -> String {
    String(repeating: "{{#a}}", count: depth) + "x" + String(repeating: "{{/a}}", count: depth)
  }

  @Test func `two hundred levels are compiled and rendered`() throws {
    #expect(try TemplateSet(Self.nested(200)).render("a: true") == "x")
  }

  @Test(arguments: [201, 202, 20_000])
  func `the level after them is told once`(depth: Int) {
    #expect(
      TemplateSet(Self.nested(depth)).messages == [
        "page:1:1201: error: tags are nested deeper than 200; move the inner ones to a partial"
      ])
  }
}

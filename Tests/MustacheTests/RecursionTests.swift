import Diagnostics
import Mustache
import Testing

@Suite("Templates that include themselves")
struct RecursionTests {
  /// A page that never ends.
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let templates: TemplateSet

    /// Where rendering stops.
    let stop: String

    /// Where the checker finds it, and which template it names.
    let place: String
    let culprit: String

    init(
      _ description: String, _ template: String, partials: KeyValuePairs<String, String> = [:],
      stopsAt stop: String, foundAt place: String, naming culprit: String
    ) {
      testDescription = description
      templates = TemplateSet(template, partials: partials)
      self.stop = stop
      self.place = place
      self.culprit = culprit
    }
  }

  private static let endless = [
    Example(
      "the page", "a\n {{>page}}", stopsAt: "page:2:2", foundAt: "page:2:2", naming: "page"),
    Example(
      "a partial", "{{>p}}", partials: ["p": "é{{>p}}"], stopsAt: "p:1:2", foundAt: "p:1:2",
      naming: "p"),
    Example(
      "one through another", "{{>a}}", partials: ["a": "{{>b}}", "b": "\n{{>a}}"],
      stopsAt: "b:2:1", foundAt: "b:2:1", naming: "a"),
    Example(
      "a parent", "{{<l}}{{/l}}", partials: ["l": "x{{<l}}{{/l}}"], stopsAt: "l:1:2",
      foundAt: "l:1:2", naming: "l"),
    Example(
      "from a block that it gives", "{{<l}}{{$b}}{{>page}}{{/b}}{{/l}}",
      partials: ["l": "{{$b}}{{/b}}"], stopsAt: "l:1:1", foundAt: "page:1:13", naming: "page"),
  ]

  @Test(arguments: endless)
  func `stop when they are rendered`(example: Example) throws {
    let problem = try #require(throws: Diagnostic.self) { try example.templates.render("") }
    #expect(
      problem.description
        == "\(example.stop): error: templates include one another more than 256 deep here; "
        + "end the recursion with a section that becomes false")
  }

  @Test(arguments: endless)
  func `are found before anything is rendered`(example: Example) {
    #expect(
      example.templates.check([]) == [
        "\(example.place): error: the template “\(example.culprit)” includes itself without end; "
          + "include it in a section that becomes false"
      ])
  }

  @Test(arguments: [
    TemplateSet("{{>p}}", partials: ["p": "{{#in}}{{>p}}{{/in}}"]),
    TemplateSet("{{>p}}", partials: ["p": "{{^in}}{{>p}}{{/in}}"]),
    TemplateSet("{{>p}}{{>p}}", partials: ["p": "{{in}}"]),
    TemplateSet("{{<l}}{{$b}}{{#in}}{{>page}}{{/in}}{{/b}}{{/l}}", partials: ["l": "{{$b}}{{/b}}"]),
    TemplateSet(
      "{{<l}}{{$b}}{{<l}}{{$b}}x{{/b}}{{/l}}{{/b}}{{/l}}", partials: ["l": "{{$b}}{{/b}}"]),
    TemplateSet(
      "{{<l}}{{$b}}{{>p}}{{/b}}{{/l}}",
      partials: ["l": "{{$b}}{{/b}}", "p": "{{<l}}{{$b}}x{{/b}}{{/l}}"]),
  ])
  func `may do so where there is an end`(templates: TemplateSet) {
    #expect(templates.check([(name: "in", type: .scalar)]) == [])
  }

  /// A page that includes a template that includes another, and so on.
  private static func chain(of length: Int) -> TemplateSet {
    TemplateSet(
      "{{>1}}",
      partials: (1...length).map { ("\($0)", $0 < length ? "{{>\($0 + 1)}}" : "end") })
  }

  @Test func `may be 256 deep`() throws {
    #expect(try Self.chain(of: 256).render("") == "end")
    #expect(throws: Diagnostic.self) { try Self.chain(of: 257).render("") }
  }
}

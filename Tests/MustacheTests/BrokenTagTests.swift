import Testing

@Suite("Broken tags")
struct BrokenTagTests {
  @Test(arguments: [
    ("a {{b", "1:3: error: this tag is never closed; end it with “}}”"),
    ("{{a}}\né {{b} c", "2:3: error: this tag is never closed; end it with “}}”"),
    ("{{{a}} b", "1:1: error: this tag is never closed; end it with “}}}”"),
    ("{{=<% %>=}}\r\n<%a}}", "2:1: error: this tag is never closed; end it with “%>”"),
    ("{{=<% %>=}}<%{a%>", "1:12: error: this tag is never closed; end it with “}%>”"),
    ("{{! no end", "1:1: error: this tag is never closed; end it with “}}”"),
    ("\u{FEFF}é{{a", "1:2: error: this tag is never closed; end it with “}}”"),
  ])
  func `a tag that never ends`(template: String, message: String) {
    #expect(TemplateSet(template).messages == ["page:\(message)"])
  }

  @Test(arguments: [
    "{{}}", "{{ }}", "{{\n}}", "{{{}}}", "{{{ }}}", "{{&}}", "{{& }}", "{{#}}", "{{^ }}", "{{/}}",
    "{{$}}", "{{>}}", "{{> }}", "{{>*}}", "{{> * }}", "{{<}}", "{{<*}}",
  ])
  func `a tag without a name`(tag: String) {
    #expect(
      TemplateSet("é\n\t\(tag)").messages
        == ["page:2:2: error: this tag names nothing; write a name in it"])
  }

  @Test(arguments: [
    ("{{a b}}", "a b"), ("{{ a  b }}", "a  b"), ("{{{a b}}}", "a b"), ("{{&a b}}", "a b"),
    ("{{#a b}}", "a b"), ("{{^a b}}", "a b"), ("{{/a b}}", "a b"), ("{{$a b}}", "a b"),
    ("{{>a b}}", "a b"), ("{{>*a b}}", "a b"), ("{{<a b}}", "a b"), ("{{a\tb}}", "a\tb"),
    ("{{a\u{A0}b}}", "a\u{A0}b"), ("{{é\u{3000}è}}", "é\u{3000}è"), ("{{é b}}", "é b"),
  ])
  func `a name with white space`(tag: String, name: String) {
    let messages = TemplateSet("é \(tag)").messages
    #expect(
      messages
        == ["page:1:3: error: the name “\(name)” holds white space; write a name without it"])
  }

  @Test(arguments: [
    "{{=}}", "{{==}}", "{{= =}}", "{{=<%=}}", "{{=<% %>}}", "{{=<% %> |=}}", "{{=<= =>=}}",
  ])
  func `delimiters that can't be read`(tag: String) {
    #expect(
      TemplateSet("a\n \(tag)").messages == [
        "page:2:2: error: these delimiters can't be read; write “{{=<% %>=}}” with two new ones"
      ])
  }

  @Test func `every broken tag is told, and then the template renders as nothing`() throws {
    let templates = TemplateSet("a{{>p}}c", partials: ["p": "x{{}}\n{{a b}}\n{{c"])
    #expect(
      templates.messages == [
        "p:1:2: error: this tag names nothing; write a name in it",
        "p:2:1: error: the name “a b” holds white space; write a name without it",
        "p:3:1: error: this tag is never closed; end it with “}}”",
      ])
  }
}

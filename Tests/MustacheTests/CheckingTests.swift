import Mustache
import Testing

@Suite("Names that are checked before anything is rendered")
struct CheckingTests {
  private static let fields: [(name: String, type: ValueType)] = [
    (name: "title", type: .scalar),
    (name: "site", type: .record(RecordType([(name: "url", type: .scalar)]))),
    (
      name: "codes",
      type: .list(
        of: .record(RecordType([(name: "number", type: .scalar), (name: "phrase", type: .scalar)])))
    ),
    (name: "words", type: .list(of: .scalar)),
  ]

  @Test(arguments: [
    "{{title}} {{{title}}} {{&title}} {{.}}",
    "{{site.url}} {{#site}}{{url}} {{title}}{{/site}}",
    "{{#codes}}{{number}} {{title}} {{site.url}}{{/codes}}{{^codes}}{{title}}{{/codes}}",
    "{{#words}}{{.}}{{/words}}{{#title}}{{.}}{{/title}}",
    "{{#codes}}{{#site}}{{phrase}}{{/site}}{{/codes}}",
    "{{>p}}{{#codes}}{{>q}}{{/codes}}",
    "{{<l}}{{$main}}{{title}}{{/main}}{{/l}}",
    "{{>*title}}{{<*site.url}}{{/*site.url}}",
  ])
  func `known ones pass`(template: String) {
    let templates = TemplateSet(
      template, partials: ["p": "{{title}}", "q": "{{number}}", "l": "{{$main}}{{/main}}"])
    #expect(templates.check(Self.fields) == [])
  }

  @Test(arguments: [
    ("é {{titel}}", "1:3: error: nothing is named “titel” here; did you mean “title”?"),
    (
      "a\n{{{colour}}}",
      "2:1: error: nothing is named “colour” here; "
        + "known: “codes”, “site”, “title”, “words”"
    ),
    ("{{&titel}}", "1:1: error: nothing is named “titel” here; did you mean “title”?"),
    (
      "{{site.ulr}}",
      "1:1: error: nothing is named “ulr” of “site.ulr” here; did you mean “url”?"
    ),
    (
      "{{sites.url}}",
      "1:1: error: nothing is named “sites” of “sites.url” here; did you mean “site”?"
    ),
    ("{{title.short}}", "1:1: error: nothing is named “short” of “title.short” here"),
    ("{{codes.number}}", "1:1: error: nothing is named “number” of “codes.number” here"),
    ("{{#code}}{{/code}}", "1:1: error: nothing is named “code” here; did you mean “codes”?"),
    ("{{^code}}{{/code}}", "1:1: error: nothing is named “code” here; did you mean “codes”?"),
    (
      "{{#codes}}{{nubmer}}{{/codes}}",
      "1:11: error: nothing is named “nubmer” here; did you mean “number”?"
    ),
    (
      "{{#codes}}{{/codes}}{{number}}",
      "1:21: error: nothing is named “number” here; "
        + "known: “codes”, “site”, “title”, “words”"
    ),
    (
      "{{^title}}{{#words}}{{titel}}{{/words}}{{/title}}",
      "1:21: error: nothing is named “titel” here; did you mean “title”?"
    ),
    ("{{>*titel}}", "1:1: error: nothing is named “titel” here; did you mean “title”?"),
    (
      "{{<*titel}}{{/*titel}}",
      "1:1: error: nothing is named “titel” here; did you mean “title”?"
    ),
    ("{{>foooter}}", "1:1: error: there is no template “foooter”; did you mean “footer”?"),
    (
      "{{#words}}{{>other}}{{/words}}",
      "1:11: error: there is no template “other”; known: “footer”, “layout”, “page”"
    ),
    (
      "{{<lay}}{{/lay}}",
      "1:1: error: there is no template “lay”; known: “footer”, “layout”, “page”"
    ),
    (
      "{{<layout}}\n{{$main}}{{titel}}{{/main}}{{/layout}}",
      "2:10: error: nothing is named “titel” here; did you mean “title”?"
    ),
    (
      "{{<layout}}{{$item}}{{nubmer}}{{/item}}{{/layout}}",
      "1:21: error: nothing is named “nubmer” here; did you mean “number”?"
    ),
    (
      "{{<layout}}{{$main}}{{<layout}}{{$main}}{{titel}}{{/main}}{{/layout}}{{/main}}{{/layout}}",
      "1:41: error: nothing is named “titel” here; did you mean “title”?"
    ),
    (
      "{{<layout}}{{$main}}{{>foter}}{{/main}}{{/layout}}",
      "1:21: error: there is no template “foter”; did you mean “footer”?"
    ),
  ])
  func `unknown ones are told in every branch`(template: String, message: String) {
    let templates = TemplateSet(
      template,
      partials: [
        "footer": "{{title}}",
        "layout": "{{$main}}{{/main}}{{#codes}}{{$item}}{{number}}{{/item}}{{/codes}}",
      ])
    #expect(templates.check(Self.fields) == ["page:\(message)"])
  }

  @Test func `those in a partial are told there, once`() {
    let templates = TemplateSet(
      "{{>p}}{{#codes}}{{>p}}{{/codes}}", partials: ["p": "\n {{titel}}"])
    #expect(
      templates.check(Self.fields)
        == ["p:2:2: error: nothing is named “titel” here; did you mean “title”?"])
  }

  @Test func `what a given block replaces is not checked`() {
    let templates = TemplateSet(
      "{{<l}}{{$b}}{{title}}{{/b}}{{/l}}", partials: ["l": "{{$b}}{{>nothing}}{{titel}}{{/b}}"])
    #expect(templates.check(Self.fields) == [])
  }

  @Test func `of three levels, the block that is shown is checked`() {
    let templates = TemplateSet(
      "{{<mid}}{{$b}}{{titel}}{{/b}}{{/mid}}",
      partials: [
        "mid": "{{<base}}{{$b}}{{oops}}{{/b}}{{$c}}{{wrods}}{{/c}}{{/base}}",
        "base": "{{$b}}{{/b}}{{$c}}{{/c}}",
      ])
    #expect(
      templates.check(Self.fields) == [
        "mid:1:36: error: nothing is named “wrods” here; did you mean “words”?",
        "page:1:15: error: nothing is named “titel” here; did you mean “title”?",
      ])
  }

  @Test func `a broken template is checked no further`() {
    let templates = TemplateSet("{{>p}}{{titel}}", partials: ["p": "{{oops}}{{#a}}"])
    #expect(templates.messages == ["p:1:9: error: “{{#a}}” is never closed; add “{{/a}}”"])
    #expect(
      templates.check(Self.fields)
        == ["page:1:7: error: nothing is named “titel” here; did you mean “title”?"])
  }
}

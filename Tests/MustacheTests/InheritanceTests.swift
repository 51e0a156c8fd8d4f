import Testing

@Suite("Inheritance")
struct InheritanceTests {
  @Test(arguments: [
    RenderingCase("a block alone shows its own content", "a{{$b}}x{{/b}}c", gives: "axc"),
    RenderingCase(
      "a parent that is given nothing", "{{<l}}{{/l}}",
      partials: ["l": "<{{$b}}own{{/b}}>"], gives: "<own>"),
    RenderingCase(
      "a block that is given", "{{<l}}{{$b}}new{{/b}}{{/l}}",
      partials: ["l": "<{{$b}}own{{/b}}>"], gives: "<new>"),
    RenderingCase(
      "a block that is given nothing", "{{<l}}{{$b}}{{/b}}{{/l}}",
      partials: ["l": "<{{$b}}own{{/b}}>"], gives: "<>"),
    RenderingCase(
      "some of the blocks", "{{<l}}{{$b}}2{{/b}}{{/l}}",
      partials: ["l": "{{$a}}x{{/a}}{{$b}}y{{/b}}{{$c}}z{{/c}}"], gives: "x2z"),
    RenderingCase(
      "blocks in any order", "{{<l}}{{$b}}2{{/b}}{{$a}}1{{/a}}{{/l}}",
      partials: ["l": "{{$a}}x{{/a}}{{$b}}y{{/b}}"], gives: "12"),
    RenderingCase(
      "the same block twice", "{{<l}}{{$a}}1{{/a}}{{/l}}",
      partials: ["l": "{{$a}}x{{/a}}{{$a}}y{{/a}}"], gives: "11"),
    RenderingCase(
      "blocks that the parent lacks", "{{<l}}{{$z}}1{{/z}}{{/l}}",
      partials: ["l": "{{$a}}x{{/a}}"], gives: "x"),
    RenderingCase(
      "what stands beside the blocks is left out",
      "{{<l}} a {{v}}{{>p}}{{$b}}1{{/b}} c {{/l}}", data: "v: 1",
      partials: ["l": "<{{$b}}own{{/b}}>", "p": "p"], gives: "<1>"),
    RenderingCase(
      "values where the block stands", "{{<l}}{{$b}}{{n}}{{/b}}{{/l}}",
      data: "{n: 0, r: {n: 1}}", partials: ["l": "{{#r}}{{$b}}own{{/b}}{{/r}}"], gives: "1"),
    RenderingCase(
      "a block for each item", "{{<l}}{{$b}}({{.}}){{/b}}{{/l}}", data: "i: [1, 2]",
      partials: ["l": "{{#i}}{{$b}}own{{/b}}{{/i}}"], gives: "(1)(2)"),
    RenderingCase(
      "two parents one after the other",
      "{{<l}}{{$b}}1{{/b}}{{/l}}{{<l}}{{/l}}{{<l}}{{$b}}2{{/b}}{{/l}}",
      partials: ["l": "<{{$b}}own{{/b}}>"], gives: "<1><own><2>"),
    RenderingCase(
      "a parent for each item", "{{#i}}{{<l}}{{$b}}{{.}}{{/b}}{{/l}}{{/i}}",
      data: "i: [1, 2]", partials: ["l": "<{{$b}}own{{/b}}>"], gives: "<1><2>"),
    RenderingCase(
      "partials of the parent have their blocks given too",
      "{{<l}}{{$b}}1{{/b}}{{/l}}", partials: ["l": "<{{>p}}>", "p": "[{{$b}}own{{/b}}]"],
      gives: "<[1]>"),
    RenderingCase(
      "partials beside it have not", "{{<l}}{{$b}}1{{/b}}{{/l}}{{>p}}",
      partials: ["l": "<{{$b}}own{{/b}}>", "p": "[{{$b}}own{{/b}}]"], gives: "<1>[own]"),
    RenderingCase(
      "white space in the tags", "{{< l }}{{$ b }}1{{/ b }}{{/ l }}",
      partials: ["l": "<{{$ b }}own{{/ b }}>"], gives: "<1>"),
  ])
  func `fills the blocks of a parent`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase(
      "of three levels", "{{<mid}}{{$b}}top{{/b}}{{/mid}}",
      partials: [
        "mid": "{{<base}}{{$b}}mid{{/b}}{{$c}}mid{{/c}}{{/base}}",
        "base": "{{$a}}base{{/a}} {{$b}}base{{/b}} {{$c}}base{{/c}}",
      ], gives: "base top mid"),
    RenderingCase(
      "of four levels", "{{<c}}{{$x}}4{{/x}}{{/c}}",
      partials: [
        "c": "{{<b}}{{$y}}3{{/y}}{{$x}}3{{/x}}{{/b}}",
        "b": "{{<a}}{{$x}}2{{/x}}{{$y}}2{{/y}}{{$z}}2{{/z}}{{/a}}",
        "a": "{{$w}}1{{/w}}{{$x}}1{{/x}}{{$y}}1{{/y}}{{$z}}1{{/z}}",
      ], gives: "1432"),
    RenderingCase(
      "with blocks in the blocks given", "{{<mid}}{{$in}}top{{/in}}{{/mid}}",
      partials: [
        "mid": "{{<base}}{{$out}}<{{$in}}mid{{/in}}>{{/out}}{{/base}}",
        "base": "[{{$out}}base{{/out}}]",
      ], gives: "[<top>]"),
    RenderingCase(
      "with blocks in blocks", "{{<base}}{{$in}}new{{/in}}{{/base}}",
      partials: [
        "base": "{{$out}}<{{$in}}own{{/in}}>{{/out}}"
      ], gives: "<new>"),
    RenderingCase(
      "with the outer block given", "{{<base}}{{$out}}new{{/out}}{{$in}}no{{/in}}{{/base}}",
      partials: ["base": "{{$out}}<{{$in}}own{{/in}}>{{/out}}"], gives: "new"),
    RenderingCase(
      "with another parent in a block given",
      "{{<a}}{{$x}}{{<b}}{{$x}}1{{/x}}{{/b}}{{/x}}{{/a}}",
      partials: ["a": "a({{$x}}{{/x}})", "b": "b({{$x}}{{/x}}{{$y}}own{{/y}})"], gives: "a(b(1own))"
    ),
    RenderingCase(
      "with the same parent in a block given",
      "{{<a}}{{$x}}{{<a}}{{$x}}in{{/x}}{{/a}}{{/x}}{{/a}}", partials: ["a": "a({{$x}}{{/x}})"],
      gives: "a(a(in))"),
    RenderingCase(
      "with a partial in a block given", "{{<a}}{{$x}}{{>p}}{{/x}}{{/a}}",
      partials: ["a": "a({{$x}}{{/x}}{{$y}}{{/y}})", "p": "{{$y}}own{{/y}}"], gives: "a(own)"),
  ])
  func `goes over many levels`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase(
      "by a value", "{{<*layout}}{{$b}}1{{/b}}{{/*layout}}", data: "layout: wide",
      partials: ["wide": "w{{$b}}own{{/b}}", "slim": "s{{$b}}own{{/b}}"], gives: "w1"),
    RenderingCase(
      "closed without the star", "{{<*layout}}{{$b}}1{{/b}}{{/layout}}",
      data: "layout: slim", partials: ["slim": "s{{$b}}own{{/b}}"], gives: "s1"),
    RenderingCase(
      "by a dotted value, for each item",
      "{{#l}}{{<*look.name}}{{$b}}{{n}}{{/b}}{{/*look.name}}{{/l}}",
      data: "l: [{n: 1, look: {name: a}}, {n: 2, look: {name: b}}]",
      partials: ["a": "<{{$b}}{{/b}}>", "b": "({{$b}}{{/b}})"], gives: "<1>(2)"),
    RenderingCase(
      "with a dynamic partial in a block", "{{<*o}}{{$b}}{{>*i}}{{/b}}{{/*o}}",
      data: "{o: a, i: b}", partials: ["a": "<{{$b}}{{/b}}>", "b": "x"], gives: "<x>"),
  ])
  func `chooses the parent by the data`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }
}

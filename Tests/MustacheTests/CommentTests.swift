import Testing

@Suite("Comments and delimiters")
struct CommentTests {
  @Test(arguments: [
    RenderingCase("inline", "a{{! # / any thing }}b", gives: "ab"),
    RenderingCase("empty", "a{{!}}b", gives: "ab"),
    RenderingCase("over many lines", "a\n{{!\n one\n two {{\n}}\nb\n", gives: "a\nb\n"),
    RenderingCase("alone on an indented line", "a\r\n  {{! x }}\t\r\nb", gives: "a\r\nb"),
    RenderingCase("alone on the last line", "a\n {{! x }}", gives: "a\n"),
    RenderingCase("after text", "a {{! x }}\nb", gives: "a \nb"),
    RenderingCase("in a false section", "{{#s}}{{! x }}{{/s}}b", gives: "b"),
  ])
  func `comments show nothing`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }

  @Test(arguments: [
    RenderingCase(
      "new ones are used at once", "{{=<% %>=}}<%a%>{{a}}", data: "a: 1",
      gives: "1{{a}}"),
    RenderingCase("and given back", "{{=| |=}}|a||={{ }}=|{{a}}|a|", data: "a: 1", gives: "11|a|"),
    RenderingCase("with white space inside", "{{=  [[\t ]]  =}}[[a]]", data: "a: 1", gives: "1"),
    RenderingCase("of letters beyond ASCII", "{{=« »=}}«a» é", data: "a: 1", gives: "1 é"),
    RenderingCase(
      "sections keep them", "{{#s}}{{=[ ]=}}[a]{{a}}[/s][a]", data: "{s: true, a: 1}",
      gives: "1{{a}}1"),
    RenderingCase(
      "raw values within them", "{{=<% %>=}}<%{a}%><%&a%><%a%>", data: "a: '&'",
      gives: "&&&amp;"),
    RenderingCase(
      "partials do not inherit them", "{{=<% %>=}}<%>p%>", data: "a: 1",
      partials: ["p": "{{a}}<%a%>"], gives: "1<%a%>"),
    RenderingCase(
      "partials do not pass them on", "{{>p}}{{a}}", data: "a: 1",
      partials: ["p": "{{=<% %>=}}<%a%>"], gives: "11"),
    RenderingCase("alone on their line", "a\n  {{=<% %>=}}  \nb\n", gives: "a\nb\n"),
    RenderingCase("after text", "a {{=<% %>=}}\nb", gives: "a \nb"),
  ])
  func `delimiters can be changed`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }
}

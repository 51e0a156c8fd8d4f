import Testing

@Suite("The lines of inherited templates")
struct InheritanceLayoutTests {
  @Test(arguments: [
    RenderingCase(
      "a parent alone on its lines leaves none",
      "a\n{{<l}}\n  {{$b}}x{{/b}}\n{{/l}}\nc\n", partials: ["l": "<{{$b}}{{/b}}>\n"],
      gives: "a\n<x>\nc\n"),
    RenderingCase(
      "a parent is indented as a whole", "  {{<l}}\n{{/l}}\nc\n",
      partials: ["l": "1\n2\n"], gives: "  1\n  2\nc\n"),
    RenderingCase(
      "blocks alone on their lines leave none", "a\n{{$b}}\nx\n{{/b}}\nc\n",
      gives: "a\nx\nc\n"),
    RenderingCase(
      "a block keeps its own lines' indentation", "{{<l}}{{/l}}",
      partials: ["l": "<\n  {{$b}}\n  own\n  {{/b}}\n>\n"], gives: "<\n  own\n>\n"),
    RenderingCase(
      "a block given takes the indentation of the block it fills",
      "{{<l}}\n{{$b}}\nx\ny\n{{/b}}\n{{/l}}\n",
      partials: ["l": "<\n  {{$b}}\n  own\n  {{/b}}\n>\n"], gives: "<\n  x\n  y\n>\n"),
    RenderingCase(
      "instead of its own", "{{<l}}\n    {{$b}}\n    x\n      y\n    {{/b}}\n{{/l}}\n",
      partials: ["l": "<\n {{$b}}\n own\n {{/b}}\n>\n"], gives: "<\n x\n   y\n>\n"),
    RenderingCase(
      "also where the block's tags share a line", "{{<l}}{{$b}}\nx\ny{{/b}}{{/l}}\n",
      partials: ["l": "<\n  {{$b}}{{/b}}\n>\n"], gives: "<\n  x\n  y\n>\n"),
    RenderingCase(
      "over three levels", "{{<m}}\n{{$b}}\nx\n{{/b}}\n{{/m}}\n",
      partials: [
        "m": "{{<l}}\n{{$o}}\nm\n  {{$b}}\n  own\n  {{/b}}\n{{/o}}\n{{/l}}\n",
        "l": "<\n  {{$o}}\n  own\n  {{/o}}\n>\n",
      ], gives: "<\n  m\n    x\n>\n"),
    RenderingCase(
      "within a line it stays there", "{{<l}}{{$b}}x{{/b}}{{/l}}",
      partials: ["l": "  <p>{{$b}}own{{/b}}</p>\n"], gives: "  <p>x</p>\n"),
    RenderingCase(
      "with carriage returns", "{{<l}}\r\n{{$b}}\r\nx\r\n{{/b}}\r\n{{/l}}\r\n",
      partials: ["l": "<\r\n  {{$b}}\r\n  own\r\n  {{/b}}\r\n>\r\n"], gives: "<\r\n  x\r\n>\r\n"),
  ])
  func `are as they would be written by hand`(example: RenderingCase) throws {
    #expect(try example.rendered() == example.expected)
  }
}

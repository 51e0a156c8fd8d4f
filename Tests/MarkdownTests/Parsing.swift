import Diagnostics

@testable import Markdown

/// A whole text as one document.
func markdown(_ text: String, unsafe: Bool = false) -> MarkdownDocument {
  let file = SourceFile(path: "a.md", text: text)
  return MarkdownDocument(
    file, range: 0..<file.bytes.count, options: MarkdownOptions(allowsUnsafe: unsafe))
}

extension MarkdownDocument {
  /// The HTML of the whole document.
  var html: String {
    String(decoding: render(blocks.indices).html, as: UTF8.self)
  }

  var firstParagraph: String? {
    render(blocks.indices).firstParagraph.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// The HTML of a text.
func html(_ text: String, unsafe: Bool = false) -> String {
  markdown(text, unsafe: unsafe).html
}

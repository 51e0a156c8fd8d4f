import CMarkGFM
import Glibc
import Synchronization

/// Owns one parsed document and renders nodes of it.
struct MarkdownParser: ~Copyable {
  let root: CMarkNode

  /// Nodes outside of the tree that have to live as long as it does.
  var detached: [CMarkNode] = []
  private let parser: OpaquePointer
  private let options: CInt

  /// Registering the extensions touches global state of the library, so it happens once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// While it parses the insides of blocks, the library keeps the special characters of extensions
  /// in a global table.
  private static let parsing = Mutex(())

  init(_ text: ArraySlice<UInt8>, options: MarkdownOptions) {
    _ = Self.registered
    // Line breaks in the source are no line breaks in a sentence; “5~10” is a range.
    self.options =
      CMARK_OPT_NOBREAKS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
      | (options.allowsUnsafe ? CMARK_OPT_UNSAFE : 0)
    let parser: OpaquePointer = cmark_parser_new(self.options)
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    self.parser = parser
    root = Self.parse(text, with: parser)
  }

  private static func parse(_ text: ArraySlice<UInt8>, with parser: OpaquePointer) -> CMarkNode {
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress, bytes.count)
    }
    parsing._unsafeLock()
    defer { parsing._unsafeUnlock() }
    return cmark_parser_finish(parser)
  }

  deinit {
    cmark_node_free(root)
    for node in detached { cmark_node_free(node) }
    cmark_parser_free(parser)
  }

  /// Appends the HTML of a node; that of a block ends with a line feed.
  func append(htmlOf node: CMarkNode, to bytes: inout [UInt8]) {
    guard
      let html = cmark_render_html(
        node, options, cmark_parser_get_syntax_extensions(parser))
    else { return }
    defer { free(html) }
    bytes += UnsafeRawBufferPointer(start: html, count: strlen(html))
  }

  /// The HTML inside a paragraph.
  func inlineHTML(of paragraph: CMarkNode) -> [UInt8] {
    var html: [UInt8] = []
    var next = cmark_node_first_child(paragraph)
    while let node = next {
      append(htmlOf: node, to: &html)
      next = cmark_node_next(node)
    }
    return html
  }
}

import Diagnostics
import Markdown

/// Reads Markdown for proofreading.
enum MarkdownText {
  /// - Parameter passages: the bytes of the file that are read, in pieces that are texts of their own.
  static func contents(of file: SourceFile, passages: [Range<Int>]) -> [TextContent] {
    zip(passages, MarkdownProse.read(file, passages: passages)).map { range, prose in
      let start = file.bytes[range].firstIndex { !" \t\r\n".utf8.contains($0) }
      var parts = TextParts(file: file, start: start ?? range.lowerBound)
      parts.glyphs = prose.characters.map { Glyph(scalar: $0.scalar, offset: $0.offset) }
      parts.codes = prose.codes.map { Quotation(text: $0.text, offset: $0.offset) }
      parts.links = prose.links.map { Quotation(text: $0.target, offset: $0.offset) }
      parts.leftovers = prose.leftovers
      return TextContent(parts)
    }
  }
}

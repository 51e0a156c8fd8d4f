import Diagnostics
import Markdown

/// Reads Markdown for proofreading.
enum MarkdownText {
  /// - Parameter passages: the bytes of the file that are read, in pieces that are texts of their
  ///   own.
  static func contents(of file: SourceFile, passages: [Range<Int>]) -> [TextContent] {
    zip(passages, MarkdownProse.read(file, passages: passages)).map { range, prose in
      let start = file.bytes[range].firstIndex { !" \t\r\n".utf8.contains($0) }
      return content(prose, of: file, start: start ?? range.lowerBound) { $0 }
    }
  }

  /// A text that the front matter holds, all of which stands where it starts.
  ///
  /// - Parameter offset: where that is in the file.
  static func content(of text: String, at offset: Int, in file: SourceFile) -> TextContent? {
    let inline = SourceFile(path: file.path, text: text)
    return MarkdownProse.read(inline, passages: [0..<inline.bytes.count]).first.map {
      content($0, of: file, start: offset) { _ in offset }
    }
  }

  private static func content(
    _ prose: MarkdownProse, of file: SourceFile, start: Int, at place: (Int) -> Int
  ) -> TextContent {
    var parts = TextParts(file: file, start: start)
    parts.glyphs = prose.characters.map { Glyph(scalar: $0.scalar, offset: place($0.offset)) }
    parts.codes = prose.codes.map { Quotation(text: $0.text, offset: place($0.offset)) }
    parts.links = prose.links.map { Quotation(text: $0.target, offset: place($0.offset)) }
    parts.imageCount = prose.imageCount
    parts.leftovers = prose.leftovers.map { $0.moved(to: place($0.offset)) }
    return TextContent(parts)
  }
}

import Bytes
import Diagnostics
import Languages
import Markdown

/// What a text says, and what all checks ask of it, found once.
struct TextContent: Sendable {
  let parts: TextParts

  /// Marks of Markdown that readers see as they stand, in the clause that stands for the text
  /// inside sentences.
  var clauseLeftovers: [MarkdownLeftover] = []

  /// How many headings pages give ids to.
  var headingCount = 0

  /// The prose cut at its empty lines.
  let paragraphs: [Paragraph]

  let words: [Word]

  /// How many letters, digits and marks a reader reads, those of code included.
  let length: Int

  struct Paragraph: Sendable {
    /// The indexes of its glyphs.
    let range: Range<Int>

    /// What it says, with each run of white space as one space.
    let text: String
  }

  init(_ parts: TextParts) {
    self.parts = parts
    let glyphs = parts.glyphs
    paragraphs = glyphs.paragraphs.map {
      Paragraph(range: $0.indices, text: glyphs.text(in: $0.indices))
    }
    words = Word.words(of: glyphs)
    length =
      glyphs.count { !$0.isSpace && !$0.isPlaceholder }
      + parts.codes.reduce(0) {
        $0 + $1.text.unicodeScalars.count { !$0.isSpace }
      }
  }

  /// The prose, with each run of white space as one space.
  var prose: String { paragraphs.map(\.text).joined(separator: " ") }

  var file: SourceFile { parts.file }
  var start: Int { parts.start }
  var glyphs: [Glyph] { parts.glyphs }
  var codes: [Quotation] { parts.codes }
  var links: [Quotation] { parts.links }
  var tags: [String] { parts.tags }
  var leftovers: [MarkdownLeftover] { clauseLeftovers + parts.leftovers }

  /// Where the text starts.
  var location: SourceLocation { location(at: start) }

  func location(at offset: Int) -> SourceLocation {
    SourceLocation(file: file, offset: offset)
  }

  /// Where a part of the prose stands, whatever its case.
  func offset(of part: String) -> Int? {
    let part = CaselessText(part)
    return glyphs.indices.first { index in
      let end = min(index + part.length + 8, glyphs.count)
      return !glyphs[index].isSpace
        && CaselessText(glyphs.text(in: index..<end)).starts(with: part)
    }.map { glyphs[$0].offset }
  }
}

/// The parts of a text: its prose, and apart from it what is not in any language.
struct TextParts: Sendable {
  let file: SourceFile

  /// The byte offset of the text in the file.
  let start: Int

  /// The prose. Paragraphs have an empty line in between.
  var glyphs: [Glyph] = []

  /// Code spans and code blocks.
  var codes: [Quotation] = []

  /// The targets of links.
  var links: [Quotation] = []

  var imageCount = 0

  /// Marks of Markdown that readers see as they stand.
  var leftovers: [MarkdownLeftover] = []

  /// The names in a pattern's Mustache tags.
  var tags: [String] = []

  init(file: SourceFile, start: Int) {
    self.file = file
    self.start = start
  }
}

extension [Glyph] {
  /// The text of glyphs, with each run of white space as one space and none at either end.
  func text(in range: Range<Int>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var isSpace = false
    for glyph in self[range] {
      if glyph.isSpace {
        isSpace = true
        continue
      }
      if isSpace, !text.isEmpty { text.append(" ") }
      isSpace = false
      text.append(glyph.scalar)
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A part of a text as it is written, with its place.
struct Quotation: Sendable, Hashable {
  let text: String

  /// The byte offset in the file.
  let offset: Int
}

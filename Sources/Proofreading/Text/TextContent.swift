import Diagnostics
import Markdown

/// What a text says: its prose, and apart from it what is not in any language.
struct TextContent: Sendable {
  let file: SourceFile

  /// The byte offset of the text in the file.
  let start: Int

  /// The prose. Paragraphs have an empty line in between.
  var glyphs: [Glyph] = []

  /// Code spans and code blocks.
  var codes: [Quotation] = []

  /// The targets of links.
  var links: [Quotation] = []

  /// Marks of Markdown that mark nothing.
  var leftovers: [MarkdownLeftover] = []

  /// The names in a pattern's Mustache tags.
  var tags: [String] = []

  init(file: SourceFile, start: Int) {
    self.file = file
    self.start = start
  }

  /// Where the text starts.
  var location: SourceLocation { location(at: start) }

  func location(at offset: Int) -> SourceLocation {
    SourceLocation(file: file, offset: offset)
  }

  /// How many letters, digits and marks a reader reads, those of code included.
  var length: Int {
    glyphs.count { !$0.isSpace && !$0.isPlaceholder }
      + codes.reduce(0) { $0 + $1.text.unicodeScalars.count { !$0.properties.isWhitespace } }
  }

  /// Where a part of the prose stands, whatever its case.
  func offset(of part: String) -> Int? {
    let part = FoldedText(part)
    return glyphs.indices.first { index in
      !glyphs[index].isSpace
        && FoldedText(Self.text(of: glyphs[index...].prefix(part.length + 8))).starts(with: part)
    }.map { glyphs[$0].offset }
  }

  /// The text of glyphs, with each run of white space as one space.
  static func text(of glyphs: some Sequence<Glyph>) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpace = true
    for glyph in glyphs {
      if !glyph.isSpace {
        scalars.append(glyph.scalar)
      } else if !isSpace {
        scalars.append(" ")
      }
      isSpace = glyph.isSpace
    }
    if scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}

/// A part of a text as it is written, with its place.
struct Quotation: Sendable, Hashable {
  let text: String

  /// The byte offset in the file.
  let offset: Int
}

public import Diagnostics

/// What a reader reads of a Markdown text, with the place of everything in the file.
public struct MarkdownProse: Sendable {
  /// What stands in the prose for a code span, a shown address or HTML.
  public static let placeholder: Unicode.Scalar = "\u{FFFC}"

  /// The characters. Paragraphs have an empty line in between, and cells of tables lines.
  public internal(set) var characters: [(scalar: Unicode.Scalar, offset: Int)] = []

  /// Code spans and code blocks, with the offsets of their first mark.
  public internal(set) var codes: [(text: String, offset: Int)] = []

  /// The targets of links.
  public internal(set) var links: [(target: String, offset: Int)] = []

  /// How many images there are.
  public internal(set) var imageCount = 0

  /// The marks of Markdown that readers see as they stand, in order of their place.
  public internal(set) var leftovers: [MarkdownLeftover] = []

  /// Reads passages of a file, which may use the link definitions of those that follow.
  ///
  /// - Parameters:
  ///   - file: the Markdown file; what comes before its first passage is not read.
  ///   - passages: the bytes of each, in any order; each starts and ends between blocks.
  public static func read(_ file: SourceFile, passages: [Range<Int>]) -> [MarkdownProse] {
    guard let start = passages.map(\.lowerBound).min() else { return [] }
    let text = PreparedText(file.bytes[start...])
    let parser = MarkdownParser(text.bytes, options: MarkdownOptions(allowsUnsafe: true))
    let lines = LineOffsets(of: text)
    if text.isChanged { PreparedText.removeMarks(from: parser.root) }
    if text.hasWideCharacters { SoftBreaks.join(in: parser.root) }
    let leftovers = LeftoverSearch(in: parser.root, lines: lines, file: file.bytes).found
    return passages.map { range in
      var reader = ProseReader(file, range: range, lines: lines)
      reader.read(parser.root)
      var prose = reader.prose
      prose.leftovers = leftovers.filter { range.contains($0.offset) }
      return prose
    }
  }
}

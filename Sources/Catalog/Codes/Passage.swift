public import Diagnostics
public import Languages
import Markdown

/// The text of one section in one locale, turned into HTML once.
public final class Passage: Sendable {
  /// The whole section: HTML blocks, in which the ids of headings are left open.
  public let html: [UInt8]

  /// The first paragraph, which sentences quote: inline HTML; empty if there is none.
  public let opening: [UInt8]

  /// The file that holds the text.
  public let file: SourceFile

  /// The bytes of the file that are the section's Markdown, without its heading.
  public let range: Range<Int>

  /// The ids of the headings in it, in order, as the file has them.
  let headingIDs: [String]

  /// How many headings are in it.
  public var headingCount: Int { headingIDs.count }

  /// Whether it is a text of the front matter, whose lines are no lines of Markdown.
  public let isInFrontMatter: Bool

  /// What a translator works from; `nil` if that is `range` as it stands.
  private let readMarkdown: [UInt8]?

  /// What tells this text from a later version of it.
  public let stamp: TextStamp

  /// - Parameters:
  ///   - text: the HTML of the section's blocks.
  ///   - unread: the parts of the file's text that readers do not see where they stand.
  init(
    _ text: RenderedBlocks, headingIDs: [String], file: SourceFile, range: Range<Int>,
    unread: UnreadParts
  ) {
    html = text.html
    opening = text.firstParagraph ?? []
    self.headingIDs = headingIDs
    self.file = file
    self.range = range
    isInFrontMatter = false
    readMarkdown = unread.text(of: range, in: file.bytes)
    stamp = readMarkdown.map { TextStamp(of: $0) } ?? TextStamp(of: file.bytes[range])
  }

  /// A text of one paragraph that is a value in YAML.
  ///
  /// - Parameters:
  ///   - inline: the paragraph as inline HTML.
  ///   - markdown: the text, which the file may have folded or quoted.
  ///   - range: the bytes of the value.
  init(inline: [UInt8], markdown: String, file: SourceFile, range: Range<Int>) {
    html = inline
    opening = inline
    self.file = file
    self.range = range
    isInFrontMatter = true
    headingIDs = []
    let bytes = Array(markdown.utf8)
    readMarkdown = bytes
    stamp = TextStamp(of: bytes)
  }

  /// The Markdown that a translator works from: the section without comments, and the definitions
  /// of the links that it uses, wherever they stand.
  public var markdown: String {
    readMarkdown.map { String(decoding: $0, as: UTF8.self) } ?? file.text(in: range)
  }

  /// The text, unless it is still the source's in a locale of another language, as it is in the
  /// file of a translation that nobody has begun.
  ///
  /// - Parameters:
  ///   - source: the text that it should translate; with `nil` it counts as a translation.
  ///   - locale: where it stands.
  ///   - sourceLocale: where the source stands; in other regions of its language both may be the
  ///     same.
  ///   - mayEqual: whether the author says that it is right as it stands in the source.
  public func asTranslation(
    of source: Passage?, in locale: LanguageTag, from sourceLocale: LanguageTag, mayEqual: Bool
  ) -> Passage? {
    guard !mayEqual, let source, stamp == source.stamp,
      locale.language != sourceLocale.language
    else { return self }
    return nil
  }

  /// Where the section's text starts.
  public var location: SourceLocation {
    SourceLocation(file: file, offset: range.lowerBound)
  }
}

extension Code {
  /// Whether there are headings inside its texts.
  public var hasHeadings: Bool {
    texts.values.contains { $0.passages.values.contains { !$0.headingIDs.isEmpty } }
  }
}

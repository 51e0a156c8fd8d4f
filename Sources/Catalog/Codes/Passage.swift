public import Diagnostics
public import Languages
import Markdown

/// The text of one section in one locale, turned into HTML once.
public struct Passage: Sendable {
  /// The whole section: HTML blocks.
  public let html: [UInt8]

  /// The first paragraph, which sentences quote: inline HTML; empty if there is none.
  public let opening: [UInt8]

  /// The file that holds the text.
  public let file: SourceFile

  /// The bytes of the file that are the section's Markdown, without its heading.
  public let range: Range<Int>

  /// Whether it is a text of the front matter, whose lines are no lines of Markdown.
  public let isInFrontMatter: Bool

  /// What a translator works from; `nil` if that is `range` as it stands.
  private let readMarkdown: [UInt8]?

  /// What tells this text from a later version of it.
  public let stamp: TextStamp

  /// - Parameter unread: the parts of the file's text that readers do not see where they stand.
  init(
    html: [UInt8], opening: [UInt8], file: SourceFile, range: Range<Int>, unread: UnreadParts
  ) {
    self.html = html
    self.opening = opening
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
    let bytes = Array(markdown.utf8)
    readMarkdown = bytes
    stamp = TextStamp(of: bytes)
  }

  /// The Markdown that a translator works from: the section without comments, and the definitions
  /// of the links that it uses, wherever they stand.
  public var markdown: String {
    readMarkdown.map { String(decoding: $0, as: UTF8.self) } ?? file.text(in: range)
  }

  /// The text, unless it is still the source's in a locale of another language, as it is in the file
  /// of a translation that nobody has begun.
  ///
  /// - Parameter mayEqual: whether the author says that it is right as it stands in the source.
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

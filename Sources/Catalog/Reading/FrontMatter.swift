public import Diagnostics

/// Splits a Markdown file into the YAML between two lines of `---` and the text after them. Where
/// no key is needed, the lines may be left out.
public struct FrontMatter {
  /// The bytes between the two lines; none, where they would start, if there are no lines.
  public let yaml: Range<Int>

  /// The bytes after the second line.
  public let body: Range<Int>

  /// Whether the lines are there.
  public let isPresent: Bool

  /// Finds the two lines in a file. Unless some key is required, a file without them is all text.
  ///
  /// - Throws: a diagnostic if the file does not start with a required block, or the block has no
  ///   end.
  public init(of file: SourceFile, isRequired: Bool = true) throws(Diagnostic) {
    let start = file.byteOrderMarkLength
    guard let first = Self.line(at: start, in: file), first.isFence else {
      if !isRequired {
        yaml = start..<start
        body = start..<file.bytes.count
        isPresent = false
        return
      }
      throw Diagnostic(
        at: SourceLocation(file: file, offset: start), "the front matter is missing",
        remedy: "start the file with a line “---”, the keys, and another line “---”")
    }
    var position = first.next
    while let line = Self.line(at: position, in: file) {
      if line.isFence {
        yaml = first.next..<position
        body = line.next..<file.bytes.count
        isPresent = true
        return
      }
      position = line.next
    }
    throw Diagnostic(
      at: SourceLocation(file: file, offset: start), "the front matter is never closed",
      remedy: "end it with a line “---”")
  }

  private struct Line {
    let isFence: Bool
    let next: Int
  }

  private static func line(at start: Int, in file: SourceFile) -> Line? {
    guard start < file.bytes.count else { return nil }
    let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
    var content = file.bytes[start..<end]
    while let last = content.last, [UInt8(ascii: "\r"), UInt8(ascii: " ")].contains(last) {
      content.removeLast()
    }
    return Line(
      isFence: content.elementsEqual("---".utf8), next: min(end + 1, file.bytes.count))
  }
}

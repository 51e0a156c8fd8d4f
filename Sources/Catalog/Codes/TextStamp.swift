import ContentHash

/// Which text a translation was made from: a short hash of its Markdown, in which all white space
/// counts alike.
public struct TextStamp: Sendable, Hashable, CustomStringConvertible {
  /// Eight hexadecimal digits.
  public let description: String

  /// The stamp of a text.
  public init(of text: some Sequence<UInt8>) {
    var normalized: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if normalized.last != UInt8(ascii: " ") { normalized.append(UInt8(ascii: " ")) }
      default:
        normalized.append(byte)
      }
    }
    if normalized.last == UInt8(ascii: " ") { normalized.removeLast() }
    if normalized.first == UInt8(ascii: " ") { normalized.removeFirst() }
    description = String(ContentHash(of: normalized).description.suffix(8))
  }

  /// Reads a stamp.
  ///
  /// - Returns: `nil` unless the text is eight hexadecimal digits.
  public init?(_ text: String) {
    guard text.utf8.count == 8,
      text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    description = text
  }
}

import Bytes
import ContentHash

/// Which text a translation was made from: a short hash of its Markdown, in which all white space
/// counts alike.
public struct TextStamp: Sendable, Hashable {
  private let hash: UInt32

  /// The stamp of a text.
  public init(of text: some Collection<UInt8>) {
    let words = [UInt8](unsafeUninitializedCapacity: text.count) { words, count in
      var isAfterSpace = false
      for byte in text {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
          isAfterSpace = count > 0
        default:
          if isAfterSpace {
            words[count] = UInt8(ascii: " ")
            count += 1
            isAfterSpace = false
          }
          words[count] = byte
          count += 1
        }
      }
    }
    hash = UInt32(truncatingIfNeeded: ContentHash(of: words).low)
  }

  /// Reads a stamp.
  ///
  /// - Returns: `nil` unless the text is eight hexadecimal digits.
  public init?(_ text: String) {
    guard text.utf8.count == 8,
      text.utf8.allSatisfy(Self.isDigit),
      let hash = UInt32(text, radix: 16)
    else { return nil }
    self.hash = hash
  }
}

extension TextStamp {
  /// Whether a byte is a hexadecimal digit as `description` writes it.
  private static func isDigit(_ byte: UInt8) -> Bool {
    byte.hexadecimalValue != nil && byte == byte.small
  }
}

extension TextStamp: CustomStringConvertible {
  /// Eight hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

/// Escapes what a JSON string can't hold (RFC 8259), and `<`, so that no string can end the script
/// element that it stands in.
public enum JSONEscaping {
  private static let controls: StaticString = """
    \\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\
    \\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\
    \\u001c\\u001d\\u001e\\u001f
    """

  /// What stands for a byte of UTF-8; `nil` if it stands for itself.
  ///
  /// - Returns: bytes that live as long as the program.
  public static func replacement(for byte: UInt8) -> UnsafeRawBufferPointer? {
    switch byte {
    case UInt8(ascii: "\""): bytes("\\\"")
    case UInt8(ascii: "\\"): bytes("\\\\")
    case UInt8(ascii: "<"): bytes("\\u003c")
    case UInt8(ascii: "\n"): bytes("\\n")
    case ..<0x20: control(byte)
    default: nil
    }
  }

  /// Appends a text in UTF-8, escaped.
  public static func append(_ utf8: borrowing [UInt8], to bytes: inout [UInt8]) {
    utf8.withUnsafeBytes { append($0, to: &bytes) }
  }

  /// Appends a text, escaped.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), to: &bytes) }
  }

  /// Appends a text in UTF-8, escaped: runs that stand for themselves at once.
  public static func append(_ utf8: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    var plain = 0
    for index in utf8.indices {
      guard let replacement = replacement(for: utf8[index]) else { continue }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[plain..<index]))
      bytes.append(contentsOf: replacement)
      plain = index + 1
    }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[plain...]))
  }

  private static func control(_ byte: UInt8) -> UnsafeRawBufferPointer {
    let all = bytes(controls)
    let start = Int(byte) * 6
    return UnsafeRawBufferPointer(rebasing: all[start..<start + 6])
  }

  private static func bytes(_ text: StaticString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

public import Bytes

/// Escapes what a JSON string can't hold (RFC 8259), and `<`, so that no string can end the script
/// element that it stands in.
public enum JSONEscaping {
  private static let controls: StaticString = """
    \\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\
    \\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\
    \\u001c\\u001d\\u001e\\u001f
    """

  /// Calls `body` with the pieces of an escaped text in UTF-8: runs that stand for themselves, and
  /// what stands for the bytes between them.
  public static func forEachPiece(
    of utf8: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void
  ) {
    var start = 0
    while start < utf8.count {
      let end = endOfPlainRun(from: start, in: utf8)
      if start < end { body(UnsafeRawBufferPointer(rebasing: utf8[start..<end])) }
      guard end < utf8.count else { return }
      body(replacement(for: utf8[end]))
      start = end + 1
    }
  }

  /// What stands for a byte that is not plain. It lives as long as the program.
  private static func replacement(for byte: UInt8) -> UnsafeRawBufferPointer {
    switch byte {
    case UInt8(ascii: "\""): bytes("\\\"")
    case UInt8(ascii: "\\"): bytes("\\\\")
    case UInt8(ascii: "<"): bytes("\\u003c")
    case UInt8(ascii: "\n"): bytes("\\n")
    default: control(byte)
    }
  }

  private static func control(_ byte: UInt8) -> UnsafeRawBufferPointer {
    let all = bytes(controls)
    let start = Int(byte) * 6
    return UnsafeRawBufferPointer(rebasing: all[start..<start + 6])
  }

  private static func bytes(_ text: StaticString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(text.utf8)
  }
}

extension ByteBuffer {
  /// Appends a text in UTF-8 as it stands in a JSON string.
  public mutating func append(escapingJSON utf8: UnsafeRawBufferPointer) {
    JSONEscaping.forEachPiece(of: utf8) { append($0) }
  }
}

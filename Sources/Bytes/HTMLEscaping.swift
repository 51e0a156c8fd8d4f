/// Escapes the four characters that HTML text and double-quoted attributes can't hold as they are.
public enum HTMLEscaping {
  /// Whether any of the bytes is one of the four.
  @inlinable
  public static func needsEscaping(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains {
      $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
        || $0 == UInt8(ascii: "\"")
    }
  }

  /// Appends UTF-8 with character references for the four.
  @inlinable
  public static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      if let replacement = replacement(for: byte) {
        text.append(contentsOf: UnsafeRawBufferPointer(replacement.utf8))
      } else {
        text.append(byte)
      }
    }
  }

  /// The reference for one of the four; `nil` for any other byte.
  @inlinable
  public static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}

/// HTML that is made outside of templates.
public enum HTML {
  /// A text with `&`, `<`, `>` and `"` escaped.
  public static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    HTMLEscaping.append(text.utf8, to: &escaped)
    return String(decoding: escaped, as: UTF8.self)
  }
}

import CXXHash

/// 128 bits that tell one content from another (XXH3, which is fast and not cryptographic).
public struct ContentHash: BitwiseCopyable, Sendable, Hashable {
  /// The size in bytes when hashes are kept in a file.
  public static let size = MemoryLayout<ContentHash>.size

  public let low: UInt64
  public let high: UInt64

  /// No content that was ever hashed.
  public static let none = ContentHash(low: 0, high: 0)

  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  public init(of bytes: UnsafeRawBufferPointer) {
    let hash = xxh3_hash(bytes.baseAddress, bytes.count)
    self.init(low: hash.low, high: hash.high)
  }

  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash(of: $0) }
  }

  /// The hash of several contents, in order.
  public init(combining hashes: [ContentHash]) {
    self = hashes.withUnsafeBytes { ContentHash(of: $0) }
  }
}

extension ContentHash: LosslessStringConvertible {
  /// Thirty-two hexadecimal digits.
  public var description: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends the digits to a text in ASCII.
  public func append(to text: inout [UInt8]) {
    let digits = (
      Self.digits(of: high >> 32), Self.digits(of: high), Self.digits(of: low >> 32),
      Self.digits(of: low)
    )
    withUnsafeBytes(of: digits) { text += $0 }
  }

  /// The eight digits of the lower half of a number, in the order of memory.
  private static func digits(of number: UInt64) -> UInt64 {
    var spread = number & 0xFFFF_FFFF
    spread = (spread | spread << 16) & 0x0000_FFFF_0000_FFFF
    spread = (spread | spread << 8) & 0x00FF_00FF_00FF_00FF
    spread = (spread | spread << 4) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = ((spread + 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101
    let zeros: UInt64 = 0x3030_3030_3030_3030
    return (zeros + spread + letters * UInt64(UInt8(ascii: "a") - 10 - UInt8(ascii: "0"))).bigEndian
  }

  public init?(_ description: String) {
    self.init(digits: Array(description.utf8)[...])
  }

  /// Reads the digits of a description.
  public init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 32 else { return nil }
    var words = (high: UInt64(0), low: UInt64(0))
    for digit in digits {
      guard let value = Self.value(of: digit) else { return nil }
      words = (words.high << 4 | words.low >> 60, words.low << 4 | value)
    }
    self.init(low: words.low, high: words.high)
  }

  private static func value(of digit: UInt8) -> UInt64? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a")) + 10
    default: nil
    }
  }
}

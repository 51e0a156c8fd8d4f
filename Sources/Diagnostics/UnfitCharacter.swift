/// Characters that no text of a site may have, written as they are or as references: control
/// characters but tab and line ends, and noncharacters such as U+FFFE. XML can't hold most of them
/// even as references (XML 1.0 §2.2), and HTML calls them all errors.
public enum UnfitCharacter {
  /// Whether a number is that of such a character, of a surrogate, or of none.
  public static func isUnfit(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0xD800...0xDFFF, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE || value > 0x10FFFF
    }
  }

  public static func isUnfit(_ scalar: Unicode.Scalar) -> Bool { isUnfit(scalar.value) }

  /// What is wrong with a character that stands at a place, as it is or as a reference. Its number
  /// may be that of a surrogate or too large.
  public static func diagnostic(_ value: UInt32, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      at: location, "\(words(for: value)) can't stand in a text",
      remedy: "remove it, or write the character that is meant")
  }

  /// What such a character is called in messages: `the control character U+0004`.
  public static func words(for value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let name = "U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    return
      switch value
    {
    case 0..<0x20, 0x7F...0x9F: "the control character \(name)"
    case 0xD800...0xDFFF: "\(name), a half of a character,"
    default: "\(name), which is no character,"
    }
  }
}

extension SourceFile {
  /// How many of a file's unfit characters are reported.
  private static let mostReported = 100

  /// Reports the characters that stand in the file and may not, each in its place; of very many
  /// only the first.
  public func reportUnfitCharacters(log: inout DiagnosticLog) {
    var counter = PositionCounter(self)
    for (offset, value) in unfitCharacters().prefix(Self.mostReported) {
      log.append(
        UnfitCharacter.diagnostic(
          value, at: SourceLocation(path: path, position: counter.position(at: offset))))
    }
  }

  private func unfitCharacters() -> [(offset: Int, value: UInt32)] {
    var found: [(offset: Int, value: UInt32)] = []
    let starts = Self.unfitStarts
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if Self.areAllFit(at: index, in: bytes) {
          index += Self.step
          continue
        }
        for index in index..<min(index + Self.step, bytes.count) where starts[Int(bytes[index])] {
          let value = Self.scalar(at: index, in: bytes)
          if UnfitCharacter.isUnfit(value) { found.append((index, value)) }
        }
        index += Self.step
      }
    }
    return found
  }

  /// How many bytes are looked at together.
  private static let step = 8

  /// Whether surely no unfit character starts in a step of bytes: they are printable ASCII, line
  /// feeds, or of characters whose first bytes no unfit one has.
  ///
  /// The highest bit of each byte of a word tells what is asked of that byte.
  @inline(__always)
  private static func areAllFit(at index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard index + step <= bytes.count else { return false }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = ones << 7
    let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    guard (word | (word &- ones &* 0x20) | (word &+ ones)) & highest != 0 else { return true }
    let low = word & ~highest
    func areNo(_ byte: UInt8) -> UInt64 {
      let difference = word ^ ones &* UInt64(byte)
      return (difference & ~highest) &+ ~highest | difference
    }
    let areControls = ~((low &+ ones &* 0x60) | word) & areNo(0x0A)
    let areLast = (low &+ ones &* 0x11) & word
    return (areControls | ~areNo(0x7F) | ~areNo(0xC2) | areLast) & highest == 0
  }

  private static let unfitStarts = (0...UInt8.max).map(mayStartUnfit)

  /// Whether some unfit character starts with a byte of UTF-8.
  private static func mayStartUnfit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F, 0xC2, 0xEF, 0xF0...: true
    default: false
    }
  }

  /// The character that starts at an offset of well-formed UTF-8.
  private static func scalar(at index: Int, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    let first = UInt32(bytes[index])
    let (length, mask): (Int, UInt32) =
      switch first {
      case 0..<0x80: (1, 0x7F)
      case 0..<0xE0: (2, 0x1F)
      case 0..<0xF0: (3, 0x0F)
      default: (4, 0x07)
      }
    return bytes[index..<index + length].dropFirst()
      .reduce(first & mask) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}

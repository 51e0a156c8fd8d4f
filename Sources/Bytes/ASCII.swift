/// Classes of bytes of ASCII; bytes of other characters are in none of them.
extension UInt8 {
  /// Tab, line feed, form feed, carriage return or space.
  @inlinable public var isSpace: Bool {
    switch self {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  @inlinable public var isASCIILetter: Bool {
    (self | 0x20).isSmallASCIILetter
  }

  @inlinable public var isSmallASCIILetter: Bool {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z")
  }

  @inlinable public var isASCIIDigit: Bool {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9")
  }

  /// The ASCII letter as a small one; anything else as it is.
  @inlinable public var small: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }

  /// The value of a hexadecimal digit, with small or capital letters.
  @inlinable public var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

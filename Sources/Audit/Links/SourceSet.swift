import Bytes

/// The addresses in a `srcset` (WHATWG HTML §4.8.4.2.1).
enum SourceSet {
  /// The places of the addresses.
  ///
  /// - Parameter range: where the attribute's value stands.
  static func addresses(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index].isSpace || bytes[index] == UInt8(ascii: ",") {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, !bytes[index].isSpace { index += 1 }
      var end = index
      while end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
      addresses.append(start..<end)
      // A comma right after the address ends the entry; otherwise a size follows.
      guard end == index else { continue }
      while index < range.upperBound, bytes[index] != UInt8(ascii: ",") { index += 1 }
    }
    return addresses
  }
}

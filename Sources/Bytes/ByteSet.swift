/// Some of the 256 bytes, to look for in a text.
public struct ByteSet: Sendable {
  /// For each byte, whether it is one of them.
  private var members: [Bool]

  public init(_ bytes: some Sequence<UInt8>) {
    var members = [Bool](repeating: false, count: 256)
    for byte in bytes { members[Int(byte)] = true }
    self.members = members
  }

  public mutating func remove(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { members[Int(byte)] = false }
  }

  /// Where one of them stands first in a part of a text; `nil` if none does.
  public func first(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    members.withUnsafeBufferPointer { members in
      var index = range.lowerBound
      while index < range.upperBound, !members[Int(text[index])] { index += 1 }
      return index < range.upperBound ? index : nil
    }
  }
}

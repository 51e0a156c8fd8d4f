import Bytes

/// The name of a pair of codes, the smaller first: `180-vs-407`.
public enum PairName {
  /// The name of a pair, as in `401-vs-407`; the smaller code first.
  public static func text(_ first: String, _ second: String) -> String {
    "\(first)\(AddressWord.joint)\(second)"
  }

  /// The two codes of a name; `nil` if nothing joins them.
  ///
  /// - Complexity: linear in the name's length.
  public static func codes(of name: Substring) -> (first: Substring, second: Substring)? {
    joint(in: name.utf8).map { (name[..<$0.lowerBound], name[$0.upperBound...]) }
  }

  /// Whether a text is that of a pair, so that no code can have it for its name.
  public static func joinsCodes(_ text: String) -> Bool {
    joint(in: text.utf8) != nil
  }

  /// Whether a code's name would leave open where the codes of its pairs are joined: it has what
  /// joins them, or ends as that starts, like `a-vs`, of which `a-vs-vs-b` would be a pair.
  public static func confuses(_ code: String) -> Bool {
    joinsCodes(code)
      || code.utf8.suffix(AddressWord.joint.utf8CodeUnitCount - 1)
        .elementsEqual(AddressWord.joint.utf8.dropLast())
  }

  /// Where the codes of a name in UTF-8 are joined; `nil` if they are not.
  @inlinable public static func joint<Bytes: Collection<UInt8>>(
    in name: Bytes
  ) -> Range<Bytes.Index>? {
    let joint = UnsafeBufferPointer(
      start: AddressWord.joint.utf8Start, count: AddressWord.joint.utf8CodeUnitCount)
    var start = name.startIndex
    while start < name.endIndex {
      var end = start
      var count = 0
      while count < joint.count, end < name.endIndex, name[end] == joint[count] {
        end = name.index(after: end)
        count += 1
      }
      if count == joint.count { return start..<end }
      start = name.index(after: start)
    }
    return nil
  }
}

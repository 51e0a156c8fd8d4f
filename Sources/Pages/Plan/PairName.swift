/// The name of a pair, in which `-vs-` joins the two codes: `180-vs-407`.
enum PairName {
  private static let joint = Array("-vs-".utf8)

  /// The two codes of a name; `nil` if nothing joins them.
  ///
  /// - Complexity: linear in the name's length.
  static func codes(of name: Substring) -> (first: Substring, second: Substring)? {
    let bytes = name.utf8
    var start = bytes.startIndex
    while let hyphen = bytes[start...].firstIndex(of: joint[0]) {
      let rest = bytes[hyphen...]
      if rest.starts(with: joint) {
        return (name[..<hyphen], name[bytes.index(hyphen, offsetBy: joint.count)...])
      }
      start = bytes.index(after: hyphen)
    }
    return nil
  }
}

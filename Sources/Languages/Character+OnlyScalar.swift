extension Character {
  /// The scalar of a character that has only one.
  ///
  /// To compare scalars is much cheaper than to compare characters, and comes to the same for a
  /// sign that no other scalar is canonically equivalent to.
  var onlyScalar: Unicode.Scalar? {
    let scalars = unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return nil }
    return first
  }
}

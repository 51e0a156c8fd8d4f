/// What texts and names are found by: a word's stem, a phrase, a compound, a pair of letters.
///
/// Its letters are in their usual form, so that its bytes tell it from others; a `String` would be
/// normalized each time that it is looked up.
struct Term: Hashable, Comparable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  static func < (a: Term, b: Term) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

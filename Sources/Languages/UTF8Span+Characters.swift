extension UTF8Span {
  /// Where a number of characters ends, in bytes; where the text ends if it has no more.
  ///
  /// Letters that stand for themselves are counted by their place in Unicode; what follows other
  /// ones is left to the rules for characters of several scalars.
  public func end(ofCharacters limit: Int) -> Int { characters(upTo: limit).end }

  /// How many characters there are, which is what `count` of a string says, but sooner.
  public var characterCount: Int { characters(upTo: .max).count }

  private func characters(upTo limit: Int) -> (count: Int, end: Int) {
    var (count, last, end) = (0, 0, 0)
    let bytes = span
    while end < bytes.count {
      let (scalar, width) = bytes.scalar(at: end)
      guard Self.standsAlone(scalar) else {
        // It may join the letter before it.
        var characters = makeCharacterIterator()
        characters.reset(toUnchecked: last)
        count = max(0, count - 1)
        count += characters.skipForward(by: max(0, limit - count))
        return (count, characters.currentCodeUnitOffset)
      }
      guard count < limit else { break }
      (count, last) = (count + 1, end)
      end += width
    }
    return (count, end)
  }

  /// Whether a scalar is a character by itself between others for which that holds: those of
  /// European languages, kana, Han and Hangul, with the signs around them.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0D: false
    case ..<0x300, 0x400..<0x483, 0x2010...0x2027, 0x3000..<0x302A, 0x3041...0x3096,
      0x30A1...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF5E:
      true
    default: false
    }
  }
}

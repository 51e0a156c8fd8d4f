import Glibc

/// Texts, each with a number: the first has 0.
///
/// A table of its own, since a dictionary would want each text in memory of its own.
struct Lexicon {
  /// Those of all texts, one after another.
  private var letters: [Unicode.Scalar] = []

  /// Where each text begins, and where the last one ends.
  private var bounds: [Int32] = [0]

  /// The numbers of the texts, each at the place that its hash says, or at the next free one. At
  /// least half of the places, whose count is a power of two, are free.
  private var places: [Place] = Array(repeating: .free, count: 512)

  private struct Place {
    var hash: UInt32
    var number: Int32

    static let free = Place(hash: 0, number: -1)

    var isFree: Bool { number < 0 }
  }

  var count: Int { bounds.count - 1 }

  subscript(number: Int) -> Letters { letters[place(of: number)] }

  /// The number of a text, which it gets if it has none.
  mutating func number(of text: Letters) -> Int {
    let (hash, place) = place(of: text)
    if !places[place].isFree { return Int(places[place].number) }
    let number = count
    letters += text
    bounds.append(Int32(letters.count))
    places[place] = Place(hash: hash, number: Int32(number))
    if 2 * count > places.count { grow() }
    return number
  }

  /// The number of a text; `nil` if it has none.
  func known(_ text: Letters) -> Int? {
    let found = places[place(of: text).place]
    return found.isFree ? nil : Int(found.number)
  }

  /// Whether a text comes before another one, by their letters.
  func precedes(_ number: Int, _ other: Int) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      letters[place(of: number)].lexicographicallyPrecedes(letters[place(of: other)])
    }
  }

  /// Where a text stands among the letters.
  private func place(of number: Int) -> Range<Int> {
    Int(bounds[number])..<Int(bounds[number + 1])
  }

  /// The hash of a text, and the place where it is or belongs.
  ///
  /// It is looked for in memory: a slice of the letters would be counted as a reference each time.
  private func place(of text: Letters) -> (hash: UInt32, place: Int) {
    text.withUnsafeBufferPointer { text in
      letters.withUnsafeBufferPointer { letters in
        let hash = Self.hash(of: text)
        var place = Int(hash) & (places.count - 1)
        while !places[place].isFree {
          if places[place].hash == hash {
            let known = self.place(of: Int(places[place].number))
            if Self.isEqual(text, letters[known]) { break }
          }
          place = (place + 1) & (places.count - 1)
        }
        return (hash, place)
      }
    }
  }

  private static func isEqual(
    _ text: UnsafeBufferPointer<Unicode.Scalar>, _ known: Slice<UnsafeBufferPointer<Unicode.Scalar>>
  ) -> Bool {
    guard text.count == known.count else { return false }
    guard let start = text.baseAddress, let other = UnsafeBufferPointer(rebasing: known).baseAddress
    else { return true }
    return memcmp(start, other, text.count * MemoryLayout<Unicode.Scalar>.stride) == 0
  }

  /// By Fowler, Noll and Vo, a letter at a time.
  private static func hash(of text: UnsafeBufferPointer<Unicode.Scalar>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for letter in text { hash = (hash ^ UInt64(letter.value)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  private mutating func grow() {
    let old = places
    places = Array(repeating: .free, count: 2 * old.count)
    for taken in old where !taken.isFree {
      var place = Int(taken.hash) & (places.count - 1)
      while !places[place].isFree { place = (place + 1) & (places.count - 1) }
      places[place] = taken
    }
  }
}

import CStemmer

/// Takes the endings off the words of a language, by Snowball's rules.
package struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer

  /// Takes the rules of a language, by its ISO 639 code; `nil` if there are none.
  package init?(language: String) {
    guard let stemmer = sb_stemmer_new(language, "UTF_8") else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in small letters; not always the beginning of the word.
  package func stem(of word: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * word.count)
    for letter in word {
      if letter.isASCII {
        bytes.append(UInt8(letter.value))
      } else {
        bytes.append(contentsOf: letter.utf8)
      }
    }
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return Array(word) }
    let count = Int(sb_stemmer_length(stemmer))
    let text = String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(count)
    for letter in text.unicodeScalars { letters.append(letter) }
    return letters
  }
}

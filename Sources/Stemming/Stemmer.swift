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
  package func stem(of word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * word.count)
    for letter in word {
      if letter.isASCII {
        bytes.append(UInt8(letter.value))
      } else {
        bytes.append(contentsOf: letter.utf8)
      }
    }
    guard let start = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    let stem = UnsafeBufferPointer(start: start, count: Int(sb_stemmer_length(stemmer)))
    if bytes.starts(with: stem) { return word.prefix(stem.count { !UTF8.isContinuation($0) }) }
    return String(decoding: stem, as: UTF8.self).unicodeScalars.map(\.self)[...]
  }
}

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
  package func stem(of word: String) -> String {
    let bytes = Array(word.utf8)
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    let count = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
  }
}

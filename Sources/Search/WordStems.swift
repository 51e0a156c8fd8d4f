import Languages
import Stemming

/// The stems of a language's words, and by which endings words and stems differ.
struct WordStems: ~Copyable {
  private let stemmer: Stemmer?
  private var stems: [String: String] = [:]
  private var endings: [StemEnding: Int] = [:]

  /// - Parameter other: the language whose rules are taken if there are none for the first.
  init(of locale: LanguageTag, or other: LanguageTag) {
    stemmer = Stemmer(language: locale.language) ?? Stemmer(language: other.language)
  }

  /// The stem of a word in small letters, as it stands in the index.
  mutating func stem(of word: String) -> String {
    if let stem = stems[word] { return stem }
    let folded = FoldedText.folded(word)
    let stem =
      folded.unicodeScalars.contains(where: LetterRules.isDigit)
      ? folded : FoldedText.folded(stemmer?.stem(of: word) ?? word)
    stems[word] = stem
    noteEnding(of: folded, stem)
    return stem
  }

  /// Notes what the stem has in the place of the word's ending, if anything.
  private mutating func noteEnding(of word: String, _ stem: String) {
    let common = zip(word.unicodeScalars, stem.unicodeScalars).prefix { $0 == $1 }.count
    let ending = String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(common)))
    let instead = String(String.UnicodeScalarView(stem.unicodeScalars.dropFirst(common)))
    guard common > 1, !ending.isEmpty else { return }
    endings[StemEnding(ending: ending, instead: instead), default: 0] += 1
  }

  /// The endings that several words have, the most frequent ones.
  var frequentEndings: [StemEnding] {
    endings.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(200)
      .map(\.key)
  }
}

/// The ending of a word, and what its stem has instead: `ies` and `i`.
struct StemEnding: Hashable, Comparable {
  let ending: String
  let instead: String

  static func < (a: StemEnding, b: StemEnding) -> Bool {
    (a.ending, a.instead) < (b.ending, b.instead)
  }
}

import Languages
import Stemming

/// The stems of a language's words, and by which endings words and stems differ.
struct WordStems: ~Copyable {
  private let stemmer: Stemmer?
  private var stems: [Term: Stem] = [:]
  private var endings: [StemEnding: Int] = [:]
  private var kept: Set<StemEnding> = []

  /// - Parameter other: the language whose rules are taken if there are none for the first.
  init(of locale: LanguageTag, or other: LanguageTag) {
    stemmer = Stemmer(language: locale.language) ?? Stemmer(language: other.language)
  }

  /// The stem of a word in small letters, as it stands in the index.
  mutating func stem(of word: String) -> String { entry(of: word).text }

  /// The stem of a word with its number in the table of texts.
  mutating func stem(of word: String, in texts: inout TermTable) -> Stem {
    var stem = entry(of: word)
    if stem.number == nil {
      stem.number = texts.number(of: stem.text)
      stems[Term(word)] = stem
    }
    return stem
  }

  private mutating func entry(of word: String) -> Stem {
    if let stem = stems[Term(word)] { return stem }
    let folded = FoldedText.folded(word)
    let stem = Stem(
      folded.unicodeScalars.contains(where: LetterRules.isDigit)
        ? folded : FoldedText.folded(stemmer?.stem(of: word) ?? word))
    stems[Term(word)] = stem
    if let ending = Self.ending(of: folded, stem.text) { endings[ending, default: 0] += 1 }
    return stem
  }

  /// Counts the ending of a word among the frequent ones, since the word has to be found.
  mutating func keepEnding(of word: String) {
    let stem = stem(of: word)
    if let ending = Self.ending(of: FoldedText.folded(word), stem) { kept.insert(ending) }
  }

  /// The word's ending and what the stem has in its place; `nil` if they are equal, or hardly alike.
  private static func ending(of word: String, _ stem: String) -> StemEnding? {
    let common = zip(word.unicodeScalars, stem.unicodeScalars).prefix { $0 == $1 }.count
    let ending = String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(common)))
    let instead = String(String.UnicodeScalarView(stem.unicodeScalars.dropFirst(common)))
    guard common > 1, !ending.isEmpty else { return nil }
    return StemEnding(ending: ending, instead: instead)
  }

  /// The endings that several words have, the most frequent ones.
  var frequentEndings: Set<StemEnding> {
    let several = endings.filter { $0.value > 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return kept.union(several.prefix(200).map(\.key))
  }
}

/// What the forms of a word have in common.
struct Stem {
  let text: String

  /// Whether it is so long that one can look for it.
  let isTerm: Bool
  let isNumber: Bool

  /// That of the term in the table of texts, once a text has it.
  var number: Int?

  init(_ text: String) {
    self.text = text
    isTerm = text.isTerm
    isNumber = text.isNumber
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

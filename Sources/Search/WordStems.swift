import Languages
import Stemming

/// The words of a language with their stems, and by which endings words and stems differ.
struct WordStems: ~Copyable {
  private let stemmer: Stemmer?
  private let ignored: Lexicon

  private var numbers = Lexicon()

  /// By the numbers of the words.
  private var words: [Word] = []

  /// Endings with what stems have instead, a mark between them, and how many words have each.
  private var endings = Lexicon()
  private var endingCounts: [Int] = []
  private var kept: Set<Int> = []

  private static let mark: Unicode.Scalar = "\n"

  /// - Parameters:
  ///   - other: the language whose rules are taken if there are none for the first.
  ///   - ignored: words that say little, folded.
  init(of locale: LanguageTag, or other: LanguageTag, ignored: Lexicon) {
    stemmer = Stemmer(language: locale.language) ?? Stemmer(language: other.language)
    self.ignored = ignored
  }

  /// What is known of a word in small letters; its stem gets a number among the terms.
  mutating func word(_ letters: Letters, in terms: inout Lexicon) -> Word {
    let number = numbers.number(of: letters)
    if number < words.count { return words[number] }
    let folded = FoldedText.folded(letters)
    let stem =
      folded.contains(where: LetterRules.isDigit)
      ? folded : FoldedText.folded(stemmer?.stem(of: letters)[...] ?? letters)
    let word = Word(
      stemNumber: Int32(terms.number(of: stem)), isTerm: stem.isTerm, isNumber: stem.isNumber,
      isIgnored: ignored.known(folded) != nil, ending: ending(of: folded, stem))
    if let ending = word.ending { endingCounts[Int(ending)] += 1 }
    words.append(word)
    return word
  }

  /// Counts the ending of a word among the frequent ones, since the word has to be found.
  mutating func keepEnding(of word: Word) {
    if let ending = word.ending { kept.insert(Int(ending)) }
  }

  /// The number of a word's ending with what the stem has in its place; `nil` if they are equal, or
  /// hardly alike.
  private mutating func ending(of word: Letters, _ stem: Letters) -> Int32? {
    var common = 0
    while common < min(word.count, stem.count),
      word[word.startIndex + common] == stem[stem.startIndex + common]
    {
      common += 1
    }
    guard common > 1, common < word.count else { return nil }
    let ending = word.dropFirst(common) + CollectionOfOne(Self.mark) + stem.dropFirst(common)
    let number = endings.number(of: ending)
    if number == endingCounts.count { endingCounts.append(0) }
    return Int32(number)
  }

  /// The endings that several words have, the most frequent ones.
  var frequentEndings: Set<StemEnding> {
    var frequent: Set<StemEnding> = []
    var several: [(count: Int, ending: StemEnding)] = []
    for (number, count) in endingCounts.enumerated() {
      let parts = endings[number].split(separator: Self.mark, omittingEmptySubsequences: false)
      let ending = StemEnding(ending: parts[0].text, instead: parts[1].text)
      if kept.contains(number) { frequent.insert(ending) }
      if count > 1 { several.append((count, ending)) }
    }
    several.sort { ($1.count, $0.ending) < ($0.count, $1.ending) }
    return frequent.union(several.prefix(200).map(\.ending))
  }
}

/// What search knows of a word.
struct Word {
  /// What its forms have in common, by its number among the terms.
  var stem: Int { Int(stemNumber) }

  fileprivate let stemNumber: Int32

  /// Whether the stem is so long that one can look for it.
  let isTerm: Bool
  let isNumber: Bool

  /// Whether it says little.
  let isIgnored: Bool

  fileprivate let ending: Int32?
}

/// The ending of a word, and what its stem has instead: `ies` and `i`.
struct StemEnding: Hashable, Comparable {
  let ending: String
  let instead: String

  static func < (a: StemEnding, b: StemEnding) -> Bool {
    (a.ending, a.instead) < (b.ending, b.instead)
  }
}

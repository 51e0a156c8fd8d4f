import Languages
import Stemming

/// The words of a language with their stems.
struct WordStems: ~Copyable {
  private let stemmer: Stemmer?
  private let ignored: Lexicon

  private var numbers = Lexicon()

  /// By the numbers of the words.
  private var words: [Word] = []

  /// Endings with what stems have instead, a mark between them.
  private var endings = Lexicon()

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
      ? folded : FoldedText.folded(stemmer?.stem(of: letters) ?? letters)
    let word = Word(
      number: Int32(number), stemNumber: Int32(terms.number(of: stem)), isTerm: stem.isTerm,
      isNumber: stem.isNumber, isIgnored: ignored.known(folded) != nil,
      ending: ending(of: folded, stem))
    words.append(word)
    return word
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
    return Int32(endings.number(of: ending))
  }

  /// An ending by its number.
  func ending(_ number: Int) -> StemEnding {
    let parts = endings[number].split(separator: Self.mark, omittingEmptySubsequences: false)
    return StemEnding(ending: parts[0].text, instead: parts[1].text)
  }
}

/// What search knows of a word.
struct Word {
  /// What its forms have in common, by its number among the terms.
  var stem: Int { Int(stemNumber) }

  /// Its number among the words of its language.
  let number: Int32
  fileprivate let stemNumber: Int32

  /// Whether the stem is so long that one can look for it.
  let isTerm: Bool
  let isNumber: Bool

  /// Whether it says little.
  let isIgnored: Bool

  /// The number of its ending with what its stem has in that place; `nil` if they are equal, or
  /// hardly alike.
  let ending: Int32?
}

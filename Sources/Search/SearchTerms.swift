import Catalog
import Languages
import Markdown

/// The terms by which a protocol's codes are found in a locale.
///
/// A term is the stem of a word; a phrase, its stems with spaces between; a compound, written as one
/// word; or, in scripts without spaces, a pair of letters or a whole expression.
struct SearchTerms: ~Copyable {
  /// What a term weighs by where it stands.
  private enum Weight {
    static let word = 18
    static let partOfName = 24
    static let name = 32
    static let synonym = 14
    static let synonymPhrase = 24
    static let partOfSynonym = 3
    static let pair = 5
    static let wireWord = 8
    static let factValue = 3
    static let mostInText = 9
  }

  /// Terms of names, glosses, facts and synonyms of names.
  private(set) var names = TermTable()

  /// Terms of texts.
  private(set) var texts = TermTable()

  private let site: Site
  private let entry: ProtocolEntry
  private let locale: LanguageTag
  private let ignored: Set<String>
  private var stems: WordStems
  private var sourceStems: WordStems

  /// For each code the stems of its names, each name by itself.
  private var nameStems: [[[String]]] = []

  /// For each code the names without spaces, in scripts that have none.
  private var nameRuns: [[String]] = []

  /// For each code the stems of its source text that say something of it.
  private var sourceWords: [Set<String>] = []

  /// For each code the stems of its text.
  private var textStems: [[String]] = []

  init(of entry: ProtocolEntry, in locale: LanguageTag, of site: Site) {
    self.site = site
    self.entry = entry
    self.locale = locale
    let source = site.configuration.sourceLocale
    ignored = Self.ignoredWords(in: site.strings[locale])
      .union(Self.ignoredWords(in: site.strings[source]))
    stems = WordStems(of: locale, or: source)
    sourceStems = WordStems(of: source, or: source)
    for code in entry.codes.indices { addNames(of: code) }
    for code in entry.codes.indices { addFacts(of: code) }
    if locale != source { sourceWords = rareSourceWords() }
    for code in entry.codes.indices { addText(of: code) }
    let synonyms = Synonyms(in: site.strings[locale])
    for group in synonyms.groups { addToNames(group, isSource: locale == source) }
    if locale != source {
      for group in Synonyms(in: site.strings[source]).groups { addToNames(group, isSource: true) }
    }
    for group in synonyms.groups { addToTexts(group) }
    let many = max(5, entry.codes.count * 3 / 5)
    for (term, list) in texts.postings where list.count > many && !term.contains(" ") {
      names.lighten(term, to: 1.0 / 3)
    }
    texts.removeTerms(ofMoreThan: many)
  }

  /// Words that say little, which queries may have around what is meant.
  static func ignoredWords(in table: StringTable?) -> Set<String> {
    let text = table?.root.text(at: "search.ignored")?.text ?? ""
    return Set(WordCutter.tokens(of: FoldedText.small(text)).map { FoldedText.folded($0.text) })
  }

  /// The endings of words that are not in the stems.
  var endings: [String] {
    let own = stems.frequentEndings
    let known = Set(own)
    return own + sourceStems.frequentEndings.filter { !known.contains($0) }
  }

  private var source: LanguageTag { site.configuration.sourceLocale }

  // MARK: Names

  private mutating func addNames(of index: Int) {
    let code = entry.codes[index]
    nameStems.append([])
    nameRuns.append([])
    addName(code.texts[source]?.name, to: index, isSource: true)
    if locale != source { addName(code.texts[locale]?.name, to: index, isSource: false) }
    addName(code.gloss(in: locale), to: index, isSource: false)
  }

  private mutating func addName(_ name: String?, to code: Int, isSource: Bool) {
    guard let name else { return }
    let tokens = WordCutter.tokens(of: FoldedText.small(name))
    let words = tokens.filter { !$0.isUnspaced }
    let stemmed = words.map { stem(of: $0, isSource: isSource) }
    if !stemmed.isEmpty { nameStems[code].append(stemmed) }
    for (word, stem) in zip(words, stemmed) {
      let isSmall = ignored.contains(FoldedText.folded(word.text))
      names.add(stem, to: code, weight: isSmall ? 2 : Weight.word - min(3, words.count - 1))
    }
    addCompounds(of: tokens, weight: Weight.word, isSource: isSource, to: code, inNames: true)
    if words.count > 1 {
      names.raise(stemmed.joined(separator: " "), of: code, to: Weight.name)
      names.raise(joined(words, isSource: isSource), of: code, to: Weight.name)
    }
    for start in stemmed.indices.dropLast() where words.count > 2 {
      names.raise(
        stemmed[start...start + 1].joined(separator: " "), of: code, to: Weight.partOfName)
    }
    for run in Self.runs(of: tokens) {
      nameRuns[code].append(run)
      names.raise(run, of: code, to: Weight.name)
      for pair in Self.pairs(of: run) { names.add(pair, to: code, weight: Weight.pair) }
    }
    for token in tokens where token.isUnspaced && token.text.unicodeScalars.count > 1 {
      names.raise(FoldedText.folded(token.text), of: code, to: Weight.partOfName)
    }
  }

  // MARK: Facts

  private mutating func addFacts(of index: Int) {
    let code = entry.codes[index]
    let labels = entry.names(in: locale, of: site.configuration)
    for (fact, ids) in zip(entry.facts, code.facts) {
      for id in ids ?? [] {
        let isWord = !fact.values.contains(id)
        let tokens = WordCutter.tokens(
          of: FoldedText.small(labels.valueName(id, of: fact).text))
        let weight = isWord ? Weight.wireWord : Weight.factValue
        for token in tokens { addToken(token, to: index, weight: weight) }
        if isWord, tokens.count == 1, Self.isNumber(tokens[0].text) {
          for label in WordCutter.tokens(of: FoldedText.small(labels.factLabel(fact).text))
          where !label.isUnspaced {
            names.raise(
              "\(stem(of: label, isSource: false)) \(tokens[0].text)", of: index,
              to: Weight.wireWord)
          }
        }
        addCompounds(of: tokens, weight: weight, isSource: false, to: index, inNames: true)
      }
    }
  }

  private mutating func addToken(_ token: WordCutter.Token, to code: Int, weight: Int) {
    if token.isUnspaced {
      for pair in Self.pairs(of: FoldedText.folded(token.text)) {
        names.add(pair, to: code, weight: min(weight, Weight.pair))
      }
    } else {
      let stem = stem(of: token, isSource: false)
      if Self.isLong(stem) { names.add(stem, to: code, weight: weight) }
    }
  }

  // MARK: Texts

  private mutating func addText(of index: Int) {
    let code = entry.codes[index]
    var counts: [String: Int] = [:]
    var sequence: [String] = []
    for section in entry.sections {
      guard let passage = code.passage(section, in: locale, of: site.configuration)?.passage
      else { continue }
      count(passage.opening, by: 1, &counts, &sequence)
      count(passage.html, by: 2, &counts, &sequence)
    }
    textStems.append(sequence)
    if locale != source { countSource(index, &counts) }
    for (term, count) in counts {
      texts.add(term, to: index, weight: Self.weight(count: count))
    }
  }

  /// From how often a term comes, twice, and once more for each time in an opening.
  private static func weight(count: Int) -> Int {
    switch count {
    case ...1: 1
    case 2: 2
    case 3: 3
    case 4...5: 4
    case 6...7: 5
    case 8...10: 6
    case 11...15: 7
    default: 8
    }
  }

  private mutating func count(
    _ html: [UInt8], by step: Int, _ counts: inout [String: Int], _ sequence: inout [String]
  ) {
    var plain: [UInt8] = []
    PlainText.append(html, to: &plain)
    let tokens = WordCutter.tokens(
      of: FoldedText.small(String(decoding: plain, as: UTF8.self)))
    for (place, token) in tokens.enumerated() {
      if token.isUnspaced {
        countPairs(of: token.text, by: step, &counts)
      } else {
        let stem = stem(of: token, isSource: false)
        if step > 1 { sequence.append(stem) }
        if Self.isLong(stem) { counts[stem, default: 0] += step }
        if place > 0 { countNumber(stem, after: tokens[place - 1], by: step, &counts) }
        if token.joint == .hyphen, place > 0, !tokens[place - 1].isUnspaced {
          counts[joined([tokens[place - 1], token], isSource: false), default: 0] += step
        }
      }
    }
    if step > 1 { sequence.append("") }
  }

  /// Counts a number with the word before or after it: cause 17, 32 seconds.
  private mutating func countNumber(
    _ stem: String, after token: WordCutter.Token, by step: Int, _ counts: inout [String: Int]
  ) {
    let before = FoldedText.folded(token.text)
    guard !token.isUnspaced, Self.isNumber(before) != Self.isNumber(stem) else { return }
    let other = self.stem(of: token, isSource: false)
    guard Self.isLong(other), Self.isLong(stem) else { return }
    counts["\(other) \(stem)", default: 0] += step
  }

  private static func isNumber(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy(LetterRules.isDigit)
  }

  /// Counts the pairs of letters that do not begin with hiragana, which has endings and small words,
  /// and the words in katakana.
  private func countPairs(of run: String, by step: Int, _ counts: inout [String: Int]) {
    let scalars = Array(run.unicodeScalars)
    for (first, second) in zip(scalars, scalars.dropFirst())
    where !LetterRules.hiragana.contains(first.value) {
      var pair = String.UnicodeScalarView()
      pair.append(first)
      pair.append(second)
      counts[FoldedText.folded(String(pair)), default: 0] += step
    }
    let words = scalars.split { !(0x30A0...0x30FF).contains($0.value) }
    for word in words where word.count > 2 {
      counts[FoldedText.folded(String(String.UnicodeScalarView(word))), default: 0] += step
    }
  }

  /// Counts the words of the source text that are not in the locale's own, once, if few codes have
  /// them.
  private func countSource(_ code: Int, _ counts: inout [String: Int]) {
    for stem in sourceWords[code] where counts[stem] == nil { counts[stem] = 1 }
  }

  /// For each code the stems of the source text that fewer than a seventh of the codes have.
  private mutating func rareSourceWords() -> [Set<String>] {
    var words: [Set<String>] = []
    var counts: [String: Int] = [:]
    for code in entry.codes {
      var plain: [UInt8] = []
      for section in entry.sections {
        PlainText.append(code.texts[source]?.passages[section]?.html ?? [], to: &plain)
      }
      let tokens = WordCutter.tokens(
        of: FoldedText.small(String(decoding: plain, as: UTF8.self)))
      var own: Set<String> = []
      for token in tokens where !token.isUnspaced {
        let stem = stem(of: token, isSource: true)
        if Self.isLong(stem) { own.insert(stem) }
      }
      for word in own { counts[word, default: 0] += 1 }
      words.append(own)
    }
    let limit = max(5, (entry.codes.count + 6) / 7)
    return words.map { own in own.filter { counts[$0, default: 0] < limit } }
  }

  // MARK: Synonyms

  /// Adds what readers may type to the codes in whose names what is meant stands; what is meant first
  /// is meant most.
  private mutating func addToNames(_ group: Synonyms.Group, isSource: Bool) {
    for code in entry.codes.indices {
      guard let place = group.meant.firstIndex(where: { isIn(code, $0) }) else { continue }
      let less = min(4, 2 * place)
      for typed in group.typed {
        add(
          typed, to: code, word: Weight.synonym - less, phrase: Weight.synonymPhrase - less,
          inNames: true, isSource: isSource)
      }
    }
  }

  private mutating func add(
    _ phrase: [WordCutter.Token], to code: Int, word: Int, phrase heavy: Int, inNames: Bool,
    isSource: Bool = false
  ) {
    let words = phrase.filter { !$0.isUnspaced }
    let telling = words.filter { !ignored.contains(FoldedText.folded($0.text)) }
    let stemmed = words.map { stem(of: $0, isSource: isSource) }
    if words.count == 1, let stem = stemmed.first {
      raise(stem, of: code, to: word, inNames)
    } else if words.count > 1 {
      raise(stemmed.joined(separator: " "), of: code, to: heavy, inNames)
      let short = telling.map { stem(of: $0, isSource: isSource) }
      if short.count > 1 { raise(short.joined(separator: " "), of: code, to: heavy, inNames) }
      guard inNames else { return }
      raise(joined(words, isSource: isSource), of: code, to: heavy, inNames)
      for stem in short { raise(stem, of: code, to: Weight.partOfSynonym, inNames) }
    }
    for run in Self.runs(of: phrase) {
      raise(run, of: code, to: run.unicodeScalars.count > 3 ? heavy : word, inNames)
    }
  }

  private mutating func raise(_ term: String, of code: Int, to weight: Int, _ inNames: Bool) {
    if inNames {
      names.raise(term, of: code, to: weight)
    } else {
      texts.raise(term, of: code, to: weight)
    }
  }

  /// Whether a name of the code has the words, or their beginnings, one after another.
  private func isIn(_ code: Int, _ meant: [WordCutter.Token]) -> Bool {
    let words = meant.filter { !$0.isUnspaced }.map { FoldedText.folded($0.text) }
    let runs = Self.runs(of: meant)
    let inWords =
      words.isEmpty
      || nameWords(of: code).contains { name in
        name.indices.contains { start in
          start + words.count <= name.count
            && zip(name[start...], words).allSatisfy { $0.hasPrefix($1) }
        }
      }
    return inWords && runs.allSatisfy { run in nameRuns[code].contains { $0.contains(run) } }
  }

  private func nameWords(of index: Int) -> [[String]] {
    let code = entry.codes[index]
    return [code.texts[source]?.name, code.texts[locale]?.name, code.gloss(in: locale)]
      .compactMap { name in
        name.map { name in
          WordCutter.tokens(of: FoldedText.small(name)).filter { !$0.isUnspaced }
            .map { FoldedText.folded($0.text) }
        }
      }
  }

  /// Adds what readers may type to the codes in whose texts what is meant stands, and the other way
  /// round.
  private mutating func addToTexts(_ group: Synonyms.Group) {
    for (from, to) in [(group.meant, group.typed), (group.typed, group.meant)] {
      for phrase in from {
        for (code, weight) in codes(with: phrase) {
          for other in to where other != phrase {
            add(
              other, to: code, word: max(1, weight * 2 / 3), phrase: min(9, weight + 2),
              inNames: false)
          }
        }
      }
    }
  }

  /// The codes whose texts have a phrase, and what it weighs there.
  private mutating func codes(with phrase: [WordCutter.Token]) -> [(Int, Int)] {
    let words = phrase.filter { !$0.isUnspaced }.map { stem(of: $0, isSource: false) }
    let pairs = phrase.filter(\.isUnspaced).flatMap { Self.pairs(of: FoldedText.folded($0.text)) }
    let lists = (words + pairs).map { texts.postings[$0] ?? [] }
    guard let first = lists.first else { return [] }
    return first.compactMap { posting in
      var weight = posting.weight
      for list in lists.dropFirst() {
        guard let other = list.first(where: { $0.code == posting.code }) else { return nil }
        weight = min(weight, other.weight)
      }
      let stands = words.count < 2 || Self.stands(words, in: textStems[posting.code])
      return stands ? (posting.code, weight) : nil
    }
  }

  private static func stands(_ words: [String], in text: [String]) -> Bool {
    guard text.count >= words.count else { return false }
    return (0...text.count - words.count).contains { text[$0...].starts(with: words) }
  }

  // MARK: Terms

  private mutating func stem(of token: WordCutter.Token, isSource: Bool) -> String {
    isSource ? sourceStems.stem(of: token.text) : stems.stem(of: token.text)
  }

  private mutating func joined(_ tokens: [WordCutter.Token], isSource: Bool) -> String {
    let word = tokens.map(\.text).joined()
    return isSource ? sourceStems.stem(of: word) : stems.stem(of: word)
  }

  /// Adds words with hyphens as one word, too.
  private mutating func addCompounds(
    of tokens: [WordCutter.Token], weight: Int, isSource: Bool, to code: Int, inNames: Bool
  ) {
    var start = 0
    for end in 1...max(1, tokens.count) {
      if end < tokens.count, tokens[end].joint == .hyphen { continue }
      if end - start > 1 {
        raise(joined(Array(tokens[start..<end]), isSource: isSource), of: code, to: weight, inNames)
      }
      start = end
    }
  }

  private static func isLong(_ stem: String) -> Bool {
    stem.unicodeScalars.count > 1 || stem.unicodeScalars.first.map(LetterRules.isDigit) ?? false
  }

  /// Expressions in scripts without spaces; spaces that some put are left out.
  private static func runs(of tokens: [WordCutter.Token]) -> [String] {
    var runs: [String] = []
    var canGoOn = false
    for token in tokens {
      guard token.isUnspaced else {
        canGoOn = false
        continue
      }
      let text = FoldedText.folded(token.text)
      if canGoOn, token.joint == .space || token.joint == .hyphen, let last = runs.last {
        runs[runs.count - 1] = last + text
      } else {
        runs.append(text)
      }
      canGoOn = true
    }
    return runs
  }

  private static func pairs(of run: String) -> [String] {
    let scalars = Array(run.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).map { "\($0)\($1)" }
  }
}

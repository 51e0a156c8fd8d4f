import Languages
import Markdown
import Mustache

/// The difference with which a comparison begins.
extension PageScope {
  /// How many facts the difference tells of at most, and how many the list of further ones.
  private static let sentenceLimit = 2
  private static let contrastLimit = 4

  /// What the pair's own file says, or else what follows from the first facts in which the codes
  /// differ; nothing without either.
  mutating func difference() -> Value {
    let own = note(.difference)
    guard own.isNothing else { return own }
    tell(upTo: Self.sentenceLimit)
    let sentences = 0..<min(told.sentences.count, Self.sentenceLimit)
    return difference(of: sentences, brief: brief(of: sentences))
  }

  /// - Parameter sentences: the numbers of those that have been told.
  private mutating func difference(of sentences: Range<Int>, brief: Value) -> Value {
    guard !sentences.isEmpty else { return .null }
    let list = list { $1 += $0.told.sentences[sentences] }
    return local.record(shape(of: .difference), list, brief, .flag(false), .flag(false))
  }

  /// As many of some sentences without markup as search engines show; nothing if one is fallback.
  private mutating func brief(of sentences: Range<Int>) -> Value {
    plainText.removeAll(keepingCapacity: true)
    for html in told.html[sentences] {
      guard !html.isNothing else { return .null }
      // Scripts whose sentences end with a wide mark have no spaces between them.
      if let last = plainText.last, last < 0x80 { plainText.append(UInt8(ascii: " ")) }
      local.withBytes(of: html) { PlainText.append($0, to: &plainText) }
    }
    BriefText.shorten(&plainText)
    return plainText.isEmpty ? .null : local.text(plainText)
  }

  /// What follows from further facts in which the codes differ; nothing if there is none, or if the
  /// pair's own file lists the differences.
  mutating func contrasts() -> Value {
    guard note(.differences).isNothing else { return .null }
    let first = note(.difference).isNothing ? Self.sentenceLimit : 0
    tell(upTo: first + Self.contrastLimit)
    let end = min(told.sentences.count, first + Self.contrastLimit)
    return difference(of: min(first, end)..<end, brief: .null)
  }

  /// Makes the sentences for the first facts in which the codes differ, unless it has.
  private mutating func tell(upTo limit: Int) {
    let keys = (first(.factKeys), second(.factKeys))
    let factCount = count(of: entry(.differences))
    while told.sentences.count < limit, told.nextFact < factCount {
      let fact = told.nextFact
      told.nextFact += 1
      let (a, b) = (item(fact, of: keys.0), item(fact, of: keys.1))
      guard !a.isNothing, !b.isNothing, !a.isIdentical(to: b) else { continue }
      addSentence(of: fact)
    }
  }

  /// Adds the sentence for a fact in the page's language, or else wholly in the source locale's.
  private mutating func addSentence(of fact: Int) {
    if !item(fact, of: entry(.differences)).isNothing,
      let a = side(of: first(.marked), item(fact, of: first(.phrases))),
      let b = side(of: second(.marked), item(fact, of: second(.phrases))),
      let html = sentence(of: fact, a, b, in: locale)
    {
      told.html.append(html)
      told.sentences.append(local.record(shape(of: .sentence), html, .null, .null))
      return
    }
    guard locale != sourceLocale, !item(fact, of: sourceEntry(.differences)).isNothing,
      let a = side(of: sourceFirst(.marked), item(fact, of: sourceFirst(.phrases))),
      let b = side(of: sourceSecond(.marked), item(fact, of: sourceSecond(.phrases))),
      let html = sentence(of: fact, a, b, in: sourceLocale)
    else { return }
    told.html.append(.null)
    let direction = sourceDirection
    told.sentences.append(
      local.record(shape(of: .sentence), html, site(.sourceTag), direction))
  }

  /// - Returns: `nil` if the code tells nothing, or if a value can't stand in a sentence.
  private func side(of code: Value, _ told: Value) -> DifferenceWriter.Side? {
    guard !told.isNothing else { return nil }
    return DifferenceWriter.Side(
      code: field(CodeSource.codePlace, of: code), name: field(CodeSource.namePlace, of: code),
      particles: field(CodeSource.particlesPlace, of: code), told: told)
  }

  /// The direction of the source locale's texts, where the page's run the other way.
  var sourceDirection: Value {
    mutating get {
      let place = LocaleSource.directionPlace
      let isSource = field(place, of: sourceStrings(.locale)).isTrue
      guard isSource != field(place, of: strings(.locale)).isTrue else { return .null }
      return local.text(isSource ? "rtl" : "ltr")
    }
  }
}

/// What has been told of two codes, fact by fact, since several fields tell of the same facts.
struct ToldDifferences {
  var sentences: [Value] = []

  /// The HTML of each sentence; nothing for one that is fallback.
  var html: [Value] = []

  /// The first fact that has not been looked at.
  var nextFact = 0

  /// Keeps the memory.
  mutating func forget() {
    sentences.removeAll(keepingCapacity: true)
    html.removeAll(keepingCapacity: true)
    nextFact = 0
  }
}

/// How a language builds a clause of a sentence from a paragraph that stands on its own.
///
/// The words come from the locale's string table; a language without such rules leaves them out.
public struct Grammar: Sendable, Hashable {
  /// Words that keep their capital inside a sentence, such as `Digest`.
  public var names: Set<String> = []

  /// What may follow `You encounter 180` as it is: `when`, `during`, `in answer to`.
  public var encounterOpeners: [String] = []

  /// What is put before a paragraph that starts with none of those: `when`.
  public var encounterJoiner: String?

  /// First words that make a paragraph read `183 is used to …`.
  public var participles: Set<String> = []

  /// First words that make a paragraph read `183 indicates …`.
  public var verbs: Set<String> = []

  /// Words and endings of words of which a clause has one at least; empty if that can't be told.
  public var finiteVerbs: Set<String> = []
  public var finiteEndings: [String] = []

  /// First words that make a paragraph an order, not a clause.
  public var imperatives: Set<String> = []

  /// Words that may stand twice in a row, such as the French `vous`, in small letters.
  public var doubledWords: Set<String> = []

  /// The forms that nouns, the labels of classes and the values of facts can have inside sentences,
  /// such as `genitive`.
  public var forms: [String] = []

  /// What a code is called where its protocol does not say it: the noun itself as `name`, its
  /// forms, and what else patterns call codes.
  public var noun: [String: String] = [:]

  /// Whether a quoted text gets a small first letter; `nil` for the language's rule.
  public var lowercases: Bool?

  /// The language whose rules of spelling hold where the table says nothing.
  public var language = ""

  /// What ends a sentence that has no end of its own.
  public var fullStop = "."

  public init() {}

  /// What a code means, as it reads after its number: derived from a description's first paragraph.
  ///
  /// - Parameter paragraph: inline HTML.
  public func meaning(of paragraph: ClauseText) -> MeaningClause {
    MeaningClause(text: finished(lowercased(paragraph)), form: form(of: paragraph))
  }

  private func form(of paragraph: ClauseText) -> MeaningClause.Form {
    if participles.isEmpty, verbs.isEmpty { return .clause }
    let word = paragraph.firstWord.lowercased()
    if participles.contains(word) { return .participle }
    return verbs.contains(word) ? .verb : .clause
  }

  /// When a code is met, as it reads after `You encounter 180`.
  ///
  /// - Parameter paragraph: inline HTML.
  public func encounter(of paragraph: ClauseText) -> ClauseText {
    let clause = finished(lowercased(paragraph))
    guard let encounterJoiner, !encounterOpeners.contains(where: clause.starts(withWords:)) else {
      return clause
    }
    return clause.prefixed(by: "\(encounterJoiner) ")
  }

  /// Whether a paragraph is told to be no clause, so that no sentence can go on with it: an order,
  /// or a noun without a verb.
  ///
  /// - Parameter paragraph: a text without markup.
  public func isNoClause(meaning paragraph: String) -> Bool {
    let text = ClauseText(html: paragraph)
    return form(of: text) == .clause && isNoClause(text)
  }

  /// The same of a paragraph that says when a code is met.
  public func isNoClause(encounter paragraph: String) -> Bool {
    let text = ClauseText(html: paragraph)
    return encounterJoiner != nil && !encounterOpeners.contains(where: text.starts(withWords:))
      && isNoClause(text)
  }

  private func isNoClause(_ paragraph: ClauseText) -> Bool {
    guard !finiteVerbs.isEmpty else { return false }
    let words = paragraph.words
    guard let first = words.first else { return false }
    if imperatives.contains(first) { return true }
    return !words.dropFirst().contains { word in
      finiteVerbs.contains(word)
        || finiteEndings.contains { word.count > $0.count + 1 && word.hasSuffix($0) }
    }
  }

  /// A paragraph with an end of sentence.
  public func finished(_ paragraph: ClauseText) -> ClauseText {
    paragraph.endsSentence ? paragraph : paragraph.suffixed(by: fullStop)
  }

  /// The paragraph with a small first letter, unless its first word is a name, a code or an
  /// acronym.
  private func lowercased(_ paragraph: ClauseText) -> ClauseText {
    let spelling = Spelling(language: language)
    guard lowercases ?? !spelling.capitalizesNouns, let initial = paragraph.html.first,
      initial.isUppercase
    else { return paragraph }
    let word = paragraph.firstWord.beforeElision
    guard !word.isEmpty, !names.contains(String(word)),
      !word.dropFirst().contains(where: { $0.isUppercase || $0.isNumber })
    else { return paragraph }
    return paragraph.replacingInitial(with: spelling.small(initial))
  }
}

/// What a code means, with the form that tells how to join it to the code.
public struct MeaningClause: Sendable, Hashable {
  /// How the words can follow the code.
  public enum Form: Sendable {
    /// `that the called phone is ringing`
    case clause
    /// `used to convey progress`
    case participle
    /// `indicates progress`
    case verb
  }

  public let text: ClauseText
  public let form: Form

  public init(text: ClauseText, form: Form) {
    self.text = text
    self.form = form
  }

  /// Whether the text starts with a vowel or an h, before which French elides `que`.
  public var startsWithVowel: Bool {
    guard let initial = text.html.first?.lowercased().first else { return false }
    return Self.vowels.contains(initial)
  }

  private static let vowels = Set("aàâäeéèêëiîïoôöuùûüyhœæ")
}

extension Substring {
  /// The article or conjunction of an elided form such as `L’appel`; otherwise the whole word.
  fileprivate var beforeElision: Substring {
    prefix { $0.onlyScalar != "'" && $0.onlyScalar != "’" }
  }
}

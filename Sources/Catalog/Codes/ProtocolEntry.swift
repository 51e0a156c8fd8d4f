public import Languages

/// A family of codes: a folder in `Content/`.
public struct ProtocolEntry: Sendable {
  /// The folder's name, which addresses use: `sip`.
  public let id: String
  public let classes: [CodeClass]

  /// The parts of a code's text, in their order.
  public let sections: [Section]

  /// What is told of every code, in the order in which comparisons show it.
  public let facts: [FactDefinition]

  /// The ids of the parties of its call flows.
  public let parties: [String]

  /// The codes in their order.
  public let codes: [Code]

  /// The notes on pairs of codes, sorted.
  public let notes: [PairNote]

  /// The picture of its pages for social networks; `nil` if they have the theme's.
  public let image: ContentLink?

  /// Names and titles in each locale that has them; the source locale always has.
  public let names: [LanguageTag: ProtocolNames]

  /// How sentences bring the texts of codes.
  public var clauses = ClauseStyle.derived

  /// How many unordered pairs the codes make.
  public var pairCount: Int {
    codes.count * (codes.count - 1) / 2
  }
}

/// What a protocol and its classes are called in one locale; `nil` is left to the source locale.
public struct ProtocolNames: Sendable {
  /// The short name: `SIP`.
  public var name: String?

  /// The name in full: `Session Initiation Protocol`.
  public var title: String?

  /// What it is, in one line.
  public var summary: String?

  /// What a code is called.
  public var noun: NounName?

  /// The names of the classes by their id.
  public var classNames: [String: ClassName]

  /// The names of the facts by their id.
  public var factNames: [String: FactNames] = [:]

  /// The headings of sections by their id, where the protocol gives them.
  public var sectionLabels: [String: String] = [:]

  /// The names of the parties by their id.
  public var partyNames: [String: String] = [:]

  /// How the parties stand inside sentences, by their id.
  public var partyPhrases: [String: WordForms] = [:]
}

/// What a class is called in one locale.
public struct ClassName: Sendable {
  public let name: String

  /// How sentences call it; `nil` for the id and the name.
  public let label: String?

  /// The forms of the label.
  public let words: WordForms?

  public init(name: String, label: String? = nil, words: WordForms? = nil) {
    self.name = name
    self.label = label
    self.words = words
  }

  /// The label that the author has given, or else the name, with the id before it if that is more
  /// than a word: `4xx Client Failure`.
  func label(id: String) -> String {
    label ?? (id.contains(where: \.isNumber) ? "\(id) \(name)" : name)
  }
}

/// How sentences bring the texts of codes.
public enum ClauseStyle: String, Sendable, CaseIterable {
  /// As clauses that follow from the text.
  case derived

  /// Whole and as they are, after a colon.
  case quoted
}

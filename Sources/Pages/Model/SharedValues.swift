import Catalog
import Languages
import Mustache

/// The values that all pages share: made once, then only read.
struct SharedValues: Sendable {
  /// What pages need of one code in one locale.
  struct CodeValues: BitwiseCopyable, Sendable {
    /// The text of the code itself: `180`.
    var id: Value

    /// The code with its name marked where it is not in the locale's language.
    var marked: Value

    /// The code without markup.
    var plain: Value

    /// The list of its specifications, the same in all locales.
    var references: Value

    /// For each fact of the protocol the list of its values; empty where the code does not say.
    var factValues: Value

    /// The first of its numbers in `factKeys`.
    var firstFactKey: Int32

    let classIndex: Int32

    /// The sections about which sentences can be in the locale's language: those that are written
    /// in it, and the description only together with the name of the code's class.
    let ownSentences: SectionSet

    /// When its text was updated: a date, or nothing.
    var updated: Value

    /// Whether any section is written in the locale.
    let hasOwnText: Bool
  }

  /// What pages need of one protocol in one locale.
  struct ProtocolValues: BitwiseCopyable, Sendable {
    var id: Value
    var marked: Value
    var plain: Value

    /// The list of classes, each with its codes.
    var classCodes: Value

    /// The list of its codes without markup.
    var plainCodes: Value

    /// Whether there are facts, and every code tells all of them.
    let tellsAllFacts: Bool

    /// The labels of the facts.
    var factLabels: Value

    /// The first of its codes in `codes`, and of its classes in `classes`.
    var firstCode: Int32
    var firstClass: Int32

    /// The first of its comparisons in `comparisons`.
    var firstComparison: Int32
    let codeCount: Int32
    let classCount: Int32
  }

  /// What pages need of one locale.
  struct LocaleValues: BitwiseCopyable, Sendable {
    var tag: Value
    var locale: Value
    var strings: Value
    var alternates: Value

    /// The list of protocols.
    var protocolList: Value
  }

  let store: ValueStore

  /// What all locales have in common. Its values are in `store`, too.
  var common: CommonValues

  /// The index of the source locale.
  let sourceIndex: Int

  /// By the locales' order in the configuration.
  let locales: [LocaleValues]

  /// Locale by locale, and in each by the protocols' order.
  let protocols: [ProtocolValues]

  /// Protocol by protocol in the order of `protocols`, and in each by the codes' order.
  let codes: [CodeValues]

  /// Likewise, the records of the classes.
  let classes: [Value]

  /// Likewise, for each code the records of its most likely comparisons, in the order of
  /// `RelatedCodes.candidates`.
  let comparisons: [Value]

  /// For each code of `codes` and each fact of its protocol, a number that equal values share.
  let factKeys: [UInt64]

  /// The notes, by locale, protocol and pair.
  let notes: [NoteKey: NoteValue]

  /// Whether every code has text of its own in every locale.
  let isFullyTranslated: Bool

  func entry(_ index: Int, in locale: Int) -> ProtocolValues {
    protocols[locale * (protocols.count / locales.count) + index]
  }

  /// Whether two codes of a protocol differ in a fact.
  func differ(_ a: CodeValues, _ b: CodeValues, inFact index: Int) -> Bool {
    factKeys[Int(a.firstFactKey) + index] != factKeys[Int(b.firstFactKey) + index]
  }

  func code(_ index: Int, of entry: ProtocolValues) -> CodeValues {
    codes[Int(entry.firstCode) + index]
  }
}

/// Which note: indexes of the locale, the protocol and the two codes.
struct NoteKey: Hashable, Comparable, Sendable {
  let locale: Int
  let index: Int
  let first: Int
  let second: Int

  static func < (left: NoteKey, right: NoteKey) -> Bool {
    (left.locale, left.index, left.first, left.second)
      < (right.locale, right.index, right.first, right.second)
  }
}

/// A note as templates see it.
struct NoteValue: Sendable {
  var passage: Value

  /// Whether it is written in the locale.
  let isOwn: Bool
}

/// A set of sections.
struct SectionSet: OptionSet, Hashable, BitwiseCopyable, Sendable {
  let rawValue: UInt8

  static let description = SectionSet(rawValue: 1)
  static let encounter = SectionSet(rawValue: 2)
  static let fix = SectionSet(rawValue: 4)
}

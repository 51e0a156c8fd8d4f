import Catalog
import Languages
import Markdown
import Mustache

extension Record where Source == DifferenceSource {
  static let difference = Record(
    .difference,
    [
      .value(
        "sentences", .list(of: .record(.sentence)),
        "the pair's own difference as one, or at most two that follow from facts"
      ) { $0.sentences },
      .value(
        "brief", .text,
        "the first of them without markup, as many as are at most 155 characters, or the first words of "
          + "one that is longer; nothing if one is fallback, or for further facts"
      ) { $0.brief },
      .flag("isUntranslated", "the pair's own difference is fallback") { $0.isUntranslated },
      .flag("isStale", "its source text has changed since it was translated") { $0.isStale },
    ])
}

/// What the record of a pair's difference is made from.
struct DifferenceSource: Sendable {
  let sentences: Value
  let brief: Value
  var isUntranslated = false
  var isStale = false
}

extension Record where Source == SentenceSource {
  static let sentence = Record(
    .sentence,
    [
      .field("html", .html, "the sentence") { $1.store.markup($0.html) },
      .field("lang", .text, "the source locale, if it is fallback; otherwise nothing") {
        $0.isForeign ? $1.store.text($0.source.text) : .null
      },
      .field(
        "direction", .text,
        "`ltr` or `rtl`, if it is fallback and its script runs the other way than the page's; "
          + "otherwise nothing"
      ) { sentence, maker in
        sentence.isForeign && sentence.source.isRightToLeft != sentence.locale.isRightToLeft
          ? maker.store.text(sentence.source.isRightToLeft ? "rtl" : "ltr") : .null
      },
    ])
}

/// What the record of a sentence is made from.
struct SentenceSource: Sendable {
  let html: [UInt8]
  let isForeign: Bool
  let locale: LanguageTag
  let source: LanguageTag
}

extension ValueMaker {
  /// The difference that a pair's own file tells; nothing if it tells none.
  mutating func difference(_ passage: PassageSource) -> Value {
    guard let text = passage.text else { return .null }
    let sentence = record(
      .sentence,
      of: SentenceSource(
        html: text.passage.html, isForeign: passage.isForeign, locale: passage.locale,
        source: passage.source))
    return record(
      .difference,
      of: DifferenceSource(
        sentences: store.list([sentence]),
        brief: passage.isForeign ? .null : brief(of: text.passage),
        isUntranslated: passage.isForeign, isStale: text.state == .stale))
  }

  /// As much of a text as search engines show, without markup.
  private mutating func brief(of passage: Passage) -> Value {
    var plain: [UInt8] = []
    PlainText.append(passage.html, to: &plain)
    return brief(plain)
  }

  mutating func brief(_ plain: [UInt8]) -> Value {
    var text = plain
    BriefText.shorten(&text)
    return text.isEmpty ? .null : store.text(text)
  }
}

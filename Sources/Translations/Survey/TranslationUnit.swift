public import Catalog
import Diagnostics
public import Languages

/// A text that is translated as a whole, in one locale.
public struct TranslationUnit: Sendable {
  /// Which text it is.
  public enum Subject: Sendable, Hashable {
    case section(CodeID, Section)

    /// A part of a pair's own file, the smaller code first.
    case pair(CodeID, CodeID, PairPart)

    /// A page that stands by itself, by its name.
    case article(String)
  }

  public let locale: LanguageTag

  /// The folder of the protocol, or that of the pages that stand by themselves.
  public let protocolID: String
  public let subject: Subject

  /// What messages call it: `“How to fix” of SIP 180 Ringing`.
  public let title: String
  public let state: TranslationState
  public let source: Passage

  /// The locale's own text.
  public let translation: Passage?

  /// The source text that it was translated from, where that is recorded.
  public let stamp: TextStamp?

  /// The translation's file, which may be missing.
  public let path: String

  /// How many words have to be translated; 0 if the translation is up to date.
  public var wordsToDo: Int {
    state.isTranslated ? 0 : WordCount.words(in: sourceText)
  }

  /// The source text as it is now, in Markdown.
  public var sourceText: String {
    source.markdown
  }
}

import Diagnostics
import Languages
import Testing

@testable import Proofreading

/// A text to proofread, as a test writes it.
struct Proof: Sendable, CustomTestStringConvertible {
  let locale: String
  let text: String

  /// The English text; `nil` if the text is the source.
  let source: String?

  init(_ locale: String, _ text: String, of source: String? = nil) {
    self.locale = locale
    self.text = text
    self.source = source
  }

  var testDescription: String { "\(locale): \(text)" }

  /// What a check says of the text as a section of `1.<locale>.md`.
  func messages(of check: any Check) throws -> [String] {
    Self.printed(
      check.findings(in: try pair(.passage, text: markdown(text), source: source.map(markdown))))
  }

  /// What a check says of the text as a value of a string table.
  func stringMessages(of check: any Check) throws -> [String] {
    let text = try #require(pattern(text))
    return Self.printed(
      check.findings(in: try pair(.string, text: text, source: source.flatMap(pattern))))
  }

  /// The text as what the checks look at.
  func pair(_ kind: TextPair.Origin = .passage) throws -> TextPair {
    try pair(kind, text: markdown(text), source: source.map(markdown))
  }

  private func pair(
    _ kind: TextPair.Origin, text: TextContent, source: TextContent?
  ) throws -> TextPair {
    TextPair(
      kind: kind, locale: try #require(LanguageTag(locale)), content: text, source: source,
      sourceLocale: try #require(LanguageTag("en")))
  }

  private func markdown(_ text: String) -> TextContent {
    let file = SourceFile(path: "1.\(locale).md", text: text)
    return MarkdownText.contents(of: file, passages: [0..<file.bytes.count])[0]
  }

  private func pattern(_ text: String) -> TextContent? {
    let file = SourceFile(path: "\(locale).yaml", text: "key: \(text)\n")
    return StringEntries(of: file).entries.first.map { PatternText.content(of: $0.text) }
  }

  private static func printed(_ findings: [Finding]) -> [String] {
    findings.map(\.diagnostic).sorted().map(\.description)
  }
}

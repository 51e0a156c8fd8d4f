/// What has changed in a source text since it was translated.
public enum SourceChange: Sendable, Hashable {
  case words(WordDiff)

  /// The earlier text is not known, and why; with the text as it is now.
  case unknown(String, source: String)

  /// The change as lines that stand below a message.
  var indented: String {
    switch self {
    case .words(let diff): Self.indent(diff.description)
    case .unknown(let reason, let source):
      "  (\(reason); this is the source now)\n\(Self.indent(source))"
    }
  }

  private static func indent(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}

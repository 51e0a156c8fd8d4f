import Markdown

/// `markup`: no mark of Markdown is left over for readers to see.
struct MarkupCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    pair.content.leftovers.map { leftover in
      Finding(
        check: .markup, location: pair.content.location(at: leftover.offset),
        message: "readers see “\(leftover.mark)” here, since it marks nothing",
        remedy: Self.remedy(for: leftover))
    }
  }

  private static func remedy(for leftover: MarkdownLeftover) -> String {
    let escaped = leftover.mark.map { "\\\($0)" }.joined()
    return switch leftover.kind {
    case .emphasis, .strikethrough:
      "put one before and one after the words, with no space inside, or write “\(escaped)”"
    case .code: "put one at the other end of the code, or write “\(escaped)”"
    case .heading: "put a space after it to make a heading, or write “\(escaped)”"
    case .footnote: "there are no footnotes; write the note into the text"
    }
  }
}

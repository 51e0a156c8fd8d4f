import Diagnostics
import Markdown

extension Diagnostic {
  init(_ excess: MarkdownExcess, at location: SourceLocation) {
    let limit = excess.kind.limit
    let (message, remedy) =
      switch excess.kind {
      case .marks:
        (
          "a paragraph ends here with more than \(limit) brackets and marks of emphasis",
          "divide it by empty lines"
        )
      case .cells: ("this row has more than \(limit) cells", "make several tables")
      case .emptyCells:
        ("the rows of this table leave out more than \(limit) cells", "write short tables apart")
      case .nesting: ("quotations and lists are nested deeper than \(limit)", "flatten them")
      case .addresses:
        (
          "links here repeat more than \(limit / 1_000_000) MB of addresses",
          "put long texts into a file of their own"
        )
      }
    self.init(at: location, message, remedy: remedy)
  }
}

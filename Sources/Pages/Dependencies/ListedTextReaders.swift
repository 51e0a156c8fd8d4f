/// The kinds of pages that show more of the codes in their lists than id, name and class, so that
/// they change with the text of other codes.
struct ListedTextReaders: Sendable {
  private let kinds: Set<PageKind>

  init(of pages: PageInputs) {
    let texts = Record.code.declared.map(\.name).filter { !Record.code.labels.contains($0) }
    kinds = pages.kinds { uses in
      texts.contains {
        uses.contains(.init(role: ModelRole.listedCode.rawValue, field: $0))
      }
    }
  }

  func contains(_ kind: PageKind) -> Bool {
    kinds.contains(kind)
  }
}

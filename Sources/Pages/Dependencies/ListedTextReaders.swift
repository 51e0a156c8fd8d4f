/// The kinds of pages that show more of the codes in their lists than id, name and class, so that
/// they change with the text of other codes.
struct ListedTextReaders: Sendable {
  /// What a template can show of a listed code without depending on its text.
  private static let labels: Set<CodeField> = [.code, .name, .class]

  private let kinds: Set<PageKind>

  init(of pages: PageInputs) {
    let texts = CodeField.allCases.filter { !Self.labels.contains($0) }
    kinds = pages.kinds { uses in
      texts.contains {
        uses.contains(.init(role: ModelRole.listedCode.rawValue, field: $0.rawValue))
      }
    }
  }

  func contains(_ kind: PageKind) -> Bool {
    kinds.contains(kind)
  }
}

import Mustache

/// The kinds of pages that show more of the codes in their lists than id, name and class, so that
/// they change with the text of other codes.
///
/// The checker finds them: it is told that codes in lists lack their text, and have fields instead
/// whose names are so like those of the missing ones that it suggests them. So that the text is not
/// found elsewhere, nothing else has fields of these names either.
struct ListedTextReaders: Sendable {
  /// What a template can show of a listed code without depending on its text.
  private static let labels: Set<CodeField> = [.code, .name, .class]
  private static let textNames = Set(
    CodeField.allCases.filter { !labels.contains($0) }.map(\.rawValue))

  /// What ends the names of the fields that listed codes have instead; no tag can name them.
  private static let mark: Character = "†"

  private let kinds: Set<PageKind>

  init(of pages: SitePages) {
    guard !pages.templates.haveDynamicNames else {
      kinds = Set(PageKind.allCases)
      return
    }
    kinds = Set(
      pages.templates.pages.filter { kind, template in
        var checker = TemplateChecker(pages.templates.templates)
        checker.check(template, with: Self.withoutText(pages.types.type(of: kind), isListed: false))
        return checker.log.diagnostics.contains { $0.remedy?.contains(Self.mark) == true }
      }.keys)
  }

  func contains(_ kind: PageKind) -> Bool {
    kinds.contains(kind)
  }

  private static func withoutText(_ type: ValueType, isListed: Bool) -> ValueType {
    switch type {
    case .scalar, .patterns: type
    case .list(let item): .list(of: withoutText(item, isListed: true))
    case .record(let record): .record(withoutText(record, isListed: isListed))
    }
  }

  private static func withoutText(_ record: RecordType, isListed: Bool) -> RecordType {
    let isCode = textNames.isSubset(of: record.names)
    let kept = record.fields.filter { !textNames.contains($0.name) }.map { name, type in
      (name: name, type: withoutText(type, isListed: isListed))
    }
    let marked = textNames.sorted().map { (name: "\($0)\(mark)", type: ValueType.scalar) }
    return RecordType(isCode && isListed ? kept + marked : kept)
  }
}

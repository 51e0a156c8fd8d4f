import Diagnostics

/// What one page, by itself, says and does wrong.
struct PageAudit: Sendable {
  /// `nil` if the page can't be read.
  private(set) var record: PageRecord?
  private(set) var diagnostics: [Diagnostic] = []

  /// How many links were looked at.
  private(set) var linkCount = 0

  /// - Parameter number: of the file.
  init(_ number: Int, _ resolver: LinkResolver) {
    do throws(Diagnostic) {
      let page = PageReader.read(try resolver.tree.read(number))
      let links = page.resolvedLinks(of: number, with: resolver)
      record = PageRecord(page, file: number, links: links)
      linkCount = links.count
      diagnostics = Self.diagnostics(
        Self.findings(in: page, number, links, resolver), in: page.file)
    } catch {
      diagnostics = [error]
    }
  }

  private static func findings(
    in page: PageMarkup, _ number: Int, _ links: [ResolvedLink], _ resolver: LinkResolver
  ) -> [PageFinding] {
    var findings = LinkCheck.findings(links, in: page.file, resolver)
    if resolver.tree.files[number] == "404.html" {
      findings += NotFoundPageCheck.findings(links, in: page)
    }
    return findings + IdentifierCheck.findings(in: page) + TitleCheck.findings(in: page)
      + LanguageCheck.findings(in: page) + PictureCheck.findings(in: page)
      + LeftoverCheck.findings(in: page) + UnfinishedMarkupCheck.findings(in: page)
      + CanonicalCheck.findings(links, in: page) + AlternateCheck.findings(links, in: page)
  }

  static func diagnostics(_ findings: [PageFinding], in file: SourceFile) -> [Diagnostic] {
    var positions = PositionCounter(file)
    return findings.sorted { ($0.offset ?? 0) < ($1.offset ?? 0) }
      .map { $0.diagnostic(in: file.path, &positions) }
  }
}

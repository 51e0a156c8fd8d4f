import Diagnostics
import StyleSheets

/// What a style sheet does wrong.
struct StyleSheetAudit: Sendable {
  private(set) var diagnostics: [Diagnostic] = []

  /// How many addresses were looked at.
  private(set) var linkCount = 0

  /// - Parameter number: of the file.
  init(_ number: Int, _ resolver: LinkResolver) {
    do throws(Diagnostic) {
      let file = try resolver.tree.read(number)
      let links = Self.links(of: file, number, resolver)
      linkCount = links.count
      diagnostics = PageAudit.diagnostics(LinkCheck.findings(links, in: file, resolver), in: file)
    } catch {
      diagnostics = [error]
    }
  }

  private static func links(
    of file: SourceFile, _ number: Int, _ resolver: LinkResolver
  ) -> [ResolvedLink] {
    let base = resolver.base(of: number)
    var scanner = StyleSheetScanner(file.bytes, in: file.bytes.indices)
    var links: [ResolvedLink] = []
    while let address = scanner.next() {
      let target = resolver.resolve(Array(file.bytes[address]), from: base)
      links.append(ResolvedLink(link: MarkupLink(role: .part, address: address), target: target))
    }
    return links
  }
}

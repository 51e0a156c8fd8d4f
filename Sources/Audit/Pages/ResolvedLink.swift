/// A link of a page or a style sheet, and where it leads.
struct ResolvedLink: Sendable {
  let link: MarkupLink
  let target: LinkTarget
}

extension PageMarkup {
  /// All links of a page, in their order.
  ///
  /// - Parameter number: of the file that the page is.
  func resolvedLinks(of number: Int, with resolver: LinkResolver) -> [ResolvedLink] {
    var start = resolver.base(of: number)
    if let base { start = resolver.base(named: value(base), in: start) }
    return links.map { link in
      ResolvedLink(link: link, target: resolver.resolve(value(link.address), from: start))
    }
  }
}

import Diagnostics

/// Relative links on the page that hosts show at every unknown address.
enum NotFoundPageCheck {
  /// - Parameter links: of the page `404.html` at the root.
  static func findings(_ links: [ResolvedLink], in page: PageMarkup) -> [PageFinding] {
    guard page.base == nil else { return [] }
    return links.compactMap { resolved in
      let address = page.file.bytes[resolved.link.address]
      guard resolved.target.file != nil, let first = address.first, first != UInt8(ascii: "/"),
        first != UInt8(ascii: "#"), AuthorityPart(of: Array(address)) == nil
      else { return nil }
      return PageFinding(
        .warning, at: resolved.link.address.lowerBound,
        "\(page.file.quote(resolved.link.address)) is relative, but hosts show this page at any address",
        remedy: "start the link with a slash")
    }
  }
}

import Diagnostics

/// Canonical addresses that contradict each other.
enum CanonicalCheck {
  static func findings(_ links: [ResolvedLink], in page: PageMarkup) -> [PageFinding] {
    let canonical = links.filter { if case .canonical = $0.link.role { true } else { false } }
    let foreign = canonical.filter { if case .elsewhere = $0.target { true } else { false } }
    return canonical.dropFirst().map { resolved in
      PageFinding(
        at: resolved.link.address.lowerBound, "the page names a second canonical address",
        remedy: "keep one")
    }
      + foreign.map { resolved in
        PageFinding(
          .warning, at: resolved.link.address.lowerBound,
          "the canonical address \(page.file.quote(resolved.link.address)) is not on this site",
          remedy: "see that it is meant, or build the site with its own --base-url")
      }
  }

  /// Canonical addresses of pages that are themselves not canonical.
  static func diagnostics(among pages: PublishedPages, _ sources: inout SourceCache) -> [Diagnostic]
  {
    pages.records.compactMap { page in
      guard let canonical = page.canonical, canonical.target != page.file,
        let target = pages.record(of: canonical.target), let next = target.canonical?.target,
        next != target.file
      else { return nil }
      return sources.diagnostic(.warning, in: page.file, at: canonical.address.lowerBound) { file in
        (
          "\(file.quote(canonical.address)) is not canonical itself",
          "name “\(pages.tree.files[next])”, as that page does"
        )
      }
    }
  }
}

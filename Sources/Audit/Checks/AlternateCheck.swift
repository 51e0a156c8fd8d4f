import Bytes
import Diagnostics
import Languages

/// Versions in other languages that do not agree with each other.
///
/// Search engines believe `hreflang` only if both pages name each other and each names itself.
struct AlternateCheck {
  private let pages: PublishedPages
  private let targets: [Int: Set<Int>]

  init(_ pages: PublishedPages) {
    self.pages = pages
    targets = Dictionary(
      uniqueKeysWithValues: pages.records.filter { !$0.alternates.isEmpty }
        .map { ($0.file, Set($0.alternates.map(\.target))) })
  }

  /// Language tags that are none, and tags that are given twice.
  static func findings(_ links: [ResolvedLink], in page: PageMarkup) -> [PageFinding] {
    var seen: Set<[UInt8]> = []
    return links.compactMap { resolved in
      guard case .alternate(let hreflang) = resolved.link.role else { return nil }
      let tag = page.value(hreflang)
      let text = String(decoding: tag, as: UTF8.self)
      if text != "x-default", LanguageTag(text) == nil {
        return PageFinding(
          at: hreflang.lowerBound, "the hreflang \(page.file.quote(hreflang)) is no language tag",
          remedy: "write one such as “en” or “pt-BR”, or “x-default”")
      }
      guard !seen.insert(tag.map(\.small)).inserted else { return nil }
      return PageFinding(
        at: hreflang.lowerBound, "the hreflang “\(text)” is on this page twice",
        remedy: "name one page for each language")
    }
  }

  func diagnostics(_ sources: inout SourceCache) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    // A page that is not canonical is not asked for its versions.
    for page in pages.records where page.isListed && !page.alternates.isEmpty {
      if targets[page.file]?.contains(page.file) != true, let first = page.alternates.first {
        diagnostics.append(
          sources.diagnostic(.error, in: page.file, at: first.address.lowerBound) { _ in
            (
              "the page is not among the versions that it names",
              "add a link with the hreflang of the page itself"
            )
          })
      }
      for alternate in page.alternates where alternate.target != page.file {
        guard let target = pages.record(of: alternate.target),
          let (severity, message, remedy) = defect(of: alternate, from: page, to: target)
        else { continue }
        diagnostics.append(
          sources.diagnostic(severity, in: page.file, at: alternate.address.lowerBound) { _ in
            (message, remedy)
          })
      }
    }
    return diagnostics
  }

  private func defect(
    of alternate: PageRecord.Alternate, from page: PageRecord, to target: PageRecord
  ) -> (Diagnostic.Severity, String, String)? {
    let name = pages.tree.files[target.file]
    guard target.isListed else {
      return (
        .warning, "the version “\(alternate.tag)” is a page that search engines leave out",
        "leave it out here, too, or correct the canonical or robots of “\(name)”"
      )
    }
    guard targets[target.file]?.contains(page.file) == true else {
      return (
        .error, "the version “\(alternate.tag)” does not name this page in return",
        "add a link with hreflang to “\(name)”, or remove this one"
      )
    }
    guard alternate.tag != "x-default", let tag = LanguageTag(alternate.tag),
      let language = LanguageTag(target.language), tag.language != language.language
    else { return nil }
    return (
      .error, "the version “\(alternate.tag)” is a page whose lang is “\(target.language)”",
      "correct the hreflang, the address or the lang of “\(name)”"
    )
  }
}

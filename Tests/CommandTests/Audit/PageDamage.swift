import Harness
import Testing

/// One thing that may be broken in a built site without any defect.
enum PageDamage: CaseIterable {
  case fileRemoved, pageInCapitals, pageCut
  case linkBroken, linkOutOfTree, anchorLost, idDoubled
  case versionRenamed, versionLost, canonicalBroken, sitemapEntryLost, sitemapEntryBroken
  case titleEmpty, languageLost, templateLeft

  func apply(to tree: inout FileTree, using random: inout SeededGenerator) throws {
    switch self {
    case .fileRemoved:
      // Nothing in the pages' markup leads to what searches, the search indexes and the file for
      // robots.
      let paths = tree.paths.filter {
        !$0.hasPrefix("assets/search") && !["404.html", "robots.txt"].contains($0)
      }
      tree.remove(try #require(paths.randomElement(using: &random)))
    case .pageInCapitals:
      let path = try page(of: tree, using: &random)
      tree.files[path.uppercased()] = tree.files[path]
      tree.remove(path)
    case .pageCut:
      let path = try page(of: tree, using: &random)
      let text = tree.text(path)
      let tag = try #require(text.matches(of: /<[a-z]/).randomElement(using: &random))
      tree.files[path] = Array(text[..<tag.range.upperBound].utf8)
    case .linkBroken: try replace(/<a href="[^":#]*\.html/, with: { "\($0)x" }, in: &tree, &random)
    case .linkOutOfTree:
      try replace(/<a href="\.\.\//, with: { "\($0)../../../../" }, in: &tree, &random)
    case .anchorLost: try replace(/<main id="/, with: { "\($0)x" }, in: &tree, &random)
    case .idDoubled:
      try replace(/<main id="content"/, with: { "<p id=\"content\"></p>\($0)" }, in: &tree, &random)
    case .versionRenamed:
      try replace(
        /rel="alternate" hreflang="[a-z][a-z]"/, with: { _ in "rel=\"alternate\" hreflang=\"de\"" },
        in: &tree, &random)
    case .versionLost:
      try replace(
        /<link rel="alternate" hreflang="[a-z][a-z]" .*\n/, with: { _ in "" }, in: &tree, &random)
    case .canonicalBroken:
      try replace(/rel="canonical" href="[^"]*/, with: { "\($0)x" }, in: &tree, &random)
    case .sitemapEntryLost:
      try replace(
        /<url>(?s:.*?)<\/url>\n/, with: { _ in "" }, in: "sitemap.xml", of: &tree, &random)
    case .sitemapEntryBroken:
      try replace(/\.html/, with: { "\($0)x" }, in: "sitemap.xml", of: &tree, &random)
    case .titleEmpty:
      try replace(/<title>[^<]*/, with: { _ in "<title>" }, in: &tree, &random)
    case .languageLost:
      try replace(/<html lang="[^"]*"/, with: { _ in "<html" }, in: &tree, &random)
    case .templateLeft: try replace(/<h1[^>]*>/, with: { "\($0){{x}}" }, in: &tree, &random)
    }
  }

  /// A page of some locale.
  private func page(
    of tree: FileTree, using random: inout SeededGenerator
  ) throws -> String {
    let pages = tree.paths.filter { $0.contains("/") && $0.hasSuffix(".html") }
    return try #require(pages.randomElement(using: &random))
  }

  private func replace(
    _ pattern: Regex<Substring>, with replacement: (Substring) -> String, in tree: inout FileTree,
    _ random: inout SeededGenerator
  ) throws {
    let path = try page(of: tree, using: &random)
    try replace(pattern, with: replacement, in: path, of: &tree, &random)
  }

  /// Replaces one of the places of a pattern.
  private func replace(
    _ pattern: Regex<Substring>, with replacement: (Substring) -> String, in path: String,
    of tree: inout FileTree, _ random: inout SeededGenerator
  ) throws {
    var text = tree.text(path)
    let match = try #require(
      text.matches(of: pattern).randomElement(using: &random), "\(path) has nothing to break")
    text.replaceSubrange(match.range, with: replacement(text[match.range]))
    tree.files[path] = Array(text.utf8)
  }
}

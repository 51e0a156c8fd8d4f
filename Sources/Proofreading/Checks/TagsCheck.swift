/// `tags`: a pattern about two codes says something of both, if the source's does.
struct TagsCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    let own = Self.roots(of: pair.content)
    // A pattern in a pattern may say what is missed here.
    guard !own.contains("strings") || Self.roots(of: source).contains("strings") else { return [] }
    return ["a", "b"].filter { Self.roots(of: source).contains($0) && !own.contains($0) }.map {
      Finding(
        check: .tags, location: pair.content.location,
        message: "the source says something of “\($0)” here and the translation does not",
        remedy: "use a name such as {{\($0).code}}")
    }
  }

  /// The first parts of the names in tags.
  private static func roots(of content: TextContent) -> Set<String> {
    Set(content.tags.compactMap { $0.split(separator: ".").first.map(String.init) })
  }
}

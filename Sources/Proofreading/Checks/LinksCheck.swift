/// `links`: a translation links to what its source links to, and shows as many images, which may be
/// others.
struct LinksCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    return SetDifference(of: pair.content.links, from: source.links)
      .findings(.links, in: pair.content) { "a link to \($0)" }
      + countFindings(in: pair.content, of: source)
  }

  private func countFindings(in content: TextContent, of source: TextContent) -> [Finding] {
    let counts = (source: source.parts.imageCount, own: content.parts.imageCount)
    guard counts.source != counts.own else { return [] }
    return [
      Finding(
        check: .links, location: content.location,
        message: "the source has \(Self.images(counts.source)) here and the translation "
          + "\(Self.images(counts.own))",
        remedy: "show as many")
    ]
  }

  private static func images(_ count: Int) -> String {
    switch count {
    case 0: "no image"
    case 1: "one image"
    default: "\(count) images"
    }
  }
}

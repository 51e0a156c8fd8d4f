/// `links`: a translation links to what its source links to.
struct LinksCheck: Check {
  func findings(in pair: TextPair) -> [Finding] {
    guard let source = pair.source else { return [] }
    return SetDifference(of: pair.content.links, from: source.links)
      .findings(.links, in: pair.content) { "a link to \($0)" }
  }
}

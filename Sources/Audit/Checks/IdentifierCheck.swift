/// Ids that a page has twice.
enum IdentifierCheck {
  static func findings(in page: PageMarkup) -> [PageFinding] {
    var seen: Set<UInt64> = []
    return page.ids.compactMap { range in
      if range.isEmpty {
        return PageFinding(
          at: range.lowerBound, "this id is empty", remedy: "write one, or remove the attribute")
      }
      guard !seen.insert(Fragment.hash(of: page.value(range))).inserted else { return nil }
      return PageFinding(
        at: range.lowerBound, "the id \(page.file.quote(range)) is on this page twice",
        remedy: "give each element an id of its own")
    }
  }
}

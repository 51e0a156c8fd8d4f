/// Tags, comments and texts that have no end.
enum UnfinishedMarkupCheck {
  static func findings(in page: PageMarkup) -> [PageFinding] {
    page.unfinished.map { offset in
      [
        PageFinding(
          at: offset, "what begins here goes on to the end of the file",
          remedy: "close the tag, the comment or the element; the file may have been cut")
      ]
    } ?? []
  }
}

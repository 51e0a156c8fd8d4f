/// Pictures without a text that stands for them.
enum PictureCheck {
  static func findings(in page: PageMarkup) -> [PageFinding] {
    page.picturesWithoutText.map { offset in
      PageFinding(
        at: offset, "this picture has no alt",
        remedy: "say what it shows, or write alt=\"\" if it only decorates")
    }
  }
}

/// Braces of a template that readers would see.
enum LeftoverCheck {
  static func findings(in page: PageMarkup) -> [PageFinding] {
    page.leftovers.map { range in
      let line = page.file.bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      let quote = page.file.quote(range.lowerBound..<line)
      return PageFinding(
        at: range.lowerBound, "a template has left \(quote) here",
        remedy: "correct the template, or put what is meant in <code>")
    }
  }
}

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

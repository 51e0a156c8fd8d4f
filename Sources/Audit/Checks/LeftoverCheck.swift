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

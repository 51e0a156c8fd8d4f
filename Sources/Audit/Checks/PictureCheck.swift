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

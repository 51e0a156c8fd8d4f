/// Pictures without a text that stands for them.
enum PictureCheck {
  static func findings(in page: PageMarkup) -> [Finding] {
    page.picturesWithoutText.map { offset in
      Finding(
        at: offset, "this picture has no alt",
        remedy: "say what it shows, or write alt=\"\" if it only decorates")
    }
  }
}

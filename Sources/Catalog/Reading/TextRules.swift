import Markdown

/// What all Markdown texts of a site are read by.
struct TextRules: Equatable, Sendable {
  let options: MarkdownOptions

  /// The images beside the texts, by their names as seen from `Content/`.
  var images: [String: PublishedImage] = [:]

  /// The ids that templates give to parts of pages.
  var takenIDs: Set<String> = []

  init(_ options: MarkdownOptions) {
    self.options = options
  }

  init(of frame: Site) {
    self.init(frame.configuration, images: frame.images, templates: frame.templates)
  }

  init(_ configuration: SiteConfiguration, images: [ContentImage], templates: [TemplateFile]) {
    options = configuration.markdown
    self.images = Dictionary(
      images.map { ($0.name, $0.published) }, uniquingKeysWith: { first, _ in first })
    takenIDs = TemplateIDs.all(in: templates)
  }
}

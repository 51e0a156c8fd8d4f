/// The elements that the audit looks at, in HTML and in sitemaps; the raw value is the tag's name.
enum ElementName: String, CaseIterable, Sendable {
  case a, area, audio, base, button, code, embed, form, html, iframe, img, input, kbd, link
  case loc, meta, object, pre, samp, script, sitemap, source, style, svg, textarea, title, track
  case url, video
  case xhtmlLink = "xhtml:link"

  static let table = PackedName.table(of: Self.self)

  /// Whether everything up to the end tag is text (WHATWG HTML §13.1.2).
  var isRawText: Bool {
    switch self {
    case .script, .style, .textarea, .title, .iframe: true
    default: false
    }
  }

  /// Whether braces inside are likely meant for the reader.
  var quotesCode: Bool {
    switch self {
    case .code, .kbd, .pre, .samp: true
    default: false
    }
  }
}

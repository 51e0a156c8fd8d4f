/// The attributes that the audit looks at; the raw value is the name.
enum AttributeName: String, CaseIterable, Sendable {
  case action, alt, content, data, formaction, href, hreflang, id, imagesrcset, label, lang, name
  case placeholder, poster, property, rel, src, srcset, style, title, type
  case ariaLabel = "aria-label"
  case httpEquiv = "http-equiv"
  case xlinkHref = "xlink:href"

  static let table = PackedName.table(of: Self.self)
}

/// An attribute of a tag.
struct Attribute: Sendable {
  /// `nil` for one that the audit does not look at.
  let name: AttributeName?

  /// Where the value stands, without quotes; empty if there is none.
  let value: Range<Int>
}

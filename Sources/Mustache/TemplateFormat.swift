/// What a template makes, which decides how values are escaped in it.
enum TemplateFormat: UInt8, BitwiseCopyable, Sendable {
  /// Text is escaped, and markup is not.
  case html

  /// Text is escaped, and so is markup: it is only text there.
  case xml

  /// Everything is escaped to stand inside a string.
  case json

  /// Nothing is escaped.
  case text

  /// The format of the template that shows this one, as for patterns. Their own text is plain text
  /// and is escaped like a value.
  case inherited

  /// The format of a template by its name: `feed.xml` makes XML, and a name without such an ending
  /// HTML.
  init(ofTemplate name: String) {
    self =
      switch name.utf8.lastIndex(of: UInt8(ascii: ".")).map({ name[$0...] }) {
      case ".xml": .xml
      case ".json": .json
      case ".txt": .text
      default: .html
      }
  }
}

/// What is done to a value when it is shown.
enum Escaping: UInt8, BitwiseCopyable, Sendable {
  case none, html, xml, json

  /// - Parameters:
  ///   - isRaw: whether the tag switches escaping off.
  ///   - format: that of the template in which the tag stands.
  ///   - outer: that of the template that shows it, if it is a pattern.
  init(isRaw: Bool, in format: TemplateFormat, shownIn outer: TemplateFormat) {
    switch format == .inherited ? outer : format {
    case .text: self = .none
    case .html, .inherited: self = isRaw ? .none : .html
    // What a pattern knows as HTML is no JSON and no XML.
    case .xml: self = isRaw && format == .xml ? .none : .xml
    case .json: self = isRaw && format == .json ? .none : .json
    }
  }

  /// Whether bytes of a value have to be looked at.
  func appliesTo(_ kind: Value.Kind) -> Bool {
    switch self {
    case .none: false
    case .html: kind == .text
    case .xml, .json: true
    }
  }
}

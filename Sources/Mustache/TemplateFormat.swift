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

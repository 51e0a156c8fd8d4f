/// A tag as it stands in a template.
struct Tag {
  enum TagType: Equatable {
    /// `{{name}}`, or `{{{name}}}` and `{{&name}}` where `raw`.
    case value(raw: Bool)
    case section
    case inverted
    case close
    case partial(dynamic: Bool)
    case parent(dynamic: Bool)
    case block
    case comment
    case delimiters
  }

  let kind: TagType

  /// The text that names something, without sigil and white space.
  let name: String

  /// Byte offsets of the whole tag in the file.
  let range: Range<Int>

  /// Where its line starts, if only white space stands between there and the tag.
  let lineStart: Int?

  /// Where the next line starts, if only white space stands between the tag and there.
  let nextLine: Int?

  /// The tag as written, for messages.
  var spelling: String {
    switch kind {
    case .value(let raw): raw ? "{{{\(name)}}}" : "{{\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .partial(let dynamic): "{{>\(dynamic ? "*" : "")\(name)}}"
    case .parent(let dynamic): "{{<\(dynamic ? "*" : "")\(name)}}"
    case .block: "{{$\(name)}}"
    case .comment: "{{!}}"
    case .delimiters: "{{=}}"
    }
  }

  /// How the tag that ends this one is written.
  var closing: String {
    if case .parent(dynamic: true) = kind { return "{{/*\(name)}}" }
    return "{{/\(name)}}"
  }
}

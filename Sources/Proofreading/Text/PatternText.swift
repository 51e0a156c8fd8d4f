import YAML

/// Reads a value of a YAML file, which may be a Mustache pattern, for proofreading.
enum PatternText {
  /// What the value says. Everything in it has the place of the whole.
  static func content(of text: YAMLText) -> TextContent {
    let offset = text.range.lowerBound
    var content = TextParts(file: text.file, start: offset)
    var rest = text.text[...]
    while let open = rest.firstRange(of: "{{") {
      append(rest[..<open.lowerBound], offset, to: &content)
      rest = rest[open.upperBound...]
      let close = rest.firstRange(of: "}}")
      let tag = rest[..<(close?.lowerBound ?? rest.endIndex)]
      let sigil = tag.first.flatMap { "#^/!>&{=".contains($0) ? $0 : nil }
      content.tags.append(
        String((sigil == nil ? tag : tag.dropFirst()).filter { $0 != " " && $0 != "}" }))
      if sigil == nil || sigil == "{" || sigil == "&" {
        content.glyphs.append(Glyph(scalar: Glyph.placeholder, offset: offset))
      }
      rest = rest[(close?.upperBound ?? rest.endIndex)...].drop { $0 == "}" }
    }
    append(rest, offset, to: &content)
    return TextContent(content)
  }

  private static func append(_ text: Substring, _ offset: Int, to content: inout TextParts) {
    content.glyphs += text.unicodeScalars.map { Glyph(scalar: $0, offset: offset) }
  }
}

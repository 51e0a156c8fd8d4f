import Bytes

/// The ids that templates write as they stand: `id="facts"`.
enum TemplateIDs {
  private static let attribute = Array(" id=\"".utf8)

  static func all(in templates: [TemplateFile]) -> Set<String> {
    var ids: Set<String> = []
    for template in templates {
      var rest = template.file.bytes[...]
      while let start = rest.firstRange(ofBytes: attribute) {
        rest = rest[start.upperBound...]
        let id = rest.prefix { $0 != UInt8(ascii: "\"") }
        if !id.contains(UInt8(ascii: "{")) { ids.insert(String(decoding: id, as: UTF8.self)) }
      }
    }
    return ids
  }
}

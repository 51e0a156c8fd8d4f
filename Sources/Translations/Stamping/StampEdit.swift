import Catalog
import Diagnostics
import YAML

/// Puts stamps into the front matter of a file and leaves every other byte as it is.
struct StampEdit {
  private let file: SourceFile

  init(_ file: SourceFile) {
    self.file = file
  }

  /// - Returns: the content with the stamps.
  /// - Throws: a diagnostic if the front matter is broken or not made of lines.
  func bytes(with block: StampBlock) throws(Diagnostic) -> [UInt8] {
    let parts = try FrontMatter(of: file, isRequired: false)
    guard parts.isPresent else { return try bytes(withFirst: block) }
    let entries = try entries(of: parts)
    let indent = entries.first.map { self.indent(before: $0.keyRange.lowerBound) } ?? ""
    let text = block.text(indent: indent, lineEnd: lineEnd)
    var bytes = file.bytes
    if let entry = entries.first(where: { $0.key == StampBlock.key }) {
      let range = entry.keyRange.lowerBound..<end(of: entry.value)
      bytes.replaceSubrange(range, with: text.utf8)
    } else {
      let end = parts.yaml.upperBound
      bytes.insert(contentsOf: "\(indent)\(text)\(lineEnd)".utf8, at: end)
    }
    try check(bytes, block)
    return bytes
  }

  /// The content with a front matter that has the stamps and nothing else.
  private func bytes(withFirst block: StampBlock) throws(Diagnostic) -> [UInt8] {
    let lines = ["---", block.text(indent: "", lineEnd: lineEnd), "---", ""]
    var bytes = file.bytes
    bytes.insert(contentsOf: lines.joined(separator: lineEnd).utf8, at: file.byteOrderMarkLength)
    try check(bytes, block)
    return bytes
  }

  private func entries(of parts: FrontMatter) throws(Diagnostic) -> [YAMLEntry] {
    guard let root = try YAMLDocument.parse(file, range: parts.yaml) else { return [] }
    return root.mappingEntries ?? []
  }

  /// What stands before a place in its line.
  private func indent(before offset: Int) -> String {
    let start = file.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return file.text(in: start..<offset)
  }

  private var lineEnd: String {
    guard let end = file.bytes.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
    return file.bytes[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// Where a value ends, without the white space and the comments after it.
  private func end(of node: YAMLNode) -> Int {
    let isFlow = "{[".utf8.contains(file.bytes[min(node.range.lowerBound, file.bytes.count - 1)])
    switch node.content {
    case .mapping(let entries) where !isFlow:
      return entries.last.map { end(of: $0.value) } ?? node.range.upperBound
    case .sequence(let items) where !isFlow:
      return items.last.map { end(of: $0) } ?? node.range.upperBound
    case .scalar, .mapping, .sequence:
      return node.range.upperBound
    }
  }

  /// Makes sure that the stamps are read back as they were written, whatever the front matter is.
  private func check(_ bytes: [UInt8], _ block: StampBlock) throws(Diagnostic) {
    let changed = try SourceFile(path: file.path, bytes: bytes)
    let entry = try? StampEdit(changed).entries(of: FrontMatter(of: changed))
      .first { $0.key == StampBlock.key }
    guard let entry, block.isRecorded(in: entry.value) else {
      throw Diagnostic(
        at: SourceLocation(file: file, offset: file.byteOrderMarkLength),
        "the stamps can't be written into this front matter",
        remedy: "write its keys on lines of their own, without braces")
    }
  }
}

import Diagnostics
import YAML

/// The texts of a YAML file by the path of their keys.
struct StringEntries {
  struct Entry {
    let path: String
    let text: YAMLText

    /// The line of the key.
    let line: Int
  }

  private(set) var entries: [Entry] = []
  private let file: SourceFile
  private var lines: PositionCounter

  /// Keys whose values no reader sees.
  private static let technical: Set<String> = ["codes", "grammar", "id", "type"]

  /// - Parameter file: a file that is known to be YAML; any other has no entries.
  init(of file: SourceFile) {
    self.file = file
    lines = PositionCounter(file)
    guard let root = try? YAMLDocument.parse(file) else { return }
    add(root, at: "")
  }

  private mutating func add(_ node: YAMLNode, at path: String) {
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        add(item, at: "\(path)\(Self.id(of: item) ?? String(index)).")
      }
    case .mapping(let entries):
      for entry in entries where !Self.technical.contains(entry.key) { add(entry, at: path) }
    }
  }

  private mutating func add(_ entry: YAMLEntry, at path: String) {
    var log = DiagnosticLog()
    guard case .scalar = entry.value.content else {
      return add(entry.value, at: "\(path)\(entry.key).")
    }
    guard let text = YAMLText(entry.value, in: file, as: entry.key, log: &log) else { return }
    entries.append(
      Entry(
        path: path + entry.key, text: text,
        line: lines.position(at: entry.keyRange.lowerBound).line))
  }

  /// What names an item of a list.
  private static func id(of item: YAMLNode) -> String? {
    let id = item.mappingEntries?.first { $0.key == "id" }?.value.content
    guard case .scalar(let text, _) = id else { return nil }
    return text
  }
}

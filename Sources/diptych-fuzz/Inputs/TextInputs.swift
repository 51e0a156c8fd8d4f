import Diagnostics
import YAML

struct YAMLInput: FuzzedInput {
  let name = "yaml"
  let seeds = [
    "a: 1\nb: [x, {y: z}]\n", "- &a x\n- *a\n", "a: |\n  b\n  c\n'd': >-\n  e\n",
    "# c\na: \"\\u00e9\"\n",
    "a:\n  - b: c\n    d: e\n",
  ].map { Array($0.utf8) }
  let words = [
    "a: ", "- ", "&a ", "*a ", "<<: ", "? ", "|\n", ">\n", "{", "}", "[", "]", "---\n", "...\n",
    "!!x ",
    "\\ud83d", "%YAML 1.2\n", "#", "~", "  ",
  ]

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    guard let file = try? SourceFile(path: "a", bytes: input),
      let root = try? YAMLDocument.parse(file)
    else { return }
    try TreeInspection.inspect(root, in: file)
  }
}

struct JSONInput: FuzzedInput {
  let name = "json"
  let seeds = [#"{"a": [1, -2.5e3, true, null, "\ud83d\ude00"]}"#, #"[[], {}, ""]"#].map {
    Array($0.utf8)
  }
  let words = ["{", "}", "[", "]", ":", ",", "\\u", "\\ud83d", "\\ude00", "1e9", "null", "\\"]

  func run(_ input: [UInt8]) async throws(Misbehaviour) {
    guard let file = try? SourceFile(path: "a", bytes: input),
      let root = try? JSONDocument.parse(file)
    else { return }
    try TreeInspection.inspect(root, in: file)
  }
}

/// Looks whether the places of a tree are those of a file.
enum TreeInspection {
  static func inspect(_ node: YAMLNode, in file: SourceFile) throws(Misbehaviour) {
    guard node.range.lowerBound >= 0, node.range.upperBound <= file.bytes.count else {
      throw Misbehaviour("a node is outside of the file")
    }
    switch node.content {
    case .scalar: break
    case .sequence(let items):
      for item in items { try inspect(item, in: file) }
    case .mapping(let entries):
      for entry in entries { try inspect(entry.value, in: file) }
    }
  }
}

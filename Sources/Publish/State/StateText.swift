import ContentHash
import Pages

/// A build's state as lines of text: a word, then what it names. In names a line feed is `\n` and a
/// backslash `\\`.
enum StateText {
  static func write(_ state: BuildState) -> String {
    var lines = [
      "tool \(state.tool)", "inputs \(state.inputs)",
      "selection \(state.selection.part)/\(state.selection.parts)",
      "untranslated \(state.untranslated)", "warnings \(state.warnings)",
    ]
    if !state.outline.folder.isEmpty { lines.append("folder \(state.outline.folder)") }
    lines += state.outline.locales.map { "locale \($0)" }
    if state.outline.pageLocaleCount < state.outline.locales.count {
      lines.append("locales-with-pages \(state.outline.pageLocaleCount)")
    }
    for entry in state.outline.protocols {
      lines.append("protocol \(entry.id)")
      lines += entry.codes.map { "code \($0)" }
    }
    lines += state.outline.extras.map { "extra \($0)" }
    for (unit, parts) in state.dependencies.units.sorted(by: {
      $0.key.description < $1.key.description
    }) {
      lines.append("unit \(unit)")
      lines += parts.sorted { $0.key < $1.key }.map { "part \($0.value) \($0.key)" }
    }
    return lines.map { escaped($0) + "\n" }.joined()
  }

  private static func escaped(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 == lineFeed || $0 == backslash }) else { return line }
    let utf8 = line.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case lineFeed: [backslash, UInt8(ascii: "n")]
      case backslash: [backslash, backslash]
      default: [byte]
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  private static func unescaped(_ line: String) -> String {
    guard line.utf8.contains(backslash) else { return line }
    var utf8: [UInt8] = []
    var isEscaped = false
    for byte in line.utf8 {
      if !isEscaped, byte == backslash {
        isEscaped = true
      } else {
        utf8.append(isEscaped && byte == UInt8(ascii: "n") ? lineFeed : byte)
        isEscaped = false
      }
    }
    return String(decoding: utf8, as: UTF8.self)
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  /// - Returns: `nil` if a line can't be read.
  static func read(_ text: String) -> BuildState? {
    var reader = StateTextReader()
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let line = String(line), reader.read(unescaped(line)) else { return nil }
    }
    return reader.state
  }
}

private struct StateTextReader {
  private var tool = ""
  private var inputs = ContentHash.none
  private var selection = Selection.all
  private var untranslated = 0
  private var warnings = 0
  private var folder = ""
  private var locales: [String] = []
  private var pageLocaleCount: Int?
  private var protocols: [(id: String, codes: [String])] = []
  private var extras: [String] = []
  private var dependencies = SiteDependencies()
  private var unit: DependencyUnit?

  var state: BuildState {
    BuildState(
      tool: tool, inputs: inputs, selection: selection,
      outline: SiteOutline(
        folder: folder, locales: locales, pageLocaleCount: pageLocaleCount,
        protocols: protocols.map { .init(id: $0.id, codes: $0.codes) }, extras: extras),
      dependencies: dependencies, untranslated: untranslated, warnings: warnings)
  }

  /// - Returns: whether the line could be read.
  mutating func read(_ line: String) -> Bool {
    guard let space = line.utf8.firstIndex(of: UInt8(ascii: " ")) else { return false }
    let value = String(line[line.index(after: space)...])
    switch line[..<space] {
    case "tool": tool = value
    case "inputs": return assign(ContentHash(value), to: &inputs)
    case "selection": return assign(Selection(value), to: &selection)
    case "untranslated": return assign(Int(value), to: &untranslated)
    case "warnings": return assign(Int(value), to: &warnings)
    case "folder": folder = value
    case "locale": locales.append(value)
    case "locales-with-pages":
      guard let count = Int(value), count >= 0 else { return false }
      pageLocaleCount = count
    case "protocol": protocols.append((value, []))
    case "code":
      guard !protocols.isEmpty else { return false }
      protocols[protocols.count - 1].codes.append(value)
    case "extra": extras.append(value)
    case "unit":
      unit = DependencyUnit(value)
      return unit != nil
    case "part":
      guard let unit, let hash = ContentHash(String(value.prefix(32))) else { return false }
      dependencies.set(String(value.dropFirst(33)), of: unit, to: hash)
    default: return false
    }
    return true
  }

  private func assign<Value>(_ value: Value?, to place: inout Value) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }
}

import ContentHash
import Pages
import Planning

/// A build's state as lines of text.
enum StateText {
  static func write(_ state: BuildState) -> [UInt8] {
    var text: [UInt8] = []
    StateLine.append("tool", state.tool, to: &text)
    StateLine.append("inputs", state.inputs.description, to: &text)
    StateLine.append(
      "selection", "\(state.selection.part)/\(state.selection.parts)", to: &text)
    StateLine.append("untranslated", String(state.untranslated), to: &text)
    StateLine.append("warnings", String(state.warnings), to: &text)
    StateLine.append("redirects", String(state.omittedRedirects), to: &text)
    StateLine.append("precompressed", String(state.outline.isPrecompressed), to: &text)
    if let boot = state.unsyncedBoot { StateLine.append("unsynced", boot, to: &text) }
    if !state.outline.folder.isEmpty {
      StateLine.append("folder", state.outline.folder, to: &text)
    }
    for locale in state.outline.locales { StateLine.append("locale", locale, to: &text) }
    if !state.outline.hasLocaleFolder { StateLine.append("locale-folder", "false", to: &text) }
    if state.outline.pageLocaleCount < state.outline.locales.count {
      StateLine.append("locales-with-pages", String(state.outline.pageLocaleCount), to: &text)
    }
    for entry in state.outline.protocols {
      StateLine.append("protocol", entry.id, to: &text)
      for code in entry.codes { StateLine.append("code", code, to: &text) }
    }
    for name in state.outline.articles { StateLine.append("page", name, to: &text) }
    for extra in state.outline.extras { StateLine.append("extra", extra, to: &text) }
    return text
  }

  /// - Returns: `nil` if a line can't be read.
  static func read(_ text: [UInt8]) -> BuildState? {
    var reader = StateTextReader()
    let isRead = StateLine.readEach(text) { line in
      line.value.map { reader.read(line.wordText, $0) } ?? false
    }
    return isRead ? reader.state : nil
  }
}

private struct StateTextReader {
  private var tool = ""
  private var inputs = ContentHash.none
  private var selection = Selection.all
  private var untranslated = 0
  private var warnings = 0
  private var omittedRedirects = 0
  private var isPrecompressed = false
  private var unsyncedBoot: String?
  private var folder = ""
  private var locales: [String] = []
  private var hasLocaleFolder = true
  private var pageLocaleCount: Int?
  private var protocols: [(id: String, codes: [String])] = []
  private var articles: [String] = []
  private var extras: [String] = []

  var state: BuildState {
    BuildState(
      tool: tool, inputs: inputs, selection: selection,
      outline: SiteOutline(
        folder: folder, locales: locales, hasLocaleFolder: hasLocaleFolder,
        pageLocaleCount: pageLocaleCount,
        protocols: protocols.map { .init(id: $0.id, codes: $0.codes) }, articles: articles,
        extras: extras, isPrecompressed: isPrecompressed),
      untranslated: untranslated, warnings: warnings, omittedRedirects: omittedRedirects,
      unsyncedBoot: unsyncedBoot)
  }

  /// - Returns: whether the line could be read.
  mutating func read(_ word: String, _ value: String) -> Bool {
    switch word {
    case "tool": tool = value
    case "inputs": return assign(ContentHash(value), to: &inputs)
    case "selection": return assign(Selection(value), to: &selection)
    case "untranslated": return assign(Int(value), to: &untranslated)
    case "warnings": return assign(Int(value), to: &warnings)
    case "precompressed": return assign(Bool(value), to: &isPrecompressed)
    case "redirects": return assign(Int(value), to: &omittedRedirects)
    case "unsynced": unsyncedBoot = value
    case "folder": folder = value
    case "locale": locales.append(value)
    case "locale-folder": return assign(Bool(value), to: &hasLocaleFolder)
    case "locales-with-pages":
      guard let count = Int(value), count >= 0 else { return false }
      pageLocaleCount = count
    case "protocol": protocols.append((value, []))
    case "code":
      guard !protocols.isEmpty else { return false }
      protocols[protocols.count - 1].codes.append(value)
    case "page": articles.append(value)
    case "extra": extras.append(value)
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

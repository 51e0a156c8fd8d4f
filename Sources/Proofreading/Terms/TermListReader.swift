import Diagnostics
import YAML

/// Reads `Locales/<locale>.terms.yaml`.
struct TermListReader {
  private(set) var log = DiagnosticLog()
  private let file: SourceFile

  init(file: SourceFile) {
    self.file = file
  }

  mutating func read() -> [Term] {
    guard let document = log.collect({ () throws(Diagnostic) in try YAMLDocument.parse(file) }),
      let root = YAMLMapping(document, in: file, as: "the term list", log: &log)
    else { return [] }
    reportDuplicates(root.entriesInOrder)
    return root.entriesInOrder.compactMap { readTerm($0) }
  }

  private mutating func readTerm(_ entry: YAMLEntry) -> Term? {
    guard var keys = YAMLMapping(entry.value, in: file, as: "“\(entry.key)”", log: &log) else {
      return nil
    }
    let use = keys.requiredText("use", remedy: "say how the term is translated", log: &log)
    let match = words("match", of: &keys)
    let avoid = words("avoid", of: &keys)
    keys.reportUnknownKeys(log: &log)
    guard let use else { return nil }
    let folded = CaselessText(use.text)
    for word in avoid where folded.contains(CaselessText(word.text)) {
      log.append(
        Diagnostic(
          at: word.location, "“\(word.text)” is part of “\(use.text)”, which is to be used",
          remedy: "remove it"))
    }
    return Term(
      name: entry.key, use: use.text, match: match.map(\.text), avoid: avoid.map(\.text))
  }

  private mutating func words(_ key: String, of keys: inout YAMLMapping) -> [YAMLText] {
    var words: [YAMLText] = []
    var seen: Set<String> = []
    for node in keys.list(key) {
      guard let text = YAMLText(node, in: file, as: "a word of “\(key)”", log: &log) else {
        continue
      }
      if !text.text.contains(where: { !$0.isWhitespace }) {
        log.append(
          Diagnostic(at: text.location, "a word of “\(key)” is empty", remedy: "remove it"))
      } else if seen.insert(text.text.lowercased()).inserted {
        words.append(text)
      } else {
        log.append(
          Diagnostic(
            at: text.location, "“\(text.text)” is here twice", remedy: "remove one"))
      }
    }
    return words
  }

  /// YAML itself refuses a key that is the same; a term may also differ in capitals.
  private mutating func reportDuplicates(_ entries: [YAMLEntry]) {
    var seen: Set<String> = []
    for entry in entries where !seen.insert(entry.key.lowercased()).inserted {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: entry.keyRange.lowerBound),
          "the term “\(entry.key)” is here twice", remedy: "join the two"))
    }
  }
}

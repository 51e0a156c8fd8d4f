import Diagnostics
import Files
import Languages
import Markdown
import YAML

/// Reads the notes in `Content/<protocol>/pairs/`.
struct PairNoteReader {
  private(set) var log = DiagnosticLog()
  private let folder: String
  private let configuration: SiteConfiguration

  /// - Parameter folder: the folder, as the user would type it.
  init(folder: String, configuration: SiteConfiguration) {
    self.folder = folder
    self.configuration = configuration
  }

  /// - Parameter indexes: the codes of the protocol with their places in its list.
  mutating func read(_ indexes: [CodeID: Int]) -> [PairNote] {
    var texts: [Pair: [LanguageTag: NoteText]] = [:]
    var paths: [Pair: String] = [:]
    for entry in entries() {
      let path = "\(folder)/\(entry.name)"
      guard let name = PairFileName(entry.name), entry.kind == .file else {
        report(
          path, "this is no note on a pair",
          "name it “<a>-vs-<b>.md” or “<a>-vs-<b>.<locale>.md”, or move it away")
        continue
      }
      guard let pair = pair(name, indexes, path: path), let locale = locale(name, path: path),
        let text = readText(path)
      else { continue }
      texts[pair, default: [:]][locale] = text
      paths[pair] = path
    }
    return texts.sorted { $0.key < $1.key }.compactMap { pair, texts in
      guard texts[configuration.sourceLocale] != nil else {
        report(
          paths[pair] ?? folder, "this translates a note that does not exist",
          "write the source locale's note first")
        return nil
      }
      return PairNote(first: pair.first, second: pair.second, texts: texts)
    }
  }

  private struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  private mutating func entries() -> [FolderEntry] {
    do throws(FileError) {
      return try FileReading.entries(of: folder).filter { !$0.name.hasPrefix(".") }
    } catch {
      log.append(error.diagnostic(on: folder))
      return []
    }
  }

  private mutating func pair(
    _ name: PairFileName, _ indexes: [CodeID: Int], path: String
  ) -> Pair? {
    var pair: [Int] = []
    for code in [name.first, name.second] {
      if let index = indexes[code] {
        pair.append(index)
      } else {
        report(
          path, "there is no code “\(code)”",
          Suggestion.remedy(for: code.text, among: indexes.keys.map(\.text)))
      }
    }
    guard pair.count == 2 else { return nil }
    guard pair[0] < pair[1] else {
      report(path, "the smaller code comes first", "name it “\(name.second)-vs-\(name.first)…”")
      return nil
    }
    return Pair(first: pair[0], second: pair[1])
  }

  private mutating func locale(_ name: PairFileName, path: String) -> LanguageTag? {
    guard let locale = name.locale else { return configuration.sourceLocale }
    if configuration.locales.contains(locale), locale != configuration.sourceLocale {
      return locale
    }
    report(
      path, "“\(locale)” is no locale that notes are translated to",
      Suggestion.remedy(for: locale.text, among: configuration.locales.map(\.text)))
    return nil
  }

  private mutating func readText(_ path: String) -> NoteText? {
    guard
      let file = log.collect({ () throws(Diagnostic) in
        try SourceFile.reading(path, as: path)
      }), let parts = log.collect({ () throws(Diagnostic) in try FrontMatter(of: file) }),
      let document = log.collect({ () throws(Diagnostic) in
        try YAMLDocument.parse(file, range: parts.yaml)
      }), var keys = YAMLMapping(document, in: file, as: "the front matter", log: &log)
    else { return nil }
    let stamp = StampReader.read("translatedFrom", of: &keys, log: &log)
    let allowed = AllowReader.read(of: &keys, hasSections: false, log: &log)
    keys.reportUnknownKeys(log: &log)
    let markdown = MarkdownDocument(file, range: parts.body, options: configuration.markdown)
    let blocks = 0..<markdown.blocks.count
    guard let opening = markdown.firstParagraph(of: blocks) else {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: parts.body.lowerBound), "the note is empty",
          remedy: "write its text or remove the file"))
      return nil
    }
    return NoteText(
      passage: Passage(
        html: markdown.html(of: blocks), opening: opening, file: file, range: parts.body),
      translatedFrom: stamp, allowed: allowed)
  }

  private mutating func report(_ path: String, _ message: String, _ remedy: String?) {
    log.append(Diagnostic(at: SourceLocation(path: path), message, remedy: remedy))
  }
}

import Addresses
import Diagnostics
import Files
import Languages
import Markdown
import Parallel
import YAML

/// Reads the notes in `Content/<protocol>/pairs/`.
struct PairNoteReader {
  private(set) var log = DiagnosticLog()
  private let folder: String
  private let files: SiteFiles
  private let configuration: SiteConfiguration
  private let jobs: Int

  /// - Parameters:
  ///   - folder: the folder, as the user would type it.
  ///   - jobs: how many files are read at the same time.
  init(folder: String, files: SiteFiles, configuration: SiteConfiguration, jobs: Int) {
    self.folder = folder
    self.files = files
    self.configuration = configuration
    self.jobs = jobs
  }

  /// - Parameter indexes: the codes of the protocol with their places in its list.
  mutating func read(_ indexes: [CodeID: Int]) async -> [PairNote] {
    let notes = find(indexes)
    let options = configuration.markdown
    let read = await concurrentMap(notes, jobs: jobs) { [files] note in
      var log = DiagnosticLog()
      return (Self.readText(note.path, in: files, options: options, log: &log), log)
    }
    var texts: [Pair: [LanguageTag: NoteText]] = [:]
    var paths: [Pair: String] = [:]
    for (note, (text, log)) in zip(notes, read) {
      self.log.merge(log)
      guard let text else { continue }
      texts[note.pair, default: [:]][note.locale] = text
      paths[note.pair] = note.path
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

  /// The file of a note in one locale.
  private struct File: Sendable {
    let path: String
    let pair: Pair
    let locale: LanguageTag
  }

  /// The files of notes, which `indexes` has the codes of.
  private mutating func find(_ indexes: [CodeID: Int]) -> [File] {
    var files: [File] = []
    for entry in entries() {
      let path = "\(folder)/\(entry.name)"
      guard let name = PairFileName(entry.name), entry.kind == .file else {
        let pair = PairName.text("<a>", "<b>")
        report(
          path, "this is no note on a pair",
          "name it “\(pair).md” or “\(pair).<locale>.md”, or move it away")
        continue
      }
      if let pair = pair(name, indexes, path: path), let locale = locale(name, path: path) {
        files.append(File(path: path, pair: pair, locale: locale))
      }
    }
    return files
  }

  private struct Pair: Hashable, Comparable, Sendable {
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
      let right = PairName.text(name.second.text, name.first.text)
      report(path, "the smaller code comes first", "name it “\(right)…”")
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

  private static func readText(
    _ path: String, in files: SiteFiles, options: MarkdownOptions, log: inout DiagnosticLog
  ) -> NoteText? {
    guard let file = log.collect({ () throws(Diagnostic) in try files.source(path) }),
      let parts = log.collect({ () throws(Diagnostic) in try FrontMatter(of: file) }),
      let document = log.collect({ () throws(Diagnostic) in
        try YAMLDocument.parse(file, range: parts.yaml)
      }), var keys = YAMLMapping(document, in: file, as: "the front matter", log: &log)
    else { return nil }
    let stamp = StampReader.read("translatedFrom", of: &keys, log: &log)
    let allowed = AllowReader.read(of: &keys, hasSections: false, log: &log)
    keys.reportUnknownKeys(log: &log)
    let markdown = MarkdownDocument(file, range: parts.body, options: options)
    let text = markdown.render(markdown.blocks.indices)
    guard let opening = text.firstParagraph else {
      log.append(
        Diagnostic(
          at: SourceLocation(file: file, offset: parts.body.lowerBound), "the note is empty",
          remedy: "write its text or remove the file"))
      return nil
    }
    return NoteText(
      passage: Passage(
        html: text.html, opening: opening, file: file, range: parts.body),
      translatedFrom: stamp, allowed: allowed)
  }

  private mutating func report(_ path: String, _ message: String, _ remedy: String?) {
    log.append(Diagnostic(at: SourceLocation(path: path), message, remedy: remedy))
  }
}

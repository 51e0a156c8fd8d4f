import Addresses
import Diagnostics
import Files
import Languages

/// The files of `Content/<protocol>/pairs/`, and the notes that they make up.
struct PairNoteFiles {
  /// The folder's name below that of the protocol.
  static let folder = "pairs"

  /// The file of a note in one locale.
  struct File {
    /// The name as seen from the site's folder.
    let name: String
    let pair: Pair
    let locale: LanguageTag
  }

  /// The indexes of two codes in the protocol's list, the smaller first.
  struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// Those that can be a note, in the order of their names.
  private(set) var files: [File] = []
  private let folder: String
  private let site: SiteFiles
  private let configuration: SiteConfiguration

  /// - Parameters:
  ///   - folder: the folder with the notes, as seen from the site's.
  ///   - codes: those of the protocol, in their order.
  init(
    _ folder: String, of codes: [Code], in site: SiteFiles, configuration: SiteConfiguration,
    log: inout DiagnosticLog
  ) {
    self.folder = folder
    self.site = site
    self.configuration = configuration
    let indexes = Dictionary(
      codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in site.entries(of: folder, log: &log) where !entry.isHidden {
      let name = "\(folder)/\(entry.name)"
      let location = site.location(of: name)
      guard let parts = PairFileName(entry.name, isCode: { indexes[$0] != nil }),
        entry.kind == .file
      else {
        let example = PairName.text("<a>", "<b>")
        log.append(
          Diagnostic(
            at: location, "this is no note on a pair",
            remedy: "name it “\(example).md” or “\(example).<locale>.md”, or move it away"))
        continue
      }
      if let pair = Self.pair(parts, indexes, at: location, log: &log),
        let locale = locale(parts, at: location, log: &log)
      {
        files.append(File(name: name, pair: pair, locale: locale))
      }
    }
  }

  private static func pair(
    _ name: PairFileName, _ indexes: [CodeID: Int], at location: SourceLocation,
    log: inout DiagnosticLog
  ) -> Pair? {
    var pair: [Int] = []
    for code in [name.first, name.second] {
      if let index = indexes[code] {
        pair.append(index)
      } else {
        log.append(
          Diagnostic(
            at: location, "there is no code “\(code)”",
            remedy: Suggestion.remedy(for: code.text, among: indexes.keys.map(\.text))))
      }
    }
    guard pair.count == 2 else { return nil }
    guard pair[0] < pair[1] else {
      let right = PairName.text(name.second.text, name.first.text)
      log.append(
        Diagnostic(
          at: location, "the smaller code comes first", remedy: "name it “\(right)…”"))
      return nil
    }
    return Pair(first: pair[0], second: pair[1])
  }

  private func locale(
    _ name: PairFileName, at location: SourceLocation, log: inout DiagnosticLog
  ) -> LanguageTag? {
    guard let locale = name.locale else { return configuration.sourceLocale }
    if configuration.locales.contains(locale), locale != configuration.sourceLocale {
      return locale
    }
    guard locale == configuration.sourceLocale || !configuration.hasTable(of: locale, in: site)
    else {
      return nil
    }
    log.append(
      Diagnostic(
        at: location, "“\(locale)” is no locale that notes are translated to",
        remedy: Suggestion.remedy(for: locale.text, among: configuration.locales.map(\.text))))
    return nil
  }

  /// Reports parts that translate nothing.
  private func reportOrphans(in texts: [LanguageTag: NoteText], log: inout DiagnosticLog) {
    guard let source = texts[configuration.sourceLocale] else { return }
    for text in texts.values {
      for part in text.parts where source.passages[part] == nil {
        guard let passage = text.passages[part] else { continue }
        log.append(
          Diagnostic(
            at: passage.location, "this translates a part that the source locale's file lacks",
            remedy: "write “\(part.rawValue)” there first"))
      }
    }
  }

  /// The notes, sorted.
  ///
  /// - Parameter contents: what the files say, in their order.
  func notes(saying contents: [NoteText?], log: inout DiagnosticLog) -> [PairNote] {
    var texts: [Pair: [LanguageTag: NoteText]] = [:]
    var names: [Pair: String] = [:]
    let sources = Set(files.filter { $0.locale == configuration.sourceLocale }.map(\.pair))
    for (file, text) in zip(files, contents) {
      guard let text else { continue }
      texts[file.pair, default: [:]][file.locale] = text
      names[file.pair] = file.name
    }
    return texts.sorted { $0.key < $1.key }.compactMap { pair, texts in
      guard texts[configuration.sourceLocale] != nil else {
        // One that can't be used was reported when it was read.
        guard !sources.contains(pair) else { return nil }
        log.append(
          Diagnostic(
            at: site.location(of: names[pair] ?? folder),
            "this translates a note that does not exist",
            remedy: "write the source locale's note first"))
        return nil
      }
      reportOrphans(in: texts, log: &log)
      return PairNote(first: pair.first, second: pair.second, texts: texts)
    }
  }
}

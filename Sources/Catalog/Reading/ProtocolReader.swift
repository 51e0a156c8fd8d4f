import Diagnostics
import Files
import Languages
import Markdown
import Parallel

/// Reads one folder of `Content/`: the protocol, its codes and their translations.
struct ProtocolReader {
  private(set) var log = DiagnosticLog()
  private let root: SiteRoot
  private let files: SiteFiles
  private let id: String
  private let configuration: SiteConfiguration
  private let strings: [LanguageTag: StringTable]
  private let jobs: Int

  init(
    root: SiteRoot, files: SiteFiles, id: String, configuration: SiteConfiguration,
    strings: [LanguageTag: StringTable], jobs: Int
  ) {
    self.root = root
    self.files = files
    self.id = id
    self.configuration = configuration
    self.strings = strings
    self.jobs = jobs
  }

  /// The folder with notes on pairs of codes.
  private static let pairFolder = "pairs"

  private var folder: String { root.path(of: "Content/\(id)") }

  mutating func read(_ entries: [FolderEntry]) async -> ProtocolEntry? {
    let names = sort(entries)
    guard let source = readProtocolFile() else { return nil }
    var translations = [configuration.sourceLocale: source.names]
    for locale in names.protocolTranslations {
      translations[locale] = readProtocolTranslation(locale, of: source)
    }
    let read = await readCodeFiles(names.codeFiles, facts: source.facts)
    let codes = assemble(read, classes: source.classes)
    if names.codeFiles.isEmpty {
      log.append(
        Diagnostic(
          at: SourceLocation(path: folder), "the protocol has no codes",
          remedy: "add one file for each, such as “180.md”"))
    }
    return ProtocolEntry(
      id: id, classes: source.classes, facts: source.facts, codes: codes,
      notes: names.hasPairs ? await readNotes(codes) : [], names: translations)
  }

  // MARK: Names of files

  private struct FileNames {
    var protocolTranslations: [LanguageTag] = []
    var codeFiles: [CodeFileName] = []

    /// Whether there is a folder with notes on pairs.
    var hasPairs = false
  }

  /// The file of a code in one locale.
  private struct CodeFileName: Sendable {
    let name: String
    let code: CodeID
    let locale: LanguageTag
  }

  private mutating func sort(_ entries: [FolderEntry]) -> FileNames {
    var files = FileNames()
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = "\(folder)/\(entry.name)"
      if entry.name == Self.pairFolder, entry.kind == .folder {
        files.hasPairs = true
        continue
      }
      switch entry.kind == .file ? ContentFileName(entry.name) : .unknown {
      case .protocolSource: break
      case .protocolTranslation(let locale):
        if isTranslation(locale, path: path) { files.protocolTranslations.append(locale) }
      case .code(let code):
        files.codeFiles.append(
          CodeFileName(name: entry.name, code: code, locale: configuration.sourceLocale))
      case .translation(let code, let locale):
        if isTranslation(locale, path: path) {
          files.codeFiles.append(CodeFileName(name: entry.name, code: code, locale: locale))
        }
      case .unknown:
        report(
          path, "this is neither a protocol's file nor a code's",
          "name it “protocol.yaml”, “<code>.md” or “<code>.<locale>.md”, or move it away")
      }
    }
    return files
  }

  private mutating func isTranslation(_ locale: LanguageTag, path: String) -> Bool {
    if locale == configuration.sourceLocale {
      report(
        path, "the source locale's text has no locale in its name", "name it without “.\(locale)”")
      return false
    }
    guard configuration.locales.contains(locale) else {
      report(
        path, "the site has no locale “\(locale)”",
        Suggestion.remedy(for: locale.text, among: configuration.locales.map(\.text))
          ?? "add it to “locales” in \(SiteRoot.configurationFile)")
      return false
    }
    return true
  }

  // MARK: Reading

  private mutating func readNotes(_ codes: [Code]) async -> [PairNote] {
    var reader = PairNoteReader(
      folder: "\(folder)/\(Self.pairFolder)", files: files, configuration: configuration,
      jobs: jobs)
    defer { log.merge(reader.log) }
    return await reader.read(
      Dictionary(
        codes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func readProtocolFile() -> ProtocolFile? {
    let path = "\(folder)/protocol.yaml"
    guard FileReading.kind(of: path) == .file else {
      report(
        path, "the protocol's own file is missing", "add it with “name”, “title” and “classes”")
      return nil
    }
    guard let file = readSource(path) else { return nil }
    var reader = ProtocolFileReader(file: file)
    defer { log.merge(reader.log) }
    return reader.readSource()
  }

  private mutating func readProtocolTranslation(
    _ locale: LanguageTag, of source: ProtocolFile
  ) -> ProtocolNames? {
    guard let file = readSource("\(folder)/protocol.\(locale).yaml") else { return nil }
    var reader = ProtocolFileReader(file: file)
    defer { log.merge(reader.log) }
    return reader.readTranslation(of: source)
  }

  private mutating func readSource(_ path: String) -> SourceFile? {
    log.collect { () throws(Diagnostic) in try files.source(path) }
  }

  /// A code's file after reading; `content` is `nil` if it can't be used.
  private struct ReadFile: Sendable {
    let name: CodeFileName
    let content: CodeFile?
    let log: DiagnosticLog
  }

  private func readCodeFiles(
    _ names: [CodeFileName], facts: [FactDefinition]
  ) async -> [ReadFile] {
    guard let sourceStrings = strings[configuration.sourceLocale] else { return [] }
    let headings = strings.mapValues { SectionHeadings(own: $0, source: sourceStrings) }
    let sourceLocale = configuration.sourceLocale
    let options = configuration.markdown
    let folder = folder
    return await concurrentMap(names, jobs: jobs) { [files] name in
      let path = "\(folder)/\(name.name)"
      guard let headings = headings[name.locale] else {
        return ReadFile(name: name, content: nil, log: DiagnosticLog())
      }
      var log = DiagnosticLog()
      guard
        let file = log.collect({ () throws(Diagnostic) in try files.source(path) })
      else { return ReadFile(name: name, content: nil, log: log) }
      var reader = CodeFileReader(
        file: file, isSource: name.locale == sourceLocale, headings: headings, facts: facts,
        options: options)
      let content = reader.read()
      return ReadFile(name: name, content: content, log: reader.log)
    }
  }

  // MARK: Codes

  private mutating func assemble(_ files: [ReadFile], classes: [CodeClass]) -> [Code] {
    for file in files { log.merge(file.log) }
    let sources = files.filter { $0.name.locale == configuration.sourceLocale }
      .sorted { $0.name.code < $1.name.code }
    reportDuplicates(sources.map(\.name))
    let known = Set(sources.map(\.name.code))
    let translations = Dictionary(
      grouping: files.filter { $0.name.locale != configuration.sourceLocale }, by: \.name.code)
    for (code, files) in translations where !known.contains(code) {
      for file in files {
        report(
          "\(folder)/\(file.name.name)", "this translates “\(code).md”, which does not exist",
          Suggestion.remedy(for: code.text, among: known.map(\.text))
            ?? "write the source locale's text first")
      }
    }
    let usable = sources.filter { $0.content != nil }
    let indexes = Dictionary(
      usable.enumerated().map { ($1.name.code, $0) }, uniquingKeysWith: { first, _ in first })
    return usable.compactMap { file in
      guard let content = file.content else { return nil }
      let classIndex = findClass(of: file.name, content, in: classes)
      var texts = [configuration.sourceLocale: content.text]
      for translation in translations[file.name.code] ?? [] {
        texts[translation.name.locale] = translation.content?.text
        reportRelated(in: translation)
      }
      return Code(
        id: file.name.code, classIndex: classIndex ?? 0, references: content.references,
        related: resolveRelated(of: file.name.code, content, indexes: indexes, known: known),
        facts: content.facts, texts: texts)
    }
  }

  private mutating func reportDuplicates(_ names: [CodeFileName]) {
    for (previous, next) in zip(names, names.dropFirst())
    where previous.code.number != nil && previous.code.number == next.code.number {
      report(
        "\(folder)/\(next.name)", "“\(previous.name)” is the same code",
        "keep one of the two files")
    }
  }

  private mutating func findClass(
    of name: CodeFileName, _ content: CodeFile, in classes: [CodeClass]
  ) -> Int? {
    let matches = classes.indices.filter { classes[$0].contains(name.code) }
    if matches.isEmpty {
      log.append(
        Diagnostic(
          at: content.text.location, "the code \(name.code) is in no class",
          remedy: "add it to “codes” of a class in protocol.yaml"))
    } else if matches.count > 1 {
      let ids = matches.map { "“\(classes[$0].id)”" }.joined(separator: " and ")
      log.append(
        Diagnostic(
          at: content.text.location, "the code \(name.code) is in the classes \(ids)",
          remedy: "leave it in one of them"))
    }
    return matches.first
  }

  private mutating func resolveRelated(
    of code: CodeID, _ content: CodeFile, indexes: [CodeID: Int], known: Set<CodeID>
  ) -> [Int] {
    var related: [Int] = []
    for text in content.related {
      let target = CodeID(text.text)
      if target == code {
        log.append(
          Diagnostic(
            at: text.location, "the code is related to itself", remedy: "remove “\(code)”"))
      } else if let target, known.contains(target) {
        guard let index = indexes[target] else { continue }
        if related.contains(index) {
          log.append(
            Diagnostic(
              at: text.location, "the related code “\(target)” is here twice",
              remedy: "remove one"))
        } else {
          related.append(index)
        }
      } else {
        log.append(
          Diagnostic(
            at: text.location, "the related code “\(text.text)” does not exist",
            remedy: Suggestion.remedy(for: text.text, among: known.map(\.text))))
      }
    }
    return related
  }

  /// Only the source locale's file says what is related.
  private mutating func reportRelated(in file: ReadFile) {
    for text in file.content?.related ?? [] {
      log.append(
        Diagnostic(
          at: text.location, "a translation inherits “related”",
          remedy: "remove it here"))
    }
  }

  private mutating func report(_ path: String, _ message: String, _ remedy: String) {
    log.append(Diagnostic(at: SourceLocation(path: path), message, remedy: remedy))
  }
}

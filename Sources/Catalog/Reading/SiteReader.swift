import Addresses
import Bytes
public import Diagnostics
import Files
import Languages
import Markdown

/// Reads a whole site from its folder and checks it. Every problem of every file is in `log`.
///
/// What was read from a file is kept with what is wrong with it. So a second reading only looks at
/// files that were named to `reread`, and at those that are read by what these say; then it puts
/// the site together anew.
public struct SiteReader: Sendable {
  /// What is wrong with the site as it was last read.
  public private(set) var log = DiagnosticLog()
  private let root: SiteRoot
  private let jobs: Int
  private var files: SiteFiles?
  private var configuration = FileResults<ConfigurationReader>()
  private var tables = FileResults<StringTableReader>()
  private var articles = FileResults<ArticleReader>()

  /// By the protocols' ids.
  private var protocols: [String: ProtocolReader.Results] = [:]

  /// A reader that has not read anything yet.
  ///
  /// - Parameters:
  ///   - root: the site's folder.
  ///   - files: the site's files if they have been read.
  ///   - jobs: how many files are read at the same time.
  public init(root: SiteRoot, files: SiteFiles? = nil, jobs: Int) {
    self.root = root
    self.files = files
    self.jobs = jobs
  }

  /// Looks at one file or folder again, and opens nothing else: it may have changed, come or gone.
  /// The next reading finds the site as it then is.
  ///
  /// - Parameter name: the name as seen from the site's folder, such as `Content/sip/180.md`. What
  ///   is no part of the site is left alone.
  public mutating func reread(_ name: String) {
    files?.reread(name)
  }

  /// Reads everything, or after the first time what may have changed, and puts the site together.
  ///
  /// - Returns: `nil`, with the reasons in `log`, if too little is known to go on; a site with
  ///   errors in `log` is only good for finding more of them.
  public mutating func read() async -> Site? {
    guard let frame = await readFrame() else { return nil }
    return frame.holding(await readProtocols(of: frame))
  }

  /// Reads everything but the protocols, of which the site that is returned has none.
  ///
  /// - Returns: `nil`, with the reasons in `log`, if too little is known to go on.
  public mutating func readFrame() async -> Site? {
    log = DiagnosticLog()
    let own = await readFiles()
    async let named = PortableNames(of: own).check()
    let configuration = await configuration.read(SiteRoot.configurationFile, in: own, log: &log)
    let theme = configuration?.theme ?? ThemeChoice.implied(by: own)
    let files = theme == .shipped ? own.overTheme : own
    let templates = readTemplates(files)
    let assets = readAssets(files)
    let staticFiles = readStaticFiles(files)
    log.merge(await named)
    guard let configuration else { return nil }
    let images = readImages(files, isFingerprinted: configuration.hosting.fingerprint)
    async let declared = Self.readSectionIDs(configuration, files, protocols)
    let strings = await readStrings(configuration, files)
    let (sectionIDs, results, sectionLog) = await declared
    protocols = results
    guard strings[configuration.sourceLocale] != nil else { return nil }
    log.merge(sectionLog)
    let texts = TextRules(configuration, images: images, templates: templates)
    let articles = await ArticleFiles(in: files, configuration: configuration, log: &log)
      .articles(&articles, by: texts, jobs: jobs, log: &log)
    return Site(
      configuration: configuration, strings: strings,
      sectionIDs: sectionIDs, protocols: [], articles: articles,
      theme: theme, templates: templates, assets: assets, staticFiles: staticFiles, images: images)
  }

  /// Reads the protocols of a site of which everything else is there, sorted by id.
  ///
  /// - Parameter frame: what `readFrame` returned, under no other configuration.
  public mutating func readProtocols(of frame: Site) async -> [ProtocolEntry] {
    let files = await readFiles()
    let texts = TextRules(of: frame)
    var read: [ProtocolEntry] = []
    var kept: [String: ProtocolReader.Results] = [:]
    for entry in files.entries(of: "Content", log: &log)
    where !entry.isHidden && !Self.hasArticles(entry)
      && isProtocol(entry, files, frame.configuration)
    {
      var results = protocols[entry.name] ?? ProtocolReader.Results()
      let reader = ProtocolReader(
        id: entry.name, in: files, frame: frame, texts: texts, jobs: jobs)
      if let entry = await reader.read(&results, log: &log) { read.append(entry) }
      kept[entry.name] = results
    }
    protocols = kept
    let check = LinkCheck(read, of: frame, templateIDs: texts.takenIDs)
    for entry in read { entry.forEachLink { check.check($0, log: &log) } }
    for link in read.compactMap(\.image) + frame.articles.flatMap(\.links) {
      check.check(link, log: &log)
    }
    frame.articles.check(against: read, log: &log)
    let named = NamedCodeCheck(read)
    for entry in read { named.check(entry, log: &log) }
    if read.isEmpty, !log.hasErrors {
      log.append(
        Diagnostic(
          at: files.location(of: "Content"), "there is no protocol",
          remedy: "add a folder with a “protocol.yaml”"))
    }
    return read
  }

  /// The ids of all sections, which templates may name before anything else of protocols is read.
  ///
  /// - Parameter kept: what was read earlier of protocols.
  /// - Returns: also what has been read now, and what is wrong with it.
  private static func readSectionIDs(
    _ configuration: SiteConfiguration, _ files: SiteFiles, _ kept: [String: ProtocolReader.Results]
  ) async -> ([String], [String: ProtocolReader.Results], DiagnosticLog) {
    var ids: [String] = []
    var protocols = kept
    var log = DiagnosticLog()
    for entry in files.entries(of: "Content", log: &log)
    where entry.kind == .folder && !entry.isHidden && !hasArticles(entry)
      && ProtocolID.isFit(entry.name)
    {
      var results = protocols[entry.name] ?? ProtocolReader.Results()
      let sections = await results.sections(of: entry.name, in: files, configuration, log: &log)
      for section in sections where !ids.contains(section.id) { ids.append(section.id) }
      protocols[entry.name] = results
    }
    return (ids, protocols, log)
  }

  private mutating func readFiles() async -> SiteFiles {
    if let files { return files }
    let read = await SiteFiles(of: root, jobs: jobs)
    files = read
    return read
  }

  // MARK: String tables

  private mutating func readStrings(
    _ configuration: SiteConfiguration, _ files: SiteFiles
  ) async -> [LanguageTag: StringTable] {
    reportUnusedTables(configuration.locales, files)
    let locales = configuration.locales.filter { hasTable($0, files) }
    let bases = await themeTables(of: locales.map { Self.table(of: $0) }, files)
    let read = await tables.read(
      locales.map { locale in
        let name = Self.table(of: locale)
        return (name, StringTableReader.Rules(base: bases[name]))
      }, in: files, jobs: jobs, log: &log)
    var contents: [LanguageTag: StringTableFile] = [:]
    for (locale, content) in zip(locales, read) { contents[locale] = content }
    let source = contents.removeValue(forKey: configuration.sourceLocale).map {
      StringTable($0, of: configuration.sourceLocale, fallback: nil, log: &log)
    }
    var tables: [LanguageTag: StringTable] = [:]
    for (locale, file) in contents {
      tables[locale] = StringTable(file, of: locale, fallback: source, log: &log)
    }
    tables[configuration.sourceLocale] = source
    return tables
  }

  /// The theme's tables below those of the site's own that are only a part of one.
  private mutating func themeTables(
    of names: [String], _ files: SiteFiles
  ) async -> [String: StringTableFile] {
    var tables: [String: StringTableFile] = [:]
    for name in names where files.isOwn(name) && files.hasTheme {
      guard
        let source = log.collect({ () throws(Diagnostic) in try files.themeSource(name) }) ?? nil
      else { continue }
      var reader = StringTableReader(file: source)
      tables[name] = reader.read()
      log.merge(reader.log)
    }
    return tables
  }

  private static func table(of locale: LanguageTag) -> String { "Locales/\(locale).yaml" }

  private mutating func hasTable(_ locale: LanguageTag, _ files: SiteFiles) -> Bool {
    let name = Self.table(of: locale)
    if files.hasFile(name) { return true }
    log.append(
      Diagnostic(
        at: files.location(of: name), "the locale “\(locale)” has no string table",
        remedy: "add it, or remove the locale from \(SiteRoot.configurationFile)"))
    return false
  }

  private mutating func reportUnusedTables(_ locales: [LanguageTag], _ files: SiteFiles) {
    let texts = files.allFiles(below: "Content", log: &log) { entry in
      !entry.isHidden
        && (entry.kind == .folder
          || entry.kind == .file && [".md", ".yaml"].contains(where: entry.name.hasSuffix))
    }
    for entry in files.entries(of: "Locales", log: &log) where entry.name.hasSuffix(".yaml") {
      let name = String(entry.name.dropLast(".yaml".count))
      guard let tag = LanguageTag(name), !locales.contains(tag) else { continue }
      let texts = texts.count { $0.hasSuffix(".\(tag).md") || $0.hasSuffix(".\(tag).yaml") }
      let table = "Locales/\(entry.name)"
      let isOwn = files.isOwn(table)
      // A table alone may be there for later, or for others.
      guard texts > 0 else { continue }
      log.append(
        Diagnostic(
          .warning, at: files.location(of: isOwn ? table : SiteRoot.configurationFile),
          "the site does not use \(isOwn ? "this locale" : "“\(tag)”"), in which \(texts) of its files "
            + "are written",
          remedy: "add “\(tag)” to “locales” in \(SiteRoot.configurationFile)"))
    }
  }

  // MARK: Protocols

  /// Whether an entry of `Content/` is the folder of pages that stand by themselves.
  private static func hasArticles(_ entry: FolderEntry) -> Bool {
    entry.name == Article.folder && entry.kind == .folder
  }

  private mutating func isProtocol(
    _ entry: FolderEntry, _ files: SiteFiles, _ configuration: SiteConfiguration
  ) -> Bool {
    guard entry.kind == .folder else {
      log.append(
        Diagnostic(
          at: files.location(of: "Content/\(entry.name)"), "this belongs to no protocol",
          remedy: "move it to the folder of one"))
      return false
    }
    guard ProtocolID.isFit(entry.name) else {
      log.append(
        Diagnostic(
          at: files.location(of: "Content/\(entry.name)"),
          "a protocol can't be called “\(entry.name)”",
          remedy: "use small letters, digits and hyphens, and not “\(AddressWord.comparisons)”"))
      return false
    }
    guard !configuration.isTakenAtTop(entry.name) else {
      log.append(
        Diagnostic(
          at: files.location(of: "Content/\(entry.name)"),
          "a protocol can't be called “\(entry.name)” without a folder for the locale",
          remedy: "call it something else, or take “localeFolder” out of diptych.yaml"))
      return false
    }
    return true
  }

  // MARK: Templates

  private mutating func readTemplates(_ files: SiteFiles) -> [TemplateFile] {
    let entries = files.entries(of: "Templates", log: &log)
    return entries.filter { $0.name.hasSuffix(".mustache") }.map { entry in
      let name = "Templates/\(entry.name)"
      let file = log.collect { () throws(Diagnostic) in try files.source(name) }
      file?.reportUnfitCharacters(log: &log)
      if let file { CharacterReference.reportUnfit(inMarkup: file, log: &log) }
      // One that can't be read is reported as such, not missed by those that include it.
      return TemplateFile(
        name: String(entry.name.dropLast(".mustache".count)),
        file: file ?? SourceFile(path: files.path(of: name), text: ""))
    }
  }

  private mutating func readAssets(_ files: SiteFiles) -> [AssetFile] {
    let names = files.allFiles(below: "Templates/assets", log: &log) { !$0.isHidden }
    return files.contents(of: names, log: &log).map { name, bytes in
      AssetFile(
        address: String(name.dropFirst("Templates/".count)), bytes: bytes,
        isThemes: !files.isOwn(name))
    }
  }

  /// Names that start with a dot are as good as others here: hosts ask for `.well-known`.
  private mutating func readStaticFiles(_ files: SiteFiles) -> [StaticFile] {
    let names = files.allFiles(below: StaticFile.folder, log: &log) { _ in true }
    return files.contents(of: names, log: &log).map { name, bytes in
      StaticFile(
        address: String(name.dropFirst(StaticFile.folder.count + 1)), bytes: bytes,
        location: files.location(of: name))
    }
  }

  private mutating func readImages(
    _ files: SiteFiles, isFingerprinted: Bool
  ) -> [ContentImage] {
    let names = files.allFiles(below: "Content", log: &log) { entry in
      !entry.isHidden && (entry.kind == .folder || ImageFile.isImage(entry.name))
    }
    return files.contents(of: names, log: &log).map { name, bytes in
      ContentImage(
        name: String(name.dropFirst("Content/".count)), bytes: bytes,
        isFingerprinted: isFingerprinted, location: files.location(of: name))
    }
  }
}

extension SiteFiles {
  /// The names of all files in a folder and in those below it, sorted folder by folder; none if
  /// there is no such folder.
  ///
  /// - Parameter isMeant: whether an entry is one of the site's.
  fileprivate func allFiles(
    below folder: String, log: inout DiagnosticLog, where isMeant: (FolderEntry) -> Bool
  ) -> [String] {
    guard hasFolder(folder) else { return [] }
    var names: [String] = []
    for entry in entries(of: folder, log: &log) where isMeant(entry) {
      let name = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: names += allFiles(below: name, log: &log, where: isMeant)
      case .file: names.append(name)
      case .other, nil:
        log.append(
          FileError(
            unsuitable: root.path(of: name), remedy: "remove it, or put a file in its place"
          ).diagnostic(on: root.path(of: name)))
      }
    }
    return names
  }

  /// The files with what is in them, those left out, after a message, that can't be read.
  fileprivate func contents(
    of names: [String], log: inout DiagnosticLog
  ) -> [(name: String, bytes: [UInt8])] {
    var contents: [(name: String, bytes: [UInt8])] = []
    for name in names {
      do throws(FileError) {
        contents.append((name, try bytes(of: name)))
      } catch {
        log.append(error.diagnostic(on: root.path(of: name)))
      }
    }
    return contents
  }
}

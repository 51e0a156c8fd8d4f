import Addresses
public import Diagnostics
import Files
import Languages
import Markdown
import Parallel
import YAML

/// Reads a whole site from its folder and checks it. Every problem of every file is in `log`.
public struct SiteReader: Sendable {
  public private(set) var log = DiagnosticLog()
  private let root: SiteRoot
  private let files: SiteFiles
  private let jobs: Int

  /// - Parameters:
  ///   - files: the site's files as far as they have been read.
  ///   - jobs: how many files are read at the same time.
  public init(root: SiteRoot, files: SiteFiles = SiteFiles(), jobs: Int) {
    self.root = root
    self.files = files
    self.jobs = jobs
  }

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
    let templates = readTemplates()
    let assets = readAssets("assets")
    guard let configuration = readConfiguration() else { return nil }
    let strings = await readStrings(configuration)
    guard strings[configuration.sourceLocale] != nil else { return nil }
    return Site(
      configuration: configuration, strings: strings, protocols: [], templates: templates,
      assets: assets)
  }

  /// Reads the protocols of a site of which everything else is there, sorted by id.
  ///
  /// - Parameter frame: what `readFrame` returned, under no other configuration.
  public mutating func readProtocols(of frame: Site) async -> [ProtocolEntry] {
    var protocols: [ProtocolEntry] = []
    for entry in entries(of: "Content") where !entry.name.hasPrefix(".") {
      guard isProtocol(entry) else { continue }
      var reader = ProtocolReader(
        root: root, files: files, id: entry.name, configuration: frame.configuration,
        strings: frame.strings, jobs: jobs)
      if let read = await reader.read(entries(of: "Content/\(entry.name)")) {
        protocols.append(read)
      }
      log.merge(reader.log)
    }
    if protocols.isEmpty, !log.hasErrors {
      report("Content", "there is no protocol", "add a folder with a “protocol.yaml”")
    }
    return protocols
  }

  private mutating func readConfiguration() -> SiteConfiguration? {
    guard let file = readFile(SiteRoot.configurationFile) else { return nil }
    var reader = ConfigurationReader(file: file)
    defer { log.merge(reader.log) }
    return reader.read()
  }

  // MARK: String tables

  private mutating func readStrings(
    _ configuration: SiteConfiguration
  ) async -> [LanguageTag: StringTable] {
    reportUnusedTables(configuration.locales)
    let source = configuration.sourceLocale
    let (fallback, sourceLog) = readTable(of: source, fallback: nil)
    log.merge(sourceLog)
    let others = configuration.locales.filter { $0 != source }
    let read = await concurrentMap(others, jobs: jobs) { [self] locale in
      readTable(of: locale, fallback: fallback)
    }
    var tables: [LanguageTag: StringTable] = [:]
    tables[source] = fallback
    for (locale, (table, log)) in zip(others, read) {
      tables[locale] = table
      self.log.merge(log)
    }
    return tables
  }

  private func readTable(
    of locale: LanguageTag, fallback: StringTable?
  ) -> (StringTable?, DiagnosticLog) {
    var log = DiagnosticLog()
    let path = root.path(of: "Locales/\(locale).yaml")
    guard FileReading.kind(of: path) == .file else {
      log.append(
        Diagnostic(
          at: SourceLocation(path: path), "the locale “\(locale)” has no string table",
          remedy: "add it, or remove the locale from \(SiteRoot.configurationFile)"))
      return (nil, log)
    }
    guard let file = log.collect({ () throws(Diagnostic) in try files.source(path) }) else {
      return (nil, log)
    }
    var reader = StringTableReader(file: file)
    let table = reader.read(fallback: fallback)
    log.merge(reader.log)
    return (table, log)
  }

  private mutating func reportUnusedTables(_ locales: [LanguageTag]) {
    for entry in entries(of: "Locales") where entry.name.hasSuffix(".yaml") {
      let name = String(entry.name.dropLast(".yaml".count))
      guard let tag = LanguageTag(name), !locales.contains(tag) else { continue }
      log.append(
        Diagnostic(
          .warning, at: SourceLocation(path: root.path(of: "Locales/\(entry.name)")),
          "the site does not use this locale",
          remedy: "add “\(tag)” to “locales” in \(SiteRoot.configurationFile)"))
    }
  }

  // MARK: Protocols

  private mutating func isProtocol(_ entry: FolderEntry) -> Bool {
    guard entry.kind == .folder else {
      report(
        "Content/\(entry.name)", "this belongs to no protocol",
        "move it to the folder of one, such as “Content/sip”")
      return false
    }
    guard Self.canName(entry.name) else {
      report(
        "Content/\(entry.name)", "a protocol can't be called “\(entry.name)”",
        "use small letters, digits and hyphens, and not “\(AddressWord.comparisons)”")
      return false
    }
    return true
  }

  /// Whether a protocol's address can start with a name.
  private static func canName(_ name: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return name != "\(AddressWord.comparisons)"
      && name.utf8.allSatisfy {
        letters.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-")
      }
  }

  // MARK: Templates

  private mutating func readTemplates() -> [TemplateFile] {
    entries(of: "Templates").filter { $0.name.hasSuffix(".mustache") }.map { entry in
      let path = "Templates/\(entry.name)"
      // One that can't be read is reported as such, not missed by those that include it.
      let file = readFile(path) ?? SourceFile(path: root.path(of: path), text: "")
      return TemplateFile(name: String(entry.name.dropLast(".mustache".count)), file: file)
    }
  }

  /// The files of `Templates/assets/` with the folders in it.
  private mutating func readAssets(_ folder: String) -> [AssetFile] {
    guard FileReading.kind(of: root.path(of: "Templates/\(folder)")) == .folder else { return [] }
    var assets: [AssetFile] = []
    for entry in entries(of: "Templates/\(folder)") where !entry.name.hasPrefix(".") {
      let address = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .folder: assets += readAssets(address)
      case .file:
        do throws(FileError) {
          assets.append(
            AssetFile(
              address: address,
              bytes: try files.bytes(of: root.path(of: "Templates/\(address)"))))
        } catch {
          log.append(error.diagnostic(on: root.path(of: "Templates/\(address)")))
        }
      case .other, nil:
        report("Templates/\(address)", "this is neither a file nor a folder", "remove it")
      }
    }
    return assets
  }

  // MARK: Files

  private mutating func entries(of name: String) -> [FolderEntry] {
    do {
      return try FileReading.entries(of: root.path(of: name))
    } catch {
      log.append(error.diagnostic(on: root.path(of: name), remedy: "add the folder"))
      return []
    }
  }

  private mutating func readFile(_ name: String) -> SourceFile? {
    log.collect { () throws(Diagnostic) in try files.source(root.path(of: name)) }
  }

  private mutating func report(_ name: String, _ message: String, _ remedy: String?) {
    log.append(
      Diagnostic(at: SourceLocation(path: root.path(of: name)), message, remedy: remedy))
  }
}

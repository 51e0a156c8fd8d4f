import Diagnostics
import Languages

/// Reads one folder of `Content/`: the protocol, its codes and their translations.
struct ProtocolReader {
  /// What was read from the files of one protocol.
  struct Results: Sendable {
    fileprivate var source = FileResults<ProtocolFileReader>()
    fileprivate var translations = FileResults<ProtocolTranslationReader>()
    fileprivate var codes = FileResults<CodeFileReader>()
    fileprivate var notes = FileResults<PairNoteReader>()

    /// By what the codes' files were read, locale by locale.
    private var codeRules: [LanguageTag: CodeFileReader.Rules] = [:]

    /// Takes rules of now, each as the same object as earlier if it says the same: every file asks
    /// whether it was read by them.
    fileprivate mutating func keep(
      _ rules: [LanguageTag: CodeFileReader.Rules]
    ) -> [LanguageTag: CodeFileReader.Rules] {
      for (locale, rules) in rules where codeRules[locale] != rules { codeRules[locale] = rules }
      codeRules = codeRules.filter { rules[$0.key] != nil }
      return codeRules
    }

    /// The sections of a protocol, of which nothing but its own file is read.
    mutating func sections(
      of id: String, in files: SiteFiles, _ configuration: SiteConfiguration,
      log: inout DiagnosticLog
    ) async -> [Section] {
      let name = "\(SiteRoot.folder(ofProtocol: id))/protocol.yaml"
      guard files.hasFile(name), let source = await source.read(name, in: files, log: &log) else {
        return []
      }
      return (source.sections ?? configuration.sections).sections
    }
  }

  private let id: String
  private let files: SiteFiles
  private let frame: Site
  private let texts: TextRules
  private let jobs: Int

  /// - Parameters:
  ///   - frame: the site, without protocols.
  ///   - texts: what its texts are read by.
  ///   - jobs: how many files are read at the same time.
  init(id: String, in files: SiteFiles, frame: Site, texts: TextRules, jobs: Int) {
    self.id = id
    self.files = files
    self.frame = frame
    self.texts = texts
    self.jobs = jobs
  }

  private var configuration: SiteConfiguration { frame.configuration }

  /// The protocol's folder, as seen from the site's.
  private var folder: String { SiteRoot.folder(ofProtocol: id) }

  /// - Parameter results: those of an earlier time, which are brought up to date.
  /// - Returns: `nil`, with the reasons in the log, if too little is known to go on.
  func read(_ results: inout Results, log: inout DiagnosticLog) async -> ProtocolEntry? {
    let names = ContentFileNames(in: folder, of: files, configuration: configuration, log: &log)
    guard let source = await readSource(&results.source, log: &log) else { return nil }
    let declared = source.sections ?? configuration.sections
    let translations = await readTranslations(
      names.translations, of: source, declared, &results.translations, log: &log)
    checkForms(of: translations, log: &log)
    let rules = results.keep(codeRules(source, declared, translations, log: &log))
    let read = await readCodes(names.codes, by: rules, &results.codes, log: &log)
    let codes = CodeAssembly(
      of: read, in: source.classes, declaredAt: source.classLocations, site: files,
      sourceLocale: configuration.sourceLocale
    ).codes(log: &log)
    if names.codes.isEmpty {
      log.append(
        Diagnostic(
          .warning, at: files.location(of: folder), "the protocol has no codes",
          remedy: "add one file for each, called as the code, as in “<code>.md”"))
    }
    let notes = names.hasNotes ? await readNotes(on: codes, &results.notes, log: &log) : []
    return ProtocolEntry(
      id: id, classes: source.classes, sections: declared.sections, facts: source.facts,
      parties: source.parties, codes: codes, notes: notes,
      image: source.image, names: translations,
      clauses: source.clauses)
  }

  private func readSource(
    _ results: inout FileResults<ProtocolFileReader>, log: inout DiagnosticLog
  ) async -> ProtocolFile? {
    let name = "\(folder)/protocol.yaml"
    guard files.hasFile(name) else {
      log.append(
        Diagnostic(
          at: files.location(of: name), "the protocol's own file is missing",
          remedy: "add it with “name”, “title” and “classes”"))
      return nil
    }
    return await results.read(name, in: files, log: &log)
  }

  /// What the protocol is called in all locales that say so, the source locale among them.
  private func readTranslations(
    _ locales: [LanguageTag], of source: ProtocolFile, _ declared: DeclaredSections,
    _ results: inout FileResults<ProtocolTranslationReader>, log: inout DiagnosticLog
  ) async -> [LanguageTag: ProtocolNames] {
    let rules = ProtocolTranslationReader.Rules(
      classes: source.classes.map(\.id), facts: source.facts, sections: declared.sections,
      parties: source.parties)
    let read = await results.read(
      locales.map { ("\(folder)/protocol.\($0).yaml", rules) }, in: files, jobs: jobs, log: &log)
    var names = [configuration.sourceLocale: source.names]
    names[configuration.sourceLocale]?.sectionLabels = declared.labels
    for (locale, content) in zip(locales, read) { names[locale] = content }
    return names
  }

  /// Reports forms of nouns and classes that the string table of their locale does not have.
  private func checkForms(
    of names: [LanguageTag: ProtocolNames], log: inout DiagnosticLog
  ) {
    for (locale, names) in names {
      guard let grammar = frame.strings[locale]?.grammar else { continue }
      let keys = locale == configuration.sourceLocale ? ClassKeys.all : ClassKeys.translated
      for words in names.classNames.values.compactMap(\.words) {
        checkForms(of: words, "a class", keys, or: grammar.forms, log: &log)
      }
      if let noun = names.noun {
        let forms = Set(grammar.forms).union(grammar.noun.keys).sorted()
        checkForms(of: noun.words, "a noun", ["name"], or: forms, log: &log)
      }
    }
  }

  private func checkForms(
    of words: WordForms, _ subject: String, _ keys: [String], or forms: [String],
    log: inout DiagnosticLog
  ) {
    for (form, text) in words.forms where !forms.contains(form) {
      log.append(
        Diagnostic(
          at: text.location, "“\(form)” is neither a key nor a form of \(subject)",
          remedy: Suggestion.remedy(
            for: form, among: keys + forms.filter { !keys.contains($0) })))
    }
  }

  /// By which rules the codes' files of each locale are read that has a string table.
  private func codeRules(
    _ protocolFile: ProtocolFile, _ declared: DeclaredSections,
    _ names: [LanguageTag: ProtocolNames], log: inout DiagnosticLog
  ) -> [LanguageTag: CodeFileReader.Rules] {
    let source = configuration.sourceLocale
    guard let sourceStrings = frame.strings[source] else { return [:] }
    for section in declared.sections
    where sourceStrings.label(of: section, names[source]) == nil {
      let location = declared.locations[section.id]
      log.append(
        Diagnostic(
          at: location ?? sourceStrings.location, "“\(section.headingKey)” is missing",
          remedy: location == nil
            ? "give the heading of that section"
            : "give the section a “label” here, or a heading in Locales/\(source).yaml"))
    }
    var rules: [LanguageTag: CodeFileReader.Rules] = [:]
    for (locale, strings) in frame.strings {
      let headings = SectionHeadings(
        of: declared.sections, own: strings, names[locale], source: sourceStrings, names[source])
      headings.reportAmbiguous(
        at: { declared.locations[$0] ?? strings.location }, log: &log)
      rules[locale] = CodeFileReader.Rules(
        isSource: locale == source, headings: headings, facts: protocolFile.facts,
        parties: protocolFile.parties, texts: texts)
    }
    return rules
  }

  private func readCodes(
    _ names: [CodeFileName], by rules: [LanguageTag: CodeFileReader.Rules],
    _ results: inout FileResults<CodeFileReader>, log: inout DiagnosticLog
  ) async -> [CodeAssembly.File] {
    guard !rules.isEmpty else { return [] }
    // Without a string table nobody knows the headings.
    let (readable, others) = (
      names.filter { rules[$0.locale] != nil }, names.filter { rules[$0.locale] == nil }
    )
    let contents = await results.read(
      readable.compactMap { name in rules[name.locale].map { (name.name, $0) } }, in: files,
      jobs: jobs, log: &log)
    return zip(readable, contents).map { CodeAssembly.File(name: $0, content: $1) }
      + others.map { CodeAssembly.File(name: $0, content: nil) }
  }

  private func readNotes(
    on codes: [Code], _ results: inout FileResults<PairNoteReader>, log: inout DiagnosticLog
  ) async -> [PairNote] {
    let notes = PairNoteFiles(
      "\(folder)/\(PairNoteFiles.folder)", of: codes, in: files, configuration: configuration,
      log: &log)
    let source = frame.strings[configuration.sourceLocale]
    let rules = Dictionary(
      uniqueKeysWithValues: configuration.locales.map { locale in
        let headings = PairHeadings(own: frame.strings[locale], source: source)
        return (
          locale, PairNoteReader.Rules(headings: headings, texts: self.texts)
        )
      })
    let texts = await results.read(
      notes.files.compactMap { file in rules[file.locale].map { (file.name, $0) } }, in: files,
      jobs: jobs, log: &log)
    return notes.notes(saying: texts, log: &log)
  }
}

import Diagnostics
import Languages

/// Makes the codes of a protocol out of what their files say, and checks what these say of each
/// other.
struct CodeAssembly {
  /// A code's file after reading; `content` is `nil` if it can't be used.
  struct File {
    let name: CodeFileName
    let content: CodeFile?

    /// What is shown of the code.
    var value: CodeValue { content?.naming.code?.value ?? CodeValue(name.code) }
  }

  private let site: SiteFiles
  private let sourceLocale: LanguageTag
  private let classes: CodeClasses

  /// The source locale's files, in the order of the codes.
  private let sources: [File]
  private let translations: [CodeID: [File]]

  /// The codes that have a file in the source locale.
  private let known: Set<CodeID>

  /// - Parameters:
  ///   - classes: at least one.
  ///   - locations: where each of them is declared.
  init(
    of files: [File], in classes: [CodeClass], declaredAt locations: [SourceLocation],
    site: SiteFiles, sourceLocale: LanguageTag
  ) {
    self.site = site
    self.sourceLocale = sourceLocale
    self.classes = CodeClasses(classes, declaredAt: locations)
    sources = files.filter { $0.name.locale == sourceLocale }
      .sorted { ($0.value, $0.name.code.text) < ($1.value, $1.name.code.text) }
    translations = Dictionary(
      grouping: files.filter { $0.name.locale != sourceLocale }, by: \.name.code)
    known = Set(sources.map(\.name.code))
  }

  /// The codes in their order.
  func codes(log: inout DiagnosticLog) -> [Code] {
    reportDuplicates(log: &log)
    reportOrphans(log: &log)
    classes.reportEmpty(besides: sources.compactMap(\.content), log: &log)
    let aliases = CodeAliases(of: sources, log: &log)
    let usable = sources.filter { $0.content != nil }
    let indexes = Dictionary(
      usable.enumerated().map { ($1.name.code, $0) }, uniquingKeysWith: { first, _ in first })
    return usable.compactMap { file in
      guard let content = file.content else { return nil }
      let id = file.name.code
      var texts = [sourceLocale: content.text]
      for translation in translations[id] ?? [] {
        texts[translation.name.locale] = translation.content?.text
        reportRelated(in: translation, log: &log)
      }
      return Code(
        id: id, value: file.value, aliases: aliases.names[id] ?? [],
        classIndex: classes.index(of: file.value, content, log: &log),
        references: content.references,
        related: related(
          to: id, content, indexes: indexes, aliases: aliases.owners, log: &log),
        facts: content.facts.facts, namedCodes: content.facts.namedCodes,
        flow: content.flow.steps(of: file.value, name: content.text.name, log: &log),
        texts: texts)
    }
  }

  private func reportDuplicates(log: inout DiagnosticLog) {
    for (previous, next) in zip(sources, sources.dropFirst())
    where previous.value.isSame(as: next.value) {
      let location = site.location(of: next.name.name)
      let name = "“\(previous.name.code).md”"
      let isNamed = [previous, next].contains { $0.content?.naming.code != nil }
      log.append(
        isNamed
          ? Diagnostic(
            at: next.content?.naming.code?.location ?? location,
            "\(name) has the code “\(previous.value)”, too",
            remedy: "give one of the two another “code”")
          : Diagnostic(
            at: location, "\(name) is the same code", remedy: "keep one of the two files"))
    }
  }

  /// Reports translations of nothing.
  private func reportOrphans(log: inout DiagnosticLog) {
    for (code, files) in translations where !known.contains(code) {
      let remedy =
        Suggestion.remedy(for: code.text, among: known.map(\.text))
        ?? "write the source locale's text first"
      for file in files {
        log.append(
          Diagnostic(
            at: site.location(of: file.name.name),
            "this translates “\(code).md”, which does not exist", remedy: remedy))
      }
    }
  }

  private func related(
    to code: CodeID, _ content: CodeFile, indexes: [CodeID: Int], aliases: [CodeID: CodeID],
    log: inout DiagnosticLog
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
            remedy: target.flatMap { aliases[$0] }.map { "write “\($0)”, as it is called now" }
              ?? Suggestion.remedy(for: text.text, among: known.map(\.text))))
      }
    }
    return related
  }

  /// Only the source locale's file says what is related.
  private func reportRelated(in file: File, log: inout DiagnosticLog) {
    for text in file.content?.related ?? [] {
      log.append(
        Diagnostic(
          at: text.location, "a translation inherits “related”",
          remedy: "remove it here"))
    }
  }
}

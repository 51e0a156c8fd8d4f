import Diagnostics
import Languages

/// Makes the codes of a protocol out of what their files say, and checks what these say of each
/// other.
struct CodeAssembly {
  /// A code's file after reading; `content` is `nil` if it can't be used.
  struct File {
    let name: CodeFileName
    let content: CodeFile?
  }

  private let site: SiteFiles
  private let sourceLocale: LanguageTag
  private let classes: [CodeClass]

  /// The source locale's files, in the order of the codes.
  private let sources: [File]
  private let translations: [CodeID: [File]]

  /// The codes that have a file in the source locale.
  private let known: Set<CodeID>

  /// - Parameter classes: at least one.
  init(
    of files: [File], in classes: [CodeClass], site: SiteFiles, sourceLocale: LanguageTag
  ) {
    self.site = site
    self.sourceLocale = sourceLocale
    self.classes = classes
    sources = files.filter { $0.name.locale == sourceLocale }
      .sorted { $0.name.code < $1.name.code }
    translations = Dictionary(
      grouping: files.filter { $0.name.locale != sourceLocale }, by: \.name.code)
    known = Set(sources.map(\.name.code))
  }

  /// The codes in their order.
  func codes(log: inout DiagnosticLog) -> [Code] {
    reportDuplicates(log: &log)
    reportOrphans(log: &log)
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
        id: id, classIndex: classIndex(of: id, content, log: &log),
        references: content.references,
        related: related(to: id, content, indexes: indexes, log: &log),
        facts: content.facts, texts: texts)
    }
  }

  private func reportDuplicates(log: inout DiagnosticLog) {
    for (previous, next) in zip(sources, sources.dropFirst()).map({ ($0.name, $1.name) })
    where previous.code.number != nil && previous.code.number == next.code.number {
      log.append(
        Diagnostic(
          at: site.location(of: next.name), "“\(previous.code).md” is the same code",
          remedy: "keep one of the two files"))
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

  /// The index of a code's class. Without one, after a message, it is the first: the code stays, so
  /// that what refers to it is not reported as well.
  private func classIndex(
    of code: CodeID, _ content: CodeFile, log: inout DiagnosticLog
  ) -> Int {
    let matches = classes.indices.filter { classes[$0].contains(code) }
    if matches.isEmpty {
      log.append(
        Diagnostic(
          at: content.text.location, "the code \(code) is in no class",
          remedy: "add it to “codes” of a class in protocol.yaml"))
    } else if matches.count > 1 {
      let ids = matches.map { "“\(classes[$0].id)”" }.joined(separator: " and ")
      log.append(
        Diagnostic(
          at: content.text.location, "the code \(code) is in the classes \(ids)",
          remedy: "leave it in one of them"))
    }
    return matches.first ?? classes.startIndex
  }

  private func related(
    to code: CodeID, _ content: CodeFile, indexes: [CodeID: Int], log: inout DiagnosticLog
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
  private func reportRelated(in file: File, log: inout DiagnosticLog) {
    for text in file.content?.related ?? [] {
      log.append(
        Diagnostic(
          at: text.location, "a translation inherits “related”",
          remedy: "remove it here"))
    }
  }
}

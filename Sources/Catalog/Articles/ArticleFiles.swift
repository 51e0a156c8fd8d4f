import Diagnostics
import Languages

/// What the name of a file in `Content/pages/` says.
struct ArticleFileName: Hashable, Sendable {
  let name: String

  /// `nil` for the source locale.
  let locale: LanguageTag?

  /// - Returns: `nil` for a name that no page's file has.
  init?(_ fileName: String) {
    guard fileName.hasSuffix(".md") else { return nil }
    let stem = fileName.dropLast(".md".count)
    let dot = stem.firstIndex(of: ".")
    name = String(stem[..<(dot ?? stem.endIndex)])
    guard ArticleName.isFit(name) else { return nil }
    if let dot {
      guard let tag = LanguageTag(String(stem[stem.index(after: dot)...])) else { return nil }
      locale = tag
    } else {
      locale = nil
    }
  }
}

/// The files of `Content/pages/`, and the pages that they make up.
struct ArticleFiles {
  private struct File {
    /// The name as seen from the site's folder.
    let path: String
    let name: String
    let locale: LanguageTag
  }

  private static let folder = "Content/\(Article.folder)"

  private var files: [File] = []
  private let site: SiteFiles
  private let configuration: SiteConfiguration

  init(in site: SiteFiles, configuration: SiteConfiguration, log: inout DiagnosticLog) {
    self.site = site
    self.configuration = configuration
    guard site.hasFolder(Self.folder) else { return }
    for entry in site.entries(of: Self.folder, log: &log) where !entry.isHidden {
      let path = "\(Self.folder)/\(entry.name)"
      let location = site.location(of: path)
      if entry.kind == .folder {
        site.checkImages(in: path, log: &log)
        continue
      }
      if ImageFile.isImage(entry.name) { continue }
      guard let name = ArticleFileName(entry.name) else {
        log.append(
          Diagnostic(
            at: location, "this is no page",
            remedy: "name it “<name>.md” or “<name>.<locale>.md”, with small letters, digits and "
              + "hyphens, or move it away"))
        continue
      }
      if let locale = name.locale {
        guard configuration.translates(to: locale, path, of: site, log: &log) else { continue }
      } else if ArticleName.isTaken(name.name, in: configuration) {
        log.append(
          Diagnostic(
            at: location, "a page can't be called “\(name.name)”",
            remedy: "call it something else"))
      }
      files.append(
        File(path: path, name: name.name, locale: name.locale ?? configuration.sourceLocale))
    }
  }

  /// The pages, sorted by name.
  func articles(
    _ results: inout FileResults<ArticleReader>, by texts: TextRules, jobs: Int,
    log: inout DiagnosticLog
  ) async -> [Article] {
    let source = configuration.sourceLocale
    let requests = files.map { file in
      (
        file.path,
        ArticleReader.Rules(isSource: file.locale == source, texts: texts)
      )
    }
    let contents = await results.read(requests, in: site, jobs: jobs, log: &log)
    var found: [String: [LanguageTag: ArticleFile]] = [:]
    for (file, content) in zip(files, contents) {
      found[file.name, default: [:]][file.locale] = content
    }
    let sources = Set(files.filter { $0.locale == source }.map(\.name))
    for file in files where !sources.contains(file.name) {
      log.append(
        Diagnostic(
          at: site.location(of: file.path), "this translates a page that does not exist",
          remedy: Suggestion.remedy(for: file.name, among: sources)
            ?? "write the source locale's page first"))
    }
    return found.sorted { $0.key < $1.key }.compactMap { name, files in
      files[source].map { file in
        Article(name: name, menu: file.menu, order: file.order, texts: files.mapValues(\.text))
      }
    }
  }
}

extension [Article] {
  /// Reports pages that are called as a protocol: some hosts serve pages without their ending.
  func check(against protocols: [ProtocolEntry], log: inout DiagnosticLog) {
    let ids = Set(protocols.map(\.id))
    for article in self where ids.contains(article.name) {
      guard let location = article.texts.values.map(\.location).min(by: { $0.path < $1.path })
      else { continue }
      log.append(
        Diagnostic(
          at: SourceLocation(path: location.path),
          "a page can't be called “\(article.name)”, since a protocol is",
          remedy: "call it something else"))
    }
  }
}

public import Catalog
import Diagnostics

/// Finds the source texts that translations were made from in git's history, and keeps what it has
/// read: the translations of one file mostly need the same versions.
public struct SourceHistory {
  private let site: Site
  private var files: [String: Result<GitFile, GitFile.Failure>] = [:]
  private var versions: [Version: SourceFile?] = [:]

  private struct Version: Hashable {
    let path: String
    let revision: String
  }

  public init(of site: Site) {
    self.site = site
  }

  /// What has changed in the source since a text was translated.
  ///
  /// - Returns: `nil` for a text that is not stale.
  public mutating func change(of unit: TranslationUnit) -> SourceChange? {
    guard unit.state == .stale, let stamp = unit.stamp else { return nil }
    let path = unit.source.file.path
    let source = unit.sourceText.trimmed
    let file: GitFile
    switch gitFile(path) {
    case .success(let found): file = found
    case .failure(let failure): return .unknown(failure.description, source: source)
    }
    for revision in file.revisions {
      guard let version = version(of: file, path: path, at: revision),
        let old = passage(of: unit, in: version), old.stamp == stamp
      else { continue }
      return .words(WordDiff(from: old.markdown, to: source))
    }
    let remedy = file.isShallow ? ", since its clone is shallow: run “git fetch --unshallow”" : ""
    return .unknown("git does not have the text that was translated\(remedy)", source: source)
  }

  private mutating func gitFile(_ path: String) -> Result<GitFile, GitFile.Failure> {
    if let known = files[path] { return known }
    let result = Result { () throws(GitFile.Failure) in try GitFile(path) }
    files[path] = result
    return result
  }

  private mutating func version(
    of file: GitFile, path: String, at revision: String
  ) -> SourceFile? {
    let key = Version(path: path, revision: revision)
    if let known = versions[key] { return known }
    let version = file.version(at: revision)
    versions[key] = .some(version)
    return version
  }

  private func passage(of unit: TranslationUnit, in file: SourceFile) -> Passage? {
    switch unit.subject {
    case .section(_, let section):
      site.protocols.first { $0.id == unit.protocolID }
        .flatMap { SourceVersion.sections(in: file, of: $0, site)[section] }
    case .article: SourceVersion.article(in: file, of: site)
    case .pair(_, _, let part): SourceVersion.parts(in: file, of: site)[part]
    }
  }
}

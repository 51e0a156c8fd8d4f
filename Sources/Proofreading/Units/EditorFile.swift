import Catalog
import Diagnostics
import Files
import Languages

/// What an editor writes down for a locale beside its string table: `Locales/<locale>.terms.yaml`.
enum EditorFile {
  /// - Parameter kind: `terms` or `style`.
  /// - Returns: `nil` if the locale has none, or, after a message, if it can't be read.
  static func read(
    _ kind: String, of locale: LanguageTag, root: SiteRoot, log: inout DiagnosticLog
  ) -> SourceFile? {
    let path = root.path(of: "Locales/\(locale).\(kind).yaml")
    guard FileReading.kind(of: path) == .file,
      let file = log.collect({ () throws(Diagnostic) in
        try SourceFile.reading(path, as: path)
      })
    else { return nil }
    file.reportUnfitCharacters(log: &log)
    return file
  }
}

import Catalog
import DocsetFiles
import Publish

/// Which docsets a build writes: one for each locale that is wanted.
///
/// Their names are made of the site's, which is read for that before any docset is locked.
struct DocsetPlan {
  let docsets: [(edition: SiteEdition, output: OutputFolder)]

  /// - Parameter folder: where the docsets are to be.
  /// - Throws: an error if the site has errors, or not the locale of the edition.
  init(
    _ loading: SiteLoading, _ edition: SiteEdition, in folder: String
  ) async throws(BuildFailure) {
    var reading = loading
    guard let whole = await reading.readSite(), !reading.log.hasErrors else {
      throw .site(reading.log)
    }
    let site = try edition.restricted(edition.applied(to: whole))
    let folder = OutputFolder(path: folder).path
    docsets = site.configuration.pageLocales.map { locale in
      var edition = edition
      edition.locale = locale.text
      let name = DocsetName(of: site, in: locale).folder
      return (edition, OutputFolder(path: "\(folder)/\(name)", option: "--docset"))
    }
  }
}

package import Catalog
import Diagnostics

/// Sites that tests read from this package.
package enum Sites {
  /// The root of the package, whose own site is about SIP.
  package static let package = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }
    .joined()

  /// A site of one small protocol that is translated in part.
  package static let lanterns =
    "\(package)/Tests/CommandTests/Fixtures/golden/own-templates/input"

  /// - Parameter locale: the only locale that has pages; all have unless given.
  /// - Throws: the errors of the site.
  package static func read(_ folder: String, locale: String? = nil) async throws -> Site {
    var reader = SiteReader(root: SiteRoot(path: folder), jobs: 2)
    guard var site = await reader.read(), !reader.log.hasErrors else {
      throw SiteErrors(diagnostics: reader.log.diagnostics)
    }
    if let tag = site.configuration.locales.first(where: { $0.text == locale }) {
      site.configuration.restrict(to: tag)
    }
    return site
  }
}

/// Why a site can't be tested.
struct SiteErrors: Error {
  let diagnostics: [Diagnostic]
}

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

  /// - Parameter configure: changes the configuration after the site was read.
  /// - Throws: the errors of the site.
  package static func read(
    _ folder: String, configure: (inout SiteConfiguration) -> Void = { _ in }
  ) async throws -> Site {
    var reader = SiteReader(root: SiteRoot(path: folder), jobs: 2)
    guard let site = await reader.read(), !reader.log.hasErrors else {
      throw SiteErrors(diagnostics: reader.log.diagnostics)
    }
    var configuration = site.configuration
    configure(&configuration)
    return site.configured(as: configuration)
  }

  /// A site of which one locale has pages.
  package static func read(_ folder: String, locale: String) async throws -> Site {
    try await read(folder) { configuration in
      if let tag = configuration.locales.first(where: { $0.text == locale }) {
        configuration.restrict(to: tag)
      }
    }
  }
}

/// Why a site can't be tested.
struct SiteErrors: Error {
  let diagnostics: [Diagnostic]
}

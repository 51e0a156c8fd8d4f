import Catalog
import ContentHash
import Diagnostics
import Planning

/// Which pages of a site are wanted, and what they make up.
struct SiteEdition: Sendable {
  /// What is said in the place of the configuration.
  var overrides = SiteOverrides()

  /// The tag of the only locale whose pages are wanted.
  var locale: String?

  /// The id of the only protocol whose pages are wanted.
  var protocolID: String?
  var form = SiteForm.folder

  /// Equal for editions that have the same pages of the same input.
  var hash: ContentHash {
    let words = [overrides.key, locale ?? "", protocolID ?? "", "\(form)"]
    return ContentHash(combining: words.map { ContentHash(of: Array($0.utf8)) })
  }

  /// The site, or its frame without protocols, by the configuration of the edition.
  ///
  /// - Throws: an error if the site does not have the locale.
  func applied(to site: Site) throws(BuildFailure) -> Site {
    var configuration = site.configuration
    overrides.apply(to: &configuration)
    guard let locale else { return site.configured(as: configuration) }
    let locales = configuration.locales
    guard let tag = locales.first(where: { $0.text == locale }) else {
      let advice = Suggestion.advice(for: locale, among: locales.map(\.text))
      throw .usage("the site has no locale “\(locale)”\(advice)")
    }
    configuration.restrict(to: tag)
    return site.configured(as: configuration)
  }

  /// The site with the pages of the protocol that is wanted.
  ///
  /// - Throws: an error if the site does not have it.
  func restricted(_ site: Site) throws(BuildFailure) -> Site {
    guard let protocolID else { return site }
    guard let restricted = site.restricted(toProtocol: protocolID) else {
      let advice = Suggestion.advice(for: protocolID, among: site.protocols.map(\.id))
      throw .usage("the site has no protocol “\(protocolID)”\(advice)")
    }
    return restricted
  }
}

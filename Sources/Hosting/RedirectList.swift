import Addresses
import Planning

/// The lines of a `_redirects` file that lead from comparisons whose codes stand in the wrong order
/// or under earlier names to the right ones, as far as the host takes them.
package struct RedirectList: Sendable {
  var lines: [String] = []

  /// How many addresses in the wrong order or with earlier names have no rule.
  package internal(set) var omitted = 0

  let outline: SiteOutline
  let earlier: EarlierNames
  let basePath: String

  /// How the host ends the addresses that the rules lead to.
  private let ending: PageEnding

  init(
    for outline: SiteOutline, _ earlier: EarlierNames, basePath: String,
    ending: PageEnding = .ofFile
  ) {
    self.outline = outline
    self.earlier = earlier
    self.ending = ending
    self.basePath = basePath
  }

  /// The line for comparisons whose larger code comes first; it may have placeholders for names.
  ///
  /// - Parameter locale: the name of the locale's folder; a placeholder for all of them unless
  ///   given.
  func line(
    from larger: String, _ smaller: String, in id: String, locale: String? = nil
  ) -> String {
    line(from: (larger, smaller), to: (smaller, larger), in: id, locale: locale)
  }

  /// The line that leads from the comparison of two names to that of two others.
  func line(
    from source: (String, String), to target: (String, String), in id: String,
    locale: String? = nil
  ) -> String {
    let locale = locale ?? (outline.hasLocaleFolder ? ":locale" : "")
    let source = PageAddress.comparison(
      locale: locale, protocol: id, first: source.0, second: source.1)
    let target = PageAddress.comparison(
      locale: locale, protocol: id, first: target.0, second: target.1)
    return "\(basePath)\(source.text) \(basePath)\(ending.served(target.text)) 301"
  }

  /// The files with the lines, and with the headers that go with them.
  static func files(of site: HostedSite) -> [HostFile] {
    [
      HostFile("_headers") { HeaderList(site.assets, basePath: site.basePath).text },
      HostFile("_redirects") { (site.redirects?.lines ?? []).map { $0 + "\n" }.joined() },
    ]
  }
}

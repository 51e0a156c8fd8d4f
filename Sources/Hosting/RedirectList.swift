import Addresses
import Planning

/// The lines of a `_redirects` file that lead from comparisons whose codes stand in the wrong order
/// to the right ones, as far as the host takes them.
package struct RedirectList: Sendable {
  var lines: [String] = []

  /// How many addresses in the wrong order have no rule.
  package internal(set) var omitted = 0

  let outline: SiteOutline
  let basePath: String

  /// How the host ends the addresses that the rules lead to.
  private let ending: PageEnding

  init(for outline: SiteOutline, basePath: String, ending: PageEnding = .ofFile) {
    self.outline = outline
    self.ending = ending
    self.basePath = basePath
  }

  /// The line for comparisons whose larger code comes first; it may have placeholders for names.
  func line(
    from larger: String, _ smaller: String, in id: String, locale: String = ":locale"
  ) -> String {
    let source = PageAddress.comparison(
      locale: locale, protocol: id, first: larger, second: smaller)
    let target = PageAddress.comparison(
      locale: locale, protocol: id, first: smaller, second: larger)
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

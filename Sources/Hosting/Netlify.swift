import Planning

struct Netlify: Host {
  /// https://docs.netlify.com/site-deploys/overview
  var limits: HostLimits { HostLimits(name: "Netlify", filesInFolder: 54_000) }

  func redirects(
    for outline: SiteOutline, _ earlier: EarlierNames, basePath: String
  ) -> RedirectList? {
    var list = RedirectList(for: outline, earlier, basePath: basePath)
    list.fillForNetlify()
    return list
  }

  func files(of site: HostedSite) -> [HostFile] { RedirectList.files(of: site) }
}

extension RedirectList {
  /// From this number on Netlify advises against single rules.
  /// https://docs.netlify.com/routing/redirects
  private static let netlifyLimit = 10_000

  /// A rule of Netlify can name the locale by a placeholder, but not the start of a code.
  fileprivate mutating func fillForNetlify() {
    for entry in outline.protocols {
      for pair in earlierPairs(in: entry) where takesOneMore() {
        lines.append(line(from: pair.source, to: pair.target, in: entry.id))
      }
    }
    for entry in outline.protocols {
      for (second, larger) in entry.codes.enumerated() {
        for smaller in entry.codes[..<second] where takesOneMore() {
          lines.append(line(from: larger, smaller, in: entry.id))
        }
      }
    }
  }

  /// - Returns: `false`, and counts what is left out, if there are as many rules as there may be.
  private mutating func takesOneMore() -> Bool {
    if lines.count < Self.netlifyLimit { return true }
    omitted += outline.locales.count
    return false
  }
}

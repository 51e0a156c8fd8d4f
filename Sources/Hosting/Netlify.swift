import Planning

struct Netlify: Host {
  /// https://docs.netlify.com/site-deploys/overview
  var limits: HostLimits { HostLimits(name: "Netlify", filesInFolder: 54_000) }

  func redirects(for outline: SiteOutline, basePath: String) -> RedirectList? {
    var list = RedirectList(for: outline, basePath: basePath)
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
      for (second, larger) in entry.codes.enumerated() {
        for smaller in entry.codes[..<second] {
          guard lines.count < Self.netlifyLimit else {
            omitted += outline.locales.count
            continue
          }
          lines.append(line(from: larger, smaller, in: entry.id))
        }
      }
    }
  }
}

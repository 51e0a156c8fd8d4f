/// https://docs.github.com/en/pages
struct GitHubPages: Host {
  /// https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
  var limits: HostLimits { HostLimits(name: "GitHub Pages", bytes: 1_000_000_000) }

  func files(of site: HostedSite) -> [HostFile] {
    let domain = Self.customDomain(of: site.configuration.baseURL).map { domain in
      HostFile("CNAME") { "\(domain)\n" }
    }
    return [HostFile(".nojekyll") { "" }] + [domain].compactMap { $0 }
  }

  /// The domain that the site has for itself; `nil` for one of GitHub's, or for a site in a folder
  /// of another one.
  static func customDomain(of baseURL: String) -> String? {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 2, let host = parts[1].split(separator: ":").first, host != "[" else {
      return nil
    }
    return host.lowercased().hasSuffix(".github.io") ? nil : String(host)
  }
}

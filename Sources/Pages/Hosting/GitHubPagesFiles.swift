/// What GitHub Pages reads.
enum GitHubPagesFiles {
  /// The domain that the site has for itself; `nil` for one of GitHub's, or for a site in a folder
  /// of another one.
  static func customDomain(of baseURL: String) -> String? {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count == 2, let host = parts[1].split(separator: ":").first else { return nil }
    return host.lowercased().hasSuffix(".github.io") ? nil : String(host)
  }
}

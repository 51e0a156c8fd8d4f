public import Addresses

/// How a site is made ready for the place that serves it.
public struct HostingOptions: Sendable, Hashable {
  /// Whether assets are published under names that change with their content.
  public var fingerprint = true

  /// The host whose files are written with the site; `nil` for none.
  public var target: HostingTarget?

  /// How many files the host takes, where that depends on what one pays for; `nil` for what it
  /// takes for nothing.
  public var fileLimit: Int?

  /// Whether compressed forms of text files are written beside them.
  public var precompress = false

  public init() {}
}

/// The hosts and servers that a build knows; the raw value is what users write.
public enum HostingTarget: String, Sendable, CaseIterable {
  case githubPages = "github-pages"
  case cloudflarePages = "cloudflare-pages"
  case netlify
  case nginx
  case apache
  case s3

  /// How the host ends the addresses of pages, unless it is told otherwise. Cloudflare Pages leads
  /// from `180.html` to `180`, and from `index.html` to the folder
  /// (https://developers.cloudflare.com/pages/configuration/serving-pages/). All others answer with
  /// the page at the address of its file.
  public var pageEnding: PageEnding {
    switch self {
    case .cloudflarePages: .none
    case .githubPages, .netlify, .nginx, .apache, .s3: .ofFile
    }
  }
}

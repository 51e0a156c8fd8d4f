import Catalog

/// What a host takes at most; `nil` where it has no limit that a site could reach.
struct HostLimits: Sendable {
  /// What the host calls itself.
  let name: String
  var files: Int?
  var filesInFolder: Int?

  /// Bytes of all files together, and of one.
  var bytes: Int?
  var bytesInFile: Int?

  init(of target: HostingTarget) {
    switch target {
    case .githubPages:
      // https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
      name = "GitHub Pages"
      bytes = 1_000_000_000
    case .cloudflarePages:
      // https://developers.cloudflare.com/pages/platform/limits/#files; paid plans take 100,000.
      name = "Cloudflare Pages"
      files = 20_000
      bytesInFile = 25 << 20
    case .netlify:
      // https://docs.netlify.com/site-deploys/overview
      name = "Netlify"
      filesInFolder = 54_000
    case .nginx: name = "nginx"
    case .apache: name = "Apache"
    case .s3: name = "S3"
    }
  }
}

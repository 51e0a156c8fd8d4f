import Catalog

/// A file that is there for a host and not for readers.
enum HostFile: String, Sendable {
  case noJekyll = ".nojekyll"
  case customDomain = "CNAME"
  case headers = "_headers"
  case redirects = "_redirects"
  case nginxMaps = ".hosting/nginx/maps.conf"
  case nginxServer = ".hosting/nginx/server.conf"
  case nginxBrotli = ".hosting/nginx/brotli.conf"
  case htaccess = ".htaccess"
  case s3Website = ".hosting/s3/website.json"
  case s3Upload = ".hosting/s3/upload.sh"

  /// The files that a site's host wants.
  static func all(for configuration: SiteConfiguration) -> [HostFile] {
    switch configuration.hosting.target {
    case nil: []
    case .githubPages:
      GitHubPagesFiles.customDomain(of: configuration.baseURL) == nil
        ? [.noJekyll] : [.noJekyll, .customDomain]
    case .cloudflarePages, .netlify: [.headers, .redirects]
    case .nginx:
      configuration.hosting.precompress
        ? [.nginxMaps, .nginxServer, .nginxBrotli] : [.nginxMaps, .nginxServer]
    case .apache: [.htaccess]
    case .s3: [.s3Website, .s3Upload]
    }
  }

  var address: String { rawValue }

  /// The content.
  func text(in pages: SitePages) -> String {
    let configuration = pages.site.configuration
    let basePath = BaseURL.path(of: configuration.baseURL)
    switch self {
    case .noJekyll: return ""
    case .customDomain:
      return (GitHubPagesFiles.customDomain(of: configuration.baseURL) ?? "") + "\n"
    case .headers: return HeaderList(pages.assets, basePath: basePath).text
    case .redirects: return (pages.redirects?.lines ?? []).map { $0 + "\n" }.joined()
    case .nginxMaps: return NginxFiles(basePath: basePath).maps
    case .nginxServer:
      return NginxFiles(basePath: basePath).server(
        servesCompressed: configuration.hosting.precompress)
    case .nginxBrotli: return NginxFiles(basePath: basePath).brotli
    case .htaccess:
      return ApacheFiles(basePath: basePath).htaccess(
        servesCompressed: configuration.hosting.precompress)
    case .s3Website: return S3Files(basePath: basePath).website
    case .s3Upload: return S3Files(basePath: basePath).upload
    }
  }
}

import Assets
import Diagnostics
import Languages
import SampleSites
import Testing

@testable import Catalog
@testable import Hosting

@Suite struct `The files for a host` {
  @Test(arguments: [
    ("https://codes.example/", "codes.example"), ("https://codes.example:8443/", "codes.example"),
    ("https://someone.github.io/", nil), ("https://Someone.GitHub.io/codes/", nil),
    ("https://codes.example/sub/", nil),
  ])
  func `name the domain on GitHub Pages if it is the site's own`(url: String, domain: String?) {
    #expect(GitHubPages.customDomain(of: url) == domain)
  }

  @Test func `tell Netlify and Cloudflare which assets may be kept`() async throws {
    let site = try await Sites.read(Sites.lanterns) { $0.baseURL = "https://codes.example/codes/" }
    let text = HeaderList(published(site), basePath: "/codes/").text
    let asset = try #require(text.firstMatch(of: /\n(\/codes\/assets\/style\.[0-9a-f]{8}\.css)\n/))
    #expect(text.hasPrefix("/codes/*\n  X-Content-Type-Options: nosniff\n"))
    #expect(text.contains("\(asset.1)\n  Cache-Control: public, max-age=31536000, immutable\n"))
    #expect(!text.contains("search"))
  }

  @Test func `keep the limit of header rules, the largest assets first`() throws {
    let assets = (0..<200).map { number in
      AssetFile(address: "assets/\(number).css", bytes: .init(repeating: 65, count: number + 1))
    }
    let text = HeaderList(try published(assets), basePath: "/").text
    let rules = text.split(separator: "\n").filter { $0.hasPrefix("/") }
    #expect(rules.count == 100)
    #expect(rules.contains { $0.hasPrefix("/assets/199.") })
    #expect(!rules.contains { $0.hasPrefix("/assets/100.") })
  }

  @Test func `escape the folder in patterns`() {
    let bare = NginxFiles(basePath: "/a.b/", hasLocaleFolder: false)
    #expect(bare.maps.contains(#"^(?<diptych_folder>/a\.b/compare/[^/]+/)"#))
    #expect(bare.server(servesCompressed: false).contains(#""^/a\.b/compare/[^/]+/[^/]+-vs-"#))
    #expect(
      ApacheFiles(basePath: "/a.b/", hasLocaleFolder: false).htaccess(servesCompressed: false)
        .contains("RewriteRule ^(compare/[^/]+/)([^/]+)-vs-"))
    let files = NginxFiles(basePath: "/a.b/")
    #expect(files.maps.contains(#""~^(?<diptych_folder>/a\.b/[^/]+/compare/"#))
    #expect(files.server(servesCompressed: false).contains("error_page 404 /a.b/404.html;"))
    #expect(
      ApacheFiles(basePath: "/a.b/").htaccess(servesCompressed: false)
        .contains(#"m#^/a\.b/assets/"#))
  }

  @Test func `serve compressed forms only where there are some`() {
    for (isOn, count) in [(false, 0), (true, 1)] {
      let nginx = NginxFiles(basePath: "/").server(servesCompressed: isOn)
      #expect(nginx.split(separator: "gzip_static on;").count - 1 == count)
      let apache = ApacheFiles(basePath: "/").htaccess(servesCompressed: isOn)
      #expect(apache.contains("Content-Encoding gzip") == isOn)
    }
  }

  @Test func `put a bucket's page for unknown addresses into the site's folder`() {
    let files = S3Files(basePath: "/docs/")
    #expect(files.website.contains(#""ErrorDocument": {"Key": "docs/404.html"}"#))
    #expect(files.upload.contains(#"target="s3://$1/docs/""#))
  }

  private func published(_ assets: [AssetFile]) throws -> PublishedAssets {
    let locale = try #require(LanguageTag("en"))
    let site = Site(
      configuration: SiteConfiguration(
        baseURL: "https://codes.example/", sourceLocale: locale, locales: [locale],
        markdown: .init(), translations: .init(), hosting: .init(), indexing: .all, outputs: .all),
      strings: [:], sectionIDs: [], protocols: [], templates: [], assets: assets)
    return published(site)
  }

  private func published(_ site: Site) -> PublishedAssets {
    var log = DiagnosticLog()
    return PublishedAssets(of: site, root: SiteRoot(path: "."), log: &log)
  }

  @Test(arguments: [
    (HostingTarget.githubPages, [".nojekyll", "CNAME"]), (.netlify, ["_headers", "_redirects"]),
    (.cloudflarePages, ["_headers", "_redirects"]), (.apache, [".htaccess"]),
    (
      .nginx,
      [
        ".hosting/nginx/maps.conf", ".hosting/nginx/server.conf", ".hosting/nginx/brotli.conf",
      ]
    ), (.s3, [".hosting/s3/website.json", ".hosting/s3/upload.sh"]),
  ])
  func `stand where the host looks for them`(
    target: HostingTarget, addresses: [String]
  ) async throws {
    let site = try await Sites.read(Sites.lanterns) { configuration in
      configuration.baseURL = "https://codes.example/"
      configuration.hosting.precompress = true
    }
    let hosted = HostedSite(
      site.configuration, assets: published(site), redirects: nil, earlier: EarlierNames())
    #expect(target.host.files(of: hosted).map(\.address) == addresses)
  }
}

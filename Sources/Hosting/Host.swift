package import Assets
package import Bytes
package import Catalog
import Diagnostics
package import Planning

/// A place that serves a site.
package protocol Host: Sendable {
  /// What it takes at most.
  var limits: HostLimits { get }

  /// Whether it sends a compressed form that stands beside a file in its place; others compress by
  /// themselves or not at all. `false` unless the host says otherwise.
  var servesCompressedVariants: Bool { get }

  /// The rules for addresses in the wrong order and with earlier names; `nil` unless it takes some
  /// as a list.
  func redirects(
    for outline: SiteOutline, _ earlier: EarlierNames, basePath: String
  ) -> RedirectList?

  /// The files that are there for the host and not for readers.
  func files(of site: HostedSite) -> [HostFile]
}

extension Host {
  package var servesCompressedVariants: Bool { false }

  package func redirects(
    for outline: SiteOutline, _ earlier: EarlierNames, basePath: String
  ) -> RedirectList? { nil }

  /// The rules for a site whose codes have no earlier names.
  func redirects(for outline: SiteOutline, basePath: String) -> RedirectList? {
    redirects(for: outline, EarlierNames(), basePath: basePath)
  }
}

extension HostingTarget {
  /// What is known of this host.
  package var host: any Host {
    switch self {
    case .githubPages: GitHubPages()
    case .cloudflarePages: CloudflarePages()
    case .netlify: Netlify()
    case .nginx: Nginx()
    case .apache: Apache()
    case .s3: S3()
    }
  }
}

/// What a host takes at most; `nil` where it has no limit that a site could reach.
package struct HostLimits: Sendable {
  /// What the host calls itself.
  let name: String
  var files: Int?
  var filesInFolder: Int?

  /// Bytes of all files together, and of one.
  var bytes: Int?
  var bytesInFile: Int?
}

/// A site as its host sees it.
package struct HostedSite: Sendable {
  let configuration: SiteConfiguration
  let assets: PublishedAssets
  let redirects: RedirectList?

  /// The earlier names of codes, for hosts that take no list of rules.
  let earlier: EarlierNames

  /// Everything that the files of a host may be made of.
  ///
  /// - Parameters:
  ///   - configuration: says which host it is, and where the site is published there.
  ///   - assets: as they are published, for what hosts are told of their age.
  ///   - redirects: what the host makes of the site's pages.
  ///   - earlier: the earlier names of codes, for hosts that take no list of rules.
  package init(
    _ configuration: SiteConfiguration, assets: PublishedAssets, redirects: RedirectList?,
    earlier: EarlierNames
  ) {
    self.earlier = earlier
    self.configuration = configuration
    self.assets = assets
    self.redirects = redirects
  }

  /// The path of the site's own folder on its host, as addresses have it: `/docs/`.
  var basePath: String { BaseURL.path(of: configuration.baseURL) }

  /// The same as the host knows it after it has decoded an address.
  var decodedBasePath: String { BaseURL.decodedPath(of: configuration.baseURL) }
}

/// A file that is there for a host and not for readers.
package struct HostFile: ExtraFile {
  package let address: String

  /// What the site's author says there, before the host's own lines.
  private var ownLines: [UInt8] = []
  private let text: @Sendable () -> String

  init(_ address: String, _ text: @escaping @Sendable () -> String) {
    self.address = address
    self.text = text
  }

  package var dependence: Dependence { .anything }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    output.append(ownLines, in: ownLines.indices)
    if let last = ownLines.last, last != UInt8(ascii: "\n") { output.append("\n") }
    output.append(text())
  }

  func starting(with lines: [UInt8]) -> HostFile {
    var file = self
    file.ownLines = lines
    return file
  }
}

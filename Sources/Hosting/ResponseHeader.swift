import Assets
import Bytes

/// The headers that hosts are told to send.
package enum ResponseHeader {
  package static let cacheControl = "Cache-Control"

  /// For assets, whose names change with their content.
  package static let forever = "public, max-age=31536000, immutable"

  /// For everything else: it may be kept, but has to be asked for again.
  package static let revalidated = "public, max-age=0, must-revalidate"

  /// For all files. The rest of the content security policy stands in the pages, because it is the
  /// templates' affair; who may frame a page can only be said here.
  package static let security = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Content-Security-Policy", "frame-ancestors 'self'"),
  ]

  /// What the addresses of fingerprinted assets match, below the site's own folder.
  static let fingerprintPattern = #"assets/(?!search/).+\.[0-9a-f]{8}\.[^/.]+"#
}

/// A `_headers` file, as Netlify and Cloudflare Pages read it.
///
/// Both hosts make readers ask again for files that have no `Cache-Control` here. That is not said
/// for all files at once, because both would then send two values for assets.
struct HeaderList {
  /// https://developers.cloudflare.com/pages/configuration/headers/
  private static let limit = 100

  let text: String

  init(_ assets: PublishedAssets, basePath: String) {
    let security = ResponseHeader.security.map { "  \($0): \($1)\n" }.joined()
    // If there are too many, the largest are those that are kept best.
    let fingerprinted = assets.used.filter(\.isFingerprinted)
      .sorted { ($1.bytes.count, $0.address) < ($0.bytes.count, $1.address) }
      .prefix(Self.limit - 1).map(\.address).sorted()
    let rules = fingerprinted.map {
      "\(basePath)\(PercentCoding.encoded($0))\n  \(ResponseHeader.cacheControl): \(ResponseHeader.forever)\n"
    }
    text = "\(basePath)*\n\(security)" + rules.joined()
  }
}

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
    let fingerprinted = assets.assets.filter(\.isFingerprinted)
      .sorted { ($1.bytes.count, $0.address) < ($0.bytes.count, $1.address) }
      .prefix(Self.limit - 1).map(\.address).sorted()
    let rules = fingerprinted.map {
      "\(basePath)\($0)\n  \(ResponseHeader.cacheControl): \(ResponseHeader.forever)\n"
    }
    text = "\(basePath)*\n\(security)" + rules.joined()
  }
}

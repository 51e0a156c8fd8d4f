/// The headers that hosts are told to send.
enum ResponseHeader {
  static let cacheControl = "Cache-Control"

  /// For assets, whose names change with their content.
  static let forever = "public, max-age=31536000, immutable"

  /// For everything else: it may be kept, but has to be asked for again.
  static let revalidated = "public, max-age=0, must-revalidate"

  /// For all files. The rest of the content security policy stands in the pages, because it is the
  /// templates' affair; who may frame a page can only be said here.
  static let security = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Content-Security-Policy", "frame-ancestors 'self'"),
  ]

  /// What the addresses of fingerprinted assets match, below the site's own folder.
  static let fingerprintPattern = #"assets/(?!search/).+\.[0-9a-f]{8}\.[^/.]+"#
}

import Addresses
import Bytes

struct Apache: Host {
  var limits: HostLimits { HostLimits(name: "Apache") }
  var servesCompressedVariants: Bool { true }

  func files(of site: HostedSite) -> [HostFile] {
    let files = ApacheFiles(
      basePath: site.decodedBasePath, earlier: site.earlier,
      hasLocaleFolder: site.configuration.hasLocaleFolder)
    let precompress = site.configuration.hosting.precompress
    return [HostFile(".htaccess") { files.htaccess(servesCompressed: precompress) }]
  }
}

/// What Apache reads in the site's own folder.
struct ApacheFiles {
  /// The compressed forms with the names of their encodings, best first.
  private static let encodings = [("br", "br"), ("gz", "gzip")]

  /// The endings of the files that are compressed, with their types.
  private static let types = [
    ("html", "text/html"), ("css", "text/css"), ("js|mjs", "text/javascript"),
    ("xml", "application/xml"), ("txt", "text/plain"), ("json", "application/json"),
    ("svg", "image/svg+xml"), ("webmanifest", "application/manifest+json"),
  ]

  /// Decoded, since Apache compares decoded addresses.
  let basePath: String
  var earlier = EarlierNames()
  var hasLocaleFolder = true

  func htaccess(servesCompressed: Bool) -> String {
    """
    DirectoryIndex \(PageAddress<String>.chooser.text)
    ErrorDocument 404 \(ConfigurationWord.plain(notFoundAddress))
    AddDefaultCharset utf-8

    <IfModule mod_mime.c>
      AddCharset utf-8 .html .css .js .mjs .xml .txt .json .svg .webmanifest
      AddType application/manifest+json .webmanifest
    </IfModule>

    <IfModule mod_headers.c>
      Header set \(ResponseHeader.cacheControl) "\(ResponseHeader.revalidated)"
      Header set \(ResponseHeader.cacheControl) "\(ResponseHeader.forever)" \
    \(ConfigurationWord.quoted(isFingerprinted))
    \(security)
    </IfModule>

    <IfModule mod_rewrite.c>
      RewriteEngine On
      RewriteBase \(ConfigurationWord.plain(basePath))

      # A comparison whose codes stand in the wrong order.
      RewriteCond %{REQUEST_FILENAME} !-f
      RewriteCond %{REQUEST_FILENAME} ^(.*/)\(comparisons.fileName)$
      RewriteCond %1\(PageFileName.pair("%3", "%2").text) -f
      RewriteRule ^(\(comparisons.folder))\(comparisons.fileName)$ $1\(PageFileName.pair("$3", "$2").text) [R=301,L]
    \(earlierNames)</IfModule>
    \(servesCompressed ? compressed : "")
    """
  }

  /// The rules for comparisons with earlier names, which leave the other name as it is: where that
  /// is an earlier one, too, or now in the wrong place, the next request is led on.
  private var earlierNames: String {
    guard !earlier.all.isEmpty else { return "" }
    let rules = earlier.all.flatMap { id, name in
      let escaped = RegularExpression.escaped(name.earlier)
      return [
        (comparisons(of: id, escaped, "([^/]+)"), (name.code, "$2")),
        (comparisons(of: id, "([^/]+)", escaped), ("$2", name.code)),
      ].map { pattern, names in
        "  RewriteRule ^(\(pattern.folder))\(pattern.fileName)$ "
          + "$1\(PageFileName.pair(names.0, names.1).text) [R=301,L]\n"
      }
    }
    return "\n  # A comparison under an earlier name of a code.\n" + rules.joined()
  }

  private var security: String {
    ResponseHeader.security.map { "  Header always set \($0) \"\($1)\"" }.joined(separator: "\n")
  }

  /// The rules that send the compressed form of a file to browsers that take it.
  private var compressed: String {
    let endings = Self.types.map(\.0).joined(separator: "|")
    let rules = Self.encodings.map { ending, encoding in
      """
        RewriteCond %{HTTP:Accept-Encoding} \\b\(encoding)\\b
        RewriteCond %{REQUEST_FILENAME}.\(ending) -f
        RewriteRule ^(.+\\.(?:\(endings)))$ $1.\(ending) [L]
      """
    }
    let types = Self.types.map { ending, type in
      """
        <FilesMatch "\\.(?:\(ending))\\.(?:br|gz)$">
          ForceType "\(type); charset=utf-8"
        </FilesMatch>
      """
    }
    let headers = Self.encodings.map { ending, encoding in
      """
        <FilesMatch "\\.(?:\(endings))\\.\(ending)$">
          Header set Content-Encoding \(encoding)
          SetEnv no-gzip 1
          SetEnv no-brotli 1
        </FilesMatch>
      """
    }
    return """

      <IfModule mod_rewrite.c>
      <IfModule mod_headers.c>
      \(rules.joined(separator: "\n\n"))

        <IfModule mod_mime.c>
          RemoveLanguage .br
          RemoveEncoding .gz
        </IfModule>
      \(types.joined(separator: "\n"))
      \(headers.joined(separator: "\n"))
        <FilesMatch "\\.(?:\(endings))(?:\\.(?:br|gz))?$">
          Header merge Vary Accept-Encoding
        </FilesMatch>
      </IfModule>
      </IfModule>

      """
  }

  private var comparisons: ComparisonPattern {
    ComparisonPattern(
      hasLocaleFolder: hasLocaleFolder, first: "([^/]+)", second: "([^/]+)")
  }

  private func comparisons(of id: String, _ first: String, _ second: String) -> ComparisonPattern {
    ComparisonPattern(
      hasLocaleFolder: hasLocaleFolder, protocol: id, first: first, second: second)
  }

  /// An address, which Apache decodes by itself.
  private var notFoundAddress: String {
    PercentCoding.encoded(basePath) + PageAddress<String>.notFound.text
  }

  /// The expression for addresses of assets whose names change with their content.
  private var isFingerprinted: String {
    let pattern = RegularExpression.escaped(basePath) + ResponseHeader.fingerprintPattern
    return "expr=%{REQUEST_URI} =~ m#^\(pattern)(?:\\.(?:br|gz))?$#"
  }
}

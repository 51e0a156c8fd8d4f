import Addresses

struct Nginx: Host {
  var limits: HostLimits { HostLimits(name: "nginx") }
  var servesCompressedVariants: Bool { true }

  func files(of site: HostedSite) -> [HostFile] {
    let files = NginxFiles(
      basePath: site.decodedBasePath, earlier: site.earlier,
      hasLocaleFolder: site.configuration.hasLocaleFolder)
    let precompress = site.configuration.hosting.precompress
    let always = [
      HostFile(".hosting/nginx/maps.conf") { files.maps },
      HostFile(".hosting/nginx/server.conf") { files.server(servesCompressed: precompress) },
    ]
    return precompress ? always + [HostFile(".hosting/nginx/brotli.conf") { files.brotli }] : always
  }
}

/// What a server block of nginx includes, and the maps that it uses.
///
/// An address whose codes stand in the wrong order is turned round by one pattern, and nginx looks
/// whether that page exists. So the maps do not grow with the site.
struct NginxFiles {
  /// Decoded, since nginx compares decoded addresses.
  let basePath: String
  var earlier = EarlierNames()
  var hasLocaleFolder = true

  /// For the `http` block.
  var maps: String {
    """
    # For the http block: include …/.hosting/nginx/maps.conf;

    # The address of a comparison with its codes the other way round.
    map $uri $diptych_other_order {
      default "";
      "~^(?<diptych_folder>\(comparisons.folder))\(comparisons.fileName)$"
        "${diptych_folder}\(otherOrder)";
    }
    \(earlierNames)
    # How long browsers may keep a file.
    map $uri $diptych_cache_control {
      default "\(ResponseHeader.revalidated)";
      \(quoted("~^\(pattern)\(ResponseHeader.fingerprintPattern)$")) "\(ResponseHeader.forever)";
    }

    """
  }

  /// For a `server` block.
  func server(servesCompressed: Bool) -> String {
    let security = ResponseHeader.security.map { "add_header \($0) \"\($1)\" always;" }
    let compressed =
      servesCompressed
      ? "\n# The .gz files; brotli.conf is for the .br files.\ngzip_static on;\ngzip_vary on;\n"
      : ""
    return """
      # For a server block: include …/.hosting/nginx/server.conf;
      # Its root is the folder of which this is \(basePath).

      index \(PageAddress<String>.chooser.text);
      charset utf-8;
      charset_types text/css text/javascript text/plain text/xml application/javascript
        application/json application/manifest+json image/svg+xml;
      error_page 404 \(word("\(basePath)\(PageAddress<String>.notFound.text)"));
      \(compressed)
      add_header \(ResponseHeader.cacheControl) $diptych_cache_control;
      \(security.joined(separator: "\n"))

      # These files are not for readers.
      location ^~ \(word("\(basePath).hosting/")) {
        return 404;
      }

      location ~ \(quoted("^\(anyComparison.text)$")) {
        try_files $uri @diptych_other_order;
      }

      location @diptych_other_order {
        absolute_redirect off;\(leadingOn)
        if (-f $document_root$diptych_other_order) {
          return 301 $diptych_other_order$is_args$args;
        }
        return 404;
      }

      """
  }

  /// For the same `server` block, if nginx has the module.
  var brotli: String {
    """
    # For a server block, where nginx has ngx_http_brotli_static_module.
    brotli_static on;

    """
  }

  /// The map of comparisons with earlier names, which leaves the other name as it is: where that is
  /// an earlier one, too, or now in the wrong place, the next request is led on.
  private var earlierNames: String {
    guard !earlier.all.isEmpty else { return "" }
    let lines = earlier.all.flatMap { id, name in
      let escaped = RegularExpression.escaped(name.earlier)
      let other = "(?<diptych_other>[^/]+)"
      return [
        (comparisons(of: id, escaped, other), true),
        (comparisons(of: id, other, escaped), false),
      ].map { pattern, isFirst in
        let variable = "${diptych_other}"
        let file =
          isFirst
          ? PageFileName.pair(name.code, variable) : PageFileName.pair(variable, name.code)
        return "  \(quoted("~^(?<diptych_folder>\(pattern.folder))\(pattern.fileName)$"))\n"
          + "    \"${diptych_folder}\(file.text)\";\n"
      }
    }
    return """

      # The address of a comparison under an earlier name of a code.
      map $uri $diptych_earlier_name {
        default "";
      \(lines.joined())}

      """
  }

  private var leadingOn: String {
    guard !earlier.all.isEmpty else { return "" }
    return """

        if ($diptych_earlier_name) {
          return 301 $diptych_earlier_name$is_args$args;
        }
      """
  }

  private var pattern: String { RegularExpression.escaped(basePath) }

  private func quoted(_ text: String) -> String { ConfigurationWord.quoted(text) }

  private func word(_ text: String) -> String { ConfigurationWord.plain(text) }

  private var anyComparison: ComparisonPattern {
    ComparisonPattern(hasLocaleFolder: hasLocaleFolder, below: basePath)
  }

  private func comparisons(of id: String, _ first: String, _ second: String) -> ComparisonPattern {
    ComparisonPattern(
      hasLocaleFolder: hasLocaleFolder, below: basePath, protocol: id, first: first,
      second: second)
  }

  private var comparisons: ComparisonPattern {
    ComparisonPattern(
      hasLocaleFolder: hasLocaleFolder, below: basePath, first: "(?<diptych_first>[^/]+)",
      second: "(?<diptych_second>[^/]+)")
  }

  private var otherOrder: String {
    PageFileName.pair("${diptych_second}", "${diptych_first}").text
  }
}

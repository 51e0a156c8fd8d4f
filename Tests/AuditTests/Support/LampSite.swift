/// A small built site in two languages without any defect, at `https://lamps.example/docs/`.
enum LampSite {
  static let address = "https://lamps.example/docs/"

  static var files: [String: String] {
    var files = [
      "404.html": notFound, "assets/style.css": "body { background: url(lamp.svg) }\n",
      "assets/lamp.svg": "<svg/>\n", "index.html": chooser, "sitemap.xml": sitemap,
      "robots.txt": "User-agent: *\nAllow: /\n\nSitemap: \(address)sitemap.xml\n",
    ]
    for tag in ["en", "fr"] {
      files["\(tag)/index.html"] = page(
        "index.html", in: tag, body: "<p><a href=\"red.html#how\">\(tag) red</a></p>")
      files["\(tag)/red.html"] = page(
        "red.html", in: tag,
        body: """
          <h2 id="how">How</h2>
          <p><a href="./">Up</a> <a href="#how">How</a> <img src="../assets/lamp.svg" alt="A lamp"></p>
          """)
    }
    return files
  }

  /// One page, with its body from line 12 on.
  static func page(_ path: String, in tag: String, body: String) -> String {
    """
    <!doctype html>
    <html lang="\(tag)">
    <head>
    <title>\(tag) \(path)</title>
    <link rel="canonical" href="\(address)\(tag)/\(path)">
    <link rel="alternate" hreflang="en" href="\(address)en/\(path)">
    <link rel="alternate" hreflang="fr" href="\(address)fr/\(path)">
    <link rel="alternate" hreflang="x-default" href="\(address)\(path == "index.html" ? "" : "en/")\(path)">
    <link rel="stylesheet" href="../assets/style.css">
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }

  private static let chooser = """
    <!doctype html>
    <html lang="en">
    <head>
    <title>Lamps</title>
    <link rel="canonical" href="\(address)index.html">
    <link rel="alternate" hreflang="en" href="\(address)en/index.html">
    <link rel="alternate" hreflang="fr" href="\(address)fr/index.html">
    <link rel="alternate" hreflang="x-default" href="\(address)index.html">
    </head>
    <body>
    <p><a href="en/index.html">English</a> <a href="fr/">Français</a></p>
    </body>
    </html>

    """

  private static let notFound = """
    <!doctype html>
    <html lang="en">
    <head>
    <title>Not found</title>
    <meta name="robots" content="noindex">
    </head>
    <body><p><a href="/docs/en/index.html">Home</a></p></body>
    </html>

    """

  private static var sitemap: String {
    let entries = ["en/index.html", "en/red.html", "fr/index.html", "fr/red.html"].map { path in
      let page = path.dropFirst(3)
      return """
        <url>
        <loc>\(address)\(path)</loc>
        <xhtml:link rel="alternate" hreflang="en" href="\(address)en/\(page)"/>
        <xhtml:link rel="alternate" hreflang="fr" href="\(address)fr/\(page)"/>
        </url>

        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</urlset>

      """
  }
}

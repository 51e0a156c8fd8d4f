import Testing

/// One edit of a site without defects, and all that the audit has to say of it.
struct Defect: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String

  /// What is replaced; the whole file if it is `nil`.
  let old: String?

  /// What takes its place; `nil` if the file is removed.
  let new: String?
  let messages: [String]

  init(
    _ name: String, in path: String, _ old: String? = nil, to new: String?, says messages: String...
  ) {
    self.name = name
    self.path = path
    self.old = old
    self.new = new
    self.messages = messages
  }

  var testDescription: String { name }

  var files: [String: String] {
    var files = LampSite.files
    guard let new else {
      files[path] = nil
      return files
    }
    if let old {
      files[path] = files[path]?.replacing(old, with: new, maxReplacements: 1)
    } else {
      files[path] = new
    }
    return files
  }
}

@Suite struct `A built site` {
  static let home = LampSite.address

  static let links = [
    Defect(
      "a link to a file that is not there", in: "en/index.html", "red.html#how",
      to: "green.html#how",
      says:
        "en/index.html:12:13: error: “green.html#how” leads to “en/green.html”, which does not exist; "
        + "correct the address, or add the file"),
    Defect(
      "a link in other capitals", in: "en/index.html", "red.html#how", to: "Red.html#how",
      says:
        "en/index.html:12:13: error: “Red.html#how” leads to “en/Red.html”, which does not exist; "
        + "did you mean “en/red.html”? Most hosts tell capitals from small letters"),
    Defect(
      "a link without its ending", in: "en/index.html", "red.html#how", to: "red",
      says:
        "en/index.html:12:13: error: “red” leads to “en/red”, which does not exist; "
        + "did you mean “en/red.html”?"),
    Defect(
      "a link out of the folder", in: "en/index.html", "red.html#how", to: "../../x.html",
      says:
        "en/index.html:12:13: error: “../../x.html” leads out of the site's folder; "
        + "remove one “../” or more, or write the whole address with https://"),
    Defect(
      "a link to a folder without an index", in: "en/index.html", "red.html#how", to: "../assets/",
      says:
        "en/index.html:12:13: error: “../assets/” leads to the folder “assets/”, which has no "
        + "index.html; link to a page in it, or add its index.html"),
    Defect(
      "a link to a folder without a slash", in: "index.html", "fr/\"", to: "fr\"",
      says:
        "index.html:11:49: warning: “fr” leads to a folder without a slash at the end; "
        + "link to “fr/index.html”, which also works without a server"),
    Defect(
      "a path that starts beside the site", in: "404.html", "/docs/en/", to: "/en/",
      says:
        "404.html:7:19: warning: “/en/index.html” leads out of the site, which is at “/docs/” of its "
        + "host; start the path with that, or write a relative link"),
    Defect(
      "a whole address of this site to nothing", in: "fr/index.html", "red.html#how",
      to: "HTTP://Lamps.example/docs/fr/blue.html?x#y",
      says:
        "fr/index.html:12:13: error: “HTTP://Lamps.example/docs/fr/blue.html?x#y” leads to "
        + "“fr/blue.html”, which does not exist; correct the address, or add the file"),
    Defect(
      "an asset that is not there", in: "assets/lamp.svg", to: nil,
      says:
        "assets/style.css:1:24: error: “lamp.svg” leads to “assets/lamp.svg”, which does not exist; "
        + "correct the address, or add the file",
      "en/red.html:13:57: error: “../assets/lamp.svg” leads to “assets/lamp.svg”, which does not "
        + "exist; correct the address, or add the file",
      "fr/red.html:13:57: error: “../assets/lamp.svg” leads to “assets/lamp.svg”, which does not "
        + "exist; correct the address, or add the file"),
    Defect(
      "a picture of a set that is not there", in: "en/red.html", "alt=",
      to:
        "srcset=\"../assets/lamp.svg 1x, ../assets/big.svg 2x\" alt=",
      says:
        "en/red.html:13:108: error: “../assets/big.svg” leads to “assets/big.svg”, which does not "
        + "exist; correct the address, or add the file"),
    Defect(
      "an empty address", in: "en/red.html", "../assets/lamp.svg", to: "",
      says: "en/red.html:13:57: error: this address is empty; write it, or remove the element"),
    Defect(
      "an anchor that is not on another page", in: "en/index.html", "#how", to: "#why",
      says:
        "en/index.html:12:13: error: “red.html#why” leads to an id that “en/red.html” does not have; "
        + "correct what follows “#”, or add the id"),
    Defect(
      "an anchor that is not on the page itself", in: "fr/red.html", "#how\"", to: "#why\"",
      says:
        "fr/red.html:13:33: error: “#why” leads to an id that this page does not have; "
        + "correct what follows “#”, or add the id"),
    Defect(
      "a relative link on the page for unknown addresses", in: "404.html", "/docs/en/", to: "en/",
      says:
        "404.html:7:19: warning: “en/index.html” is relative, but hosts show this page at any "
        + "address; start the link with a slash"),
    Defect(
      "a page that sends readers to nothing", in: "404.html", "<meta ",
      to: "<meta http-equiv=\"Refresh\" content=\"0; URL='/docs/old.html'\">\n<meta ",
      says:
        "404.html:5:45: error: “/docs/old.html” leads to “old.html”, which does not exist; "
        + "correct the address, or add the file"),
    Defect(
      "a compressed copy without its original", in: "en/old.html.gz", to: "",
      says:
        "en/old.html.gz: warning: this compressed copy has no original “en/old.html”; "
        + "remove it, or add the file"),
  ]

  static let versions = [
    Defect(
      "a version that leads nowhere", in: "en/red.html", "fr\" href=\"\(home)fr/red.html",
      to: "fr\" href=\"\(home)fr/rouge.html",
      says:
        "en/red.html:7:43: error: “\(home)fr/rouge.html” leads to “fr/rouge.html”, which does not "
        + "exist; correct the address, or add the file",
      "fr/red.html:6:43: error: the version “en” does not name this page in return; "
        + "add a link with hreflang to “en/red.html”, or remove this one",
      "fr/red.html:8:50: error: the version “x-default” does not name this page in return; "
        + "add a link with hreflang to “en/red.html”, or remove this one"),
    Defect(
      "a page that is not among its versions", in: "fr/red.html",
      "<link rel=\"alternate\" hreflang=\"fr\" href=\"\(home)fr/red.html\">\n", to: "",
      says:
        "fr/red.html:6:43: error: the page is not among the versions that it names; "
        + "add a link with the hreflang of the page itself"),
    Defect(
      "a version in another language", in: "fr/red.html", "lang=\"fr\"", to: "lang=\"de\"",
      says:
        "en/red.html:7:43: error: the version “fr” is a page whose lang is “de”; "
        + "correct the hreflang, the address or the lang of “fr/red.html”"),
    Defect(
      "a hreflang that is none", in: "fr/red.html", "hreflang=\"en\"", to: "hreflang=\"english\"",
      says:
        "fr/red.html:6:33: error: the hreflang “english” is no language tag; "
        + "write one such as “en” or “pt-BR”, or “x-default”"),
    Defect(
      "a hreflang that is there twice", in: "fr/red.html", "hreflang=\"en\"",
      to: "hreflang=\"FR\"",
      says:
        "fr/red.html:6:43: error: the version “FR” is a page whose lang is “en”; "
        + "correct the hreflang, the address or the lang of “en/red.html”",
      "fr/red.html:7:33: error: the hreflang “fr” is on this page twice; "
        + "name one page for each language"),
    Defect(
      "a version that search engines leave out", in: "fr/red.html", "</head>",
      to: "<meta name=\"robots\" content=\"noindex, follow\">\n</head>",
      says:
        "en/red.html:7:43: warning: the version “fr” is a page that search engines leave out; "
        + "leave it out here, too, or correct the canonical or robots of “fr/red.html”",
      "sitemap.xml:19:6: warning: “\(home)fr/red.html” is a page that search engines are asked to "
        + "leave out; remove the entry, or correct the page's canonical or robots"),
    Defect(
      "a canonical page that is not there", in: "fr/red.html",
      "canonical\" href=\"\(home)fr/red.html", to: "canonical\" href=\"\(home)fr/x.html",
      says:
        "fr/red.html:5:29: error: “\(home)fr/x.html” leads to “fr/x.html”, which does not exist; "
        + "correct the address, or add the file"),
    Defect(
      "a canonical page on another site", in: "404.html", "<meta ",
      to: "<link rel=canonical href=https://lamp.example/404.html>\n<meta ",
      says:
        "404.html:5:26: warning: the canonical address “https://lamp.example/404.html” is not on "
        + "this site; see that it is meant, or build the site with its own --base-url"),
    Defect(
      "two canonical pages", in: "404.html", "<meta ",
      to:
        "<link rel=canonical href=/docs/404.html>\n<link rel=canonical href=/docs/404.html>\n<meta ",
      says: "404.html:6:26: error: the page names a second canonical address; keep one"),
    Defect(
      "a new page whose canonical page is not there", in: "blue.html",
      to: """
        <html lang="en"><title>Blue</title><link rel="canonical" href="green.html">
        """,
      says:
        "blue.html: error: no sitemap lists this page; add it, or ask search engines to leave it out "
        + "with <meta name=\"robots\">",
      "blue.html:1:64: error: “green.html” leads to “green.html”, which does not exist; "
        + "correct the address, or add the file"),
  ]

  static let sitemaps = [
    Defect(
      "a sitemap entry without a file", in: "sitemap.xml", "<loc>\(home)fr/red.html",
      to: "<loc>\(home)fr/blue.html",
      says:
        "fr/red.html: error: no sitemap lists this page; add it, or ask search engines to leave it "
        + "out with <meta name=\"robots\">",
      "sitemap.xml:19:6: error: “\(home)fr/blue.html” leads to “fr/blue.html”, which does not exist; "
        + "correct the address, or add the file"),
    Defect(
      "a sitemap entry that is there twice", in: "sitemap.xml", "</urlset>",
      to: "<url><loc>\(home)fr/red.html</loc></url></urlset>",
      says:
        "sitemap.xml:23:11: warning: “\(home)fr/red.html” is listed twice; remove one entry"),
    Defect(
      "a sitemap entry of another site", in: "sitemap.xml", "</urlset>",
      to: "<url><loc> https://else.example/ </loc></url></urlset>",
      says:
        "sitemap.xml:23:12: error: “https://else.example/” is not below the site's address \(home); "
        + "write the whole address of a page of this site, or give --base-url"),
    Defect(
      "a version in the sitemap without a file", in: "sitemap.xml",
      "fr\" href=\"\(home)fr/red.html", to: "fr\" href=\"\(home)fr/blue.html",
      says:
        "sitemap.xml:11:49: error: “\(home)fr/blue.html” leads to “fr/blue.html”, which does not "
        + "exist; correct the address, or add the file",
      "sitemap.xml:20:49: error: the entry of “en/red.html” does not name this page in return; "
        + "add a link with hreflang to “fr/red.html”, or remove this one"),
    Defect(
      "a sitemap entry that is not among its versions", in: "sitemap.xml",
      "en\" href=\"\(home)en/red.html", to: "de\" href=\"\(home)fr/red.html",
      says:
        "sitemap.xml:9:6: error: the page is not among the versions that its entry names; "
        + "add a link with the hreflang of the page itself"),
    Defect(
      "a sitemap entry that is not named in return", in: "sitemap.xml",
      "<xhtml:link rel=\"alternate\" hreflang=\"fr\" href=\"\(home)fr/red.html\"/>\n", to: "",
      says:
        "sitemap.xml:19:49: error: the entry of “en/red.html” does not name this page in return; "
        + "add a link with hreflang to “fr/red.html”, or remove this one"),
    Defect(
      "a sitemap that is cut", in: "sitemap.xml", "</urlset>", to: "<url",
      says:
        "sitemap.xml:23:1: error: what begins here goes on to the end of the file; "
        + "write the sitemap anew; the file may have been cut"),
    Defect(
      "JSON that is cut", in: "en/red.json", to: "{\"a\": \"é\",\n \"b\": [1",
      says:
        "en/red.json:2:8: error: this is not JSON: ']' expected near end of file; "
        + "correct what has made the file"),
    Defect(
      "half a character in JSON", in: "en/red.json", to: "[\"\\ud800\"]",
      says:
        "en/red.json:1:9: error: this is not JSON: invalid Unicode '\\uD800' near '\"\\ud800\"'; "
        + "correct what has made the file"),
    Defect(
      "a control character in a feed", in: "feed.xml", to: "<a>\n é\u{1}</a>",
      says:
        "feed.xml:2:3: error: this is not well-formed XML: not well-formed (invalid token); "
        + "correct what has made the file"),
    Defect(
      "a sitemap that robots are sent to and that is not there", in: "robots.txt", "sitemap.xml",
      to: "map.xml",
      says:
        "robots.txt:4:10: error: “\(home)map.xml” leads to “map.xml”, which does not exist; "
        + "correct the address, or add the file"),
  ]

  static let pages = [
    Defect(
      "an id that is there twice", in: "en/red.html", "<p>", to: "<p id=\"h&#111;w\">",
      says:
        "en/red.html:13:8: error: the id “h&#111;w” is on this page twice; "
        + "give each element an id of its own"),
    Defect(
      "an empty id", in: "en/red.html", "<p>", to: "<p id=''>",
      says: "en/red.html:13:8: error: this id is empty; write one, or remove the attribute"),
    Defect(
      "a title that two pages have", in: "fr/red.html", "<title>fr red", to: "<title>fr index",
      says:
        "fr/red.html:4:8: warning: “fr/index.html” has the same title; "
        + "give each page of a language a title of its own"),
    Defect(
      "a page without a title", in: "fr/red.html", "<title>fr red.html</title>", to: "",
      says:
        "fr/red.html: error: the page has no title; "
        + "write one in <title>, which browsers and search engines show"),
    Defect(
      "an empty title", in: "fr/red.html", "<title>fr red.html", to: "<title> ",
      says:
        "fr/red.html:4:8: error: the page has no title; "
        + "write one in <title>, which browsers and search engines show"),
    Defect(
      "a page without a language", in: "404.html", " lang=\"en\"", to: "",
      says:
        "404.html:2:1: error: the page does not say its language; "
        + "write it in its first tag, as in <html lang=\"en\">"),
    Defect(
      "a language that is none", in: "404.html", "lang=\"en\"", to: "lang=\"en_GB\"",
      says: "404.html:2:13: error: “en_GB” is no language tag; write one such as “en” or “pt-BR”"),
    Defect(
      "a part in a language that is none", in: "404.html", "<p>", to: "<p lang=\"english\">",
      says: "404.html:7:16: error: “english” is no language tag; write one such as “en” or “pt-BR”"),
    Defect(
      "a picture without a text", in: "fr/red.html", " alt=\"A lamp\"", to: "",
      says:
        "fr/red.html:13:47: error: this picture has no alt; "
        + "say what it shows, or write alt=\"\" if it only decorates"),
    Defect(
      "what a template has left in a text", in: "fr/red.html", "How</h2>", to: "Ça {{name}} &</h2>",
      says:
        "fr/red.html:12:17: error: a template has left “{{name}} &” here; "
        + "correct the template, or put what is meant in <code>"),
    Defect(
      "what a template has left in an attribute", in: "fr/red.html", "A lamp", to: "A }}",
      says:
        "fr/red.html:13:84: error: a template has left “}}” here; "
        + "correct the template, or put what is meant in <code>"),
    Defect(
      "a page that is cut in a tag", in: "fr/red.html", "</body>\n</html>\n", to: "<a hr",
      says:
        "fr/red.html:14:1: error: what begins here goes on to the end of the file; "
        + "close the tag, the comment or the element; the file may have been cut"),
    Defect(
      "a comment without an end", in: "fr/red.html", "</body>", to: "<!-- </body>",
      says:
        "fr/red.html:14:1: error: what begins here goes on to the end of the file; "
        + "close the tag, the comment or the element; the file may have been cut"),
  ]

  @Test func `without a defect is clean`() async throws {
    let audited = try await Audited(LampSite.files)
    #expect(audited.messages == [])
    #expect(audited.report.pageCount == 6)
    #expect(audited.report.linkCount == 49)
  }

  @Test(arguments: links + versions + sitemaps + pages)
  func `with a defect is told what would be right`(defect: Defect) async throws {
    #expect(defect.files != LampSite.files)
    let messages = try await Audited(defect.files).messages
    #expect(messages == defect.messages, "\(messages.joined(separator: "\n"))")
  }

  @Test func `is told of a canonical page that is not canonical itself`() async throws {
    var files = LampSite.files
    files["404.html"] = files["404.html"]?.replacing(
      "<meta ", with: "<link rel=canonical href=b.html><meta ")
    files["b.html"] = "<html lang=en><title>B</title><link rel=canonical href=en/red.html>"
    #expect(
      try await Audited(files).messages == [
        "404.html:5:26: warning: “b.html” is not canonical itself; "
          + "name “en/red.html”, as that page does",
        "404.html:5:26: warning: “b.html” is relative, but hosts show this page at any address; "
          + "start the link with a slash",
      ])
  }

  @Test func `is told the same by one job and by several`() async throws {
    var files = LampSite.files
    for defect in Self.links + Self.pages where defect.new == nil || defect.old == nil {
      files[defect.path] = defect.new
    }
    let one = try await Audited(files, jobs: 1)
    let many = try await Audited(files, jobs: 7)
    #expect(one.messages.count > 3)
    #expect(one.messages == many.messages)
  }
}

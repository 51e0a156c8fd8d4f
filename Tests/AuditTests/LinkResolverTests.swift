import Testing

@testable import Audit

@Suite struct `A link` {
  private static let files = [
    "index.html", "en/index.html", "en/a b.html", "en/é.html", "en/100%.html", "fr/x.html",
    "assets/s.css",
  ]

  /// Where a link in `en/index.html` of a site at `https://lamps.example/docs/` leads, in short.
  private func target(
    of link: String, base: String? = nil, site: String? = "https://lamps.example:8080/docs"
  ) throws -> String {
    let tree = PublishedTree(
      root: "public", files: Self.files, folders: ["", "en/", "fr/", "assets/"])
    let resolver = LinkResolver(tree: tree, site: site.flatMap { SiteAddress($0) })
    var start = resolver.base(of: try #require(tree.number(of: Array("en/index.html".utf8))))
    if let base { start = resolver.base(named: Array(base.utf8), in: start) }
    return switch resolver.resolve(Array(link.utf8), from: start) {
    case .file(let number, let fragment): tree.files[number] + (fragment == nil ? "" : "#")
    case .folderWithoutSlash(let number, _): "\(tree.files[number]) without slash"
    case .missing(let path): "no \(path)"
    case .folderWithoutIndex(let path): "no index in \(path)"
    case .outOfTree: "out of tree"
    case .besideTree: "beside tree"
    case .elsewhere: "elsewhere"
    case .empty: "empty"
    }
  }

  @Test(arguments: [
    ("index.html", "en/index.html"), ("./", "en/index.html"), (".", "en/index.html"),
    ("?q", "en/index.html"), ("#", "en/index.html"), ("#a", "en/index.html#"),
    ("#top", "en/index.html"), ("#:~:text=x", "en/index.html"), ("#a:b", "en/index.html#"),
    ("a%20b.html?x=/y/#z", "en/a b.html#"), ("a b.html", "en/a b.html"),
    (" a\tb.html", "no en/ab.html"),
    ("%C3%A9.html", "en/é.html"), ("é.html", "en/é.html"), ("100%.html", "en/100%.html"),
    ("../fr/./x.html", "fr/x.html"), ("../fr/../en/", "en/index.html"), ("..", "index.html"),
    ("../../x.html", "out of tree"), ("../fr", "no index in fr/"), ("../fr/", "no index in fr/"),
    ("../en", "en/index.html without slash"), ("en/", "no en/en/"), ("x.html/", "no en/x.html/"),
    ("/docs/fr/x.html", "fr/x.html"), ("/docs", "index.html"), ("/docs/", "index.html"),
    ("/fr/x.html", "beside tree"), ("/docs2/", "beside tree"), ("/docs/../x", "out of tree"),
    ("https://lamps.example:8080/docs/fr/x.html", "fr/x.html"),
    ("http://LAMPS.example:8080/docs#x", "index.html#"),
    ("//lamps.example:8080/docs/", "index.html"),
    ("https://lamps.example:8080", "elsewhere"), ("https://lamps.example/docs/", "elsewhere"),
    ("mailto:a@b", "elsewhere"), ("data:,x", "elsewhere"), ("tel:1", "elsewhere"),
    ("a:b.html", "elsewhere"), ("1:b.html", "no en/1:b.html"), ("", "empty"), (" ", "empty"),
  ])
  func `leads to a file or to nothing`(link: String, expected: String) throws {
    #expect(try target(of: link) == expected)
  }

  @Test(arguments: [
    ("/fr/x.html", "fr/x.html"), ("/", "index.html"), ("https://lamps.example/", "elsewhere"),
  ])
  func `is taken from the root where the site's address is not known`(
    link: String, expected: String
  ) throws {
    #expect(try target(of: link, site: nil) == expected)
  }

  @Test(arguments: [
    ("x.html", "/docs/fr/", "fr/x.html"), ("x.html", "../fr/y", "fr/x.html"),
    ("#a", "/docs/", "index.html#"), ("x.html", "https://else.example/", "elsewhere"),
    ("/docs/fr/x.html", "https://else.example/", "elsewhere"), ("x.html", "../../", "elsewhere"),
  ])
  func `starts from the base that the page names`(
    link: String, base: String, expected: String
  ) throws {
    #expect(try target(of: link, base: base) == expected)
  }
}

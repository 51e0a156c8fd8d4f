import Files
import Harness
import Testing

@Suite(.startsProcesses) struct `A request` {
  private func site() throws -> TemporaryFolder {
    var site = try Fixtures.shippedSite()
    site.files["diptych.yaml"] = Array(
      "baseURL: https://codes.example/\nsourceLocale: en\nlocales: [en, fr]\n".utf8)
    site.files["Static/manual.pdf"] = Array("0123456789".utf8)
    site.files["Static/a b%.txt"] = Array("odd".utf8)
    site.files["Content/lsp/20.md"] = Array(
      String(decoding: site.files["Content/lsp/20.md"] ?? [], as: UTF8.self)
        .replacing("---\nname", with: "---\naliases: [2]\nname", maxReplacements: 1).utf8)
    return try TemporaryFolder(site)
  }

  static let found = [
    ("/", "text/html; charset=utf-8"), ("/en/", "text/html; charset=utf-8"),
    ("/index.html", "text/html; charset=utf-8"), ("/en/lsp/10", "text/html; charset=utf-8"),
    ("/en/lsp/10.html?from=here#there", "text/html; charset=utf-8"),
    ("/en/lsp/2.html", "text/html; charset=utf-8"),
    ("http://127.0.0.1/en/lsp/10.html", "text/html; charset=utf-8"),
    ("/manual.pdf", "application/pdf"), ("/%6Danual.pdf", "application/pdf"),
    ("/a%20b%25.txt", "text/plain; charset=utf-8"), ("/robots.txt", "text/plain; charset=utf-8"),
    ("/sitemap.xml", "application/xml"), ("/assets/search/en.js", "text/javascript; charset=utf-8"),
    ("/.diptych/live.js", "text/javascript; charset=utf-8"),
  ]

  @Test func `for a file gets it with its type`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    for (target, type) in Self.found {
      for method in ["GET", "HEAD"] {
        let response = try served.ask(target, method: method)
        #expect(response.status == 200, "\(method) \(target)")
        #expect(response.headers["content-type"] == type, "\(target)")
        #expect(response.headers["content-length"] != "0")
        #expect(response.body.isEmpty == (method == "HEAD"))
      }
    }
  }

  static let moved = [
    ("/en", "/en/"), ("/en/lsp", "/en/lsp/"),
    (
      "/en/compare/lsp/20-vs-10.html?x=1",
      "/en/compare/lsp/10-vs-20.html?x=1"
    ),
    ("/fr/compare/lsp/20-vs-10", "/fr/compare/lsp/10-vs-20.html"),
    ("/en/compare/lsp/2-vs-10.html", "/en/compare/lsp/10-vs-20.html"),
    ("/en/compare/lsp/10-vs-2.html", "/en/compare/lsp/10-vs-20.html"),
  ]

  @Test func `in another form is led to the right one`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    for (target, place) in Self.moved {
      let response = try served.ask(target)
      #expect(response.status == 301, "\(target)")
      #expect(response.headers["location"] == place)
    }
  }

  static let unknown = [
    "/nothing", "/en/lsp/30.html", "/en/compare/lsp/10-vs-10.html", "/en/compare/lsp/10-vs-2-vs-20",
    "/..", "/../diptych.yaml", "/en/../diptych.yaml", "/%2e%2e/diptych.yaml", "/..%2fdiptych.yaml",
    "/en/..%2F..%2Fdiptych.yaml", "/diptych.yaml", "/Content/lsp/10.md", "//en/",
    "/en//lsp/10.html",
    "/en/%00", "/%ff%fe", "/en\\lsp", "/en/lsp/10.html/", "/link.txt", "/etc/passwd",
    "/.diptych/state", "/assets", "/%",
  ]

  @Test func `for anything else gets the page for it`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    for target in Self.unknown {
      let response = try served.ask(target)
      #expect(response.status == 404, "\(target)")
      #expect(response.text.contains("<!doctype html>"), "\(target)")
    }
  }

  @Test func `is answered only where it names this machine`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    let hosts = [
      "127.0.0.1:\(served.port)": 200, "localhost": 200, "LOCALHOST:1": 200, "[::1]:80": 200,
      "codes.example": 403, "localhost.codes.example": 403, "127.0.0.1.codes.example:80": 403,
      "": 403,
    ]
    for (host, status) in hosts {
      #expect(try served.ask("/en/", headers: ["Host": host]).status == status, "\(host)")
    }
    #expect(try served.ask("http://codes.example/en/").status == 403, "a whole address wins")
    #expect(
      try served.ask("/.diptych/events?path=/", headers: ["Host": "codes.example"]).status == 403)
  }

  @Test func `of another kind is refused`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
      let response = try served.ask("/en/", method: method)
      #expect(response.status == 405)
      #expect(response.headers["allow"] == "GET, HEAD")
    }
  }

  @Test func `with a condition gets what it lacks`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    for target in ["/en/lsp/10.html", "/manual.pdf"] {
      let tag = try #require(try served.ask(target).headers["etag"])
      for (condition, status) in [
        (tag, 304), ("W/\(tag)", 304), ("\"x\", \(tag)", 304), ("*", 304), ("\"x\"", 200),
      ] {
        let response = try served.ask(target, headers: ["If-None-Match": condition])
        #expect(response.status == status, "\(condition)")
        #expect(response.headers["etag"] == tag)
        #expect(response.body.isEmpty == (status == 304))
      }
    }
    let style = try #require(
      try served.ask("/en/").text.firstMatch(of: /assets\/style\.[0-9a-f]+\.css/)?.output)
    #expect(
      try served.ask("/\(style)").headers["cache-control"]
        == "public, max-age=31536000, immutable")
    #expect(
      try served.ask("/en/").headers["cache-control"] == "public, max-age=0, must-revalidate")
  }

  @Test func `for a part of a file gets that`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    let tag = try #require(try served.ask("/manual.pdf").headers["etag"])
    let parts: [(range: String, condition: String?, status: Int, body: String)] = [
      ("bytes=2-4", nil, 206, "234"), ("bytes=7-", nil, 206, "789"), ("bytes=-3", nil, 206, "789"),
      ("bytes=5-99", nil, 206, "56789"), ("bytes=10-", nil, 416, ""),
      ("bytes=0-1,4-5", nil, 200, "0123456789"), ("lines=1-2", nil, 200, "0123456789"),
      ("bytes=4-2", nil, 200, "0123456789"), ("bytes=2-4", tag, 206, "234"),
      ("bytes=2-4", "\"x\"", 200, "0123456789"),
    ]
    for part in parts {
      var headers = ["Range": part.range]
      if let condition = part.condition { headers["If-Range"] = condition }
      let response = try served.ask("/manual.pdf", headers: headers)
      #expect(response.status == part.status, "\(part)")
      #expect(response.text == part.body, "\(part)")
    }
    #expect(
      try served.ask("/manual.pdf", headers: ["Range": "bytes=2-4"]).headers["content-range"]
        == "bytes 2-4/10")
    #expect(
      try served.ask("/manual.pdf", headers: ["Range": "bytes=10-"]).headers["content-range"]
        == "bytes */10")
  }

  @Test func `that is broken or slow does no harm to others`() async throws {
    let folder = try site()
    let served = try ServedTool(folder.path)
    let broken = [
      "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\0\u{1}\u{2}\r\n\r\n",
      "GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
      "GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n",
      "POST /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      "GET /\(String(repeating: "a", count: 100_000)) HTTP/1.1\r\n\r\n",
      "GET /en/ HTTP/1.1\r\n\(String(repeating: "X: y\r\n", count: 20_000))\r\n",
      "CONNECT 127.0.0.1:80 HTTP/1.1\r\n\r\n", "GET * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    ]
    var clients: [HTTPClient] = []
    for text in broken {
      let client = try served.client()
      client.send(text)
      clients.append(client)
    }
    for index in 0..<1000 {
      let client = try served.client()
      client.send(
        index % 2 == 0
          ? "GET /en/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow"
          : "GET /.diptych/events?path=/en/&page=x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
      clients.append(client)
    }
    for _ in 0..<20 { #expect(try served.ask("/en/lsp/10.html").status == 200) }
    #expect(served.tool.isRunning)
    for client in clients.suffix(2) where client === clients.last {
      _ = try client.read(through: "event: reload")
    }
  }
}

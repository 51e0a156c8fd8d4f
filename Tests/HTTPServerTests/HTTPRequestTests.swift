import HTTPServer
import Testing

@Suite struct `The target of a request` {
  @Test(arguments: [
    ("/", "" as String?), ("/en/", "en/"), ("/a%20b?c#d", "a b"), ("/%C3%A9", "é"), ("/a%2", "a%2"),
    ("http://x.example/a?b", "a"), ("/..%2fa", "../a"), ("//a", "/a"),
    ("", nil), ("*", nil), ("a", nil), ("http://x.example", nil), ("/%00", nil), ("/%0a", nil),
    ("/%ff", nil), ("/\u{7F}", nil),
  ])
  func `has a path`(target: String, path: String?) {
    #expect(HTTPRequest(method: "GET", target: target).path == path)
  }

  @Test(arguments: [("/a?b=c#d", "b=c" as String?), ("/a", nil), ("/a?", "")])
  func `has a query`(target: String, query: String?) {
    #expect(HTTPRequest(method: "GET", target: target).query == query)
  }

  @Test func `names a host, which wins over the header`() {
    let headers = ["host": "localhost:1"]
    #expect(HTTPRequest(method: "GET", target: "/", headers: headers).host == "localhost:1")
    #expect(
      HTTPRequest(method: "GET", target: "http://x.example:8/y", headers: headers).host
        == "x.example:8")
    #expect(HTTPRequest(method: "GET", target: "/").host == nil)
  }
}

import Catalog
import Testing

@Suite struct `A base URL` {
  @Test(arguments: [
    ("https://codes.example/", "https://codes.example/", "/"),
    ("https://codes.example", "https://codes.example/", "/"),
    ("http://localhost:8000", "http://localhost:8000/", "/"),
    ("https://codes.example/docs", "https://codes.example/docs/", "/docs/"),
    ("https://codes.example/a/b/", "https://codes.example/a/b/", "/a/b/"),
    (
      "https://例え.テスト/コード", "https://xn--r8jz45g.xn--zckzah/%E3%82%B3%E3%83%BC%E3%83%89/",
      "/%E3%82%B3%E3%83%BC%E3%83%89/"
    ),
    ("https://коды.рф/", "https://xn--d1alm7c.xn--p1ai/", "/"),
    ("https://BÜCHER.example", "https://xn--bcher-kva.example/", "/"),
    ("https://codes.example/a%20b", "https://codes.example/a%20b/", "/a%20b/"),
    (
      "https://codes.example/%7euser/%c3%a9", "https://codes.example/~user/%C3%A9/",
      "/~user/%C3%A9/"
    ),
    ("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/", "/"),
  ])
  func `ends with a slash and has a path`(text: String, url: String, path: String) {
    #expect(BaseURL.normalized(text) == url)
    #expect(BaseURL.path(of: url) == path)
  }

  @Test(arguments: [
    "", "codes.example", "//codes.example/", "ftp://codes.example/", "https://", "https:///x",
    "https://:80/", "https://codes.example/?x", "https://codes.example/#x",
    "https://codes.example/a b", "https://codes.example/\"", "https://codes.example/'",
    "https://codes.example/<", "https://codes.example/&",
    "https://codes.example/$(touch${IFS}X)/", "https://codes.example/`x`",
    "https://codes.example/;",
    "https://codes.example/a%0Ab", "https://codes.example/a%22b", "https://codes.example/%24x",
    "https://codes.example/a\\b", "https://codes.example/{x}", "https://codes.example/a|b",
    "https://codes.example//x/", "https://codes.example/a//b", "https://codes.example/../x",
    "https://codes.example/%2e%2e/", "https://codes.example/a%2Fb", "https://codes.example/%ff",
    "https://codes.example/%zz", "https://codes.example/\u{202E}x", "https://codes.example/:locale",
    "https://codes.example/*", "https://user@codes.example/", "https://a:b@codes.example/",
    "https://codes.example:x/", "https://codes.example:0/", "https://codes.example:99999/",
    "https://$(x).example/", "https://a..example/", "https://-a.example/", "https://[::1/",
    "https://a b.example/", "https://codes.example/\u{1}",
  ])
  func `is refused unless it is the address of a site`(text: String) {
    #expect(BaseURL.normalized(text) == nil)
  }
}

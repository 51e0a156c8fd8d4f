import Catalog
import Testing

@Suite struct `A base URL` {
  @Test(arguments: [
    ("https://codes.example/", "https://codes.example/", "/"),
    ("https://codes.example", "https://codes.example/", "/"),
    ("http://localhost:8000", "http://localhost:8000/", "/"),
    ("https://codes.example/docs", "https://codes.example/docs/", "/docs/"),
    ("https://codes.example/a/b/", "https://codes.example/a/b/", "/a/b/"),
    ("https://例え.テスト/コード", "https://例え.テスト/コード/", "/コード/"),
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
  ])
  func `is refused unless it is the address of a site`(text: String) {
    #expect(BaseURL.normalized(text) == nil)
  }
}

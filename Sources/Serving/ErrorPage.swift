import Bytes
import HTTPServer
import Hosting

/// What is shown where there is no good page.
enum ErrorPage {
  static func response(_ messages: [String]) -> HTTPResponse {
    let items = messages.map { "<li>\(HTML.escaped($0))</li>\n" }.joined()
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>The site has errors</title>
      </head>
      <body>
      <h1>The site has errors</h1>
      <ul>
      \(items)</ul>
      </body>
      </html>

      """
    return HTTPResponse(
      status: 500,
      headers: [
        ("Content-Type", ContentType.type(of: "index.html")),
        (ResponseHeader.cacheControl, "no-store"),
      ], body: LiveScript.added(to: Array(page.utf8)))
  }
}

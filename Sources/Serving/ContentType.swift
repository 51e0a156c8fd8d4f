/// What a file is, as a server says it.
enum ContentType {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "json": "application/json", "webmanifest": "application/manifest+json",
    "xml": "application/xml", "txt": "text/plain; charset=utf-8",
    "md": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
    "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip",
    "wasm": "application/wasm", "mp3": "audio/mpeg", "ogg": "audio/ogg", "mp4": "video/mp4",
    "webm": "video/webm",
  ]

  static func type(of address: String) -> String {
    guard let dot = address.lastIndex(of: "."),
      let type = types[address[address.index(after: dot)...].lowercased()]
    else { return "application/octet-stream" }
    return type
  }
}

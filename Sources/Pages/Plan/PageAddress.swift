import Mustache

extension SitePages {
  /// Appends a page's address below its locale: `compare/sip/180-vs-407.html`.
  ///
  /// The pages outside of all locales have theirs: `index.html`.
  func appendAddress(of page: Page, to bytes: inout [UInt8]) {
    switch page {
    case .chooser, .notFound, .home: break
    case .protocolIndex(let locale, let entry), .code(let locale, let entry, _):
      values.store.append(values.entry(entry, in: locale).id, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
    case .comparison(let locale, let entry, _, _):
      bytes.append("compare/")
      values.store.append(values.entry(entry, in: locale).id, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
    }
    appendFileName(of: page, to: &bytes)
  }

  /// Appends the name of a page's file in its folder.
  public func appendFileName(of page: Page, to bytes: inout [UInt8]) {
    switch page {
    case .chooser, .home, .protocolIndex: bytes.append("index.html")
    case .notFound: bytes.append("404.html")
    case .code(let locale, let index, let code):
      let entry = values.entry(index, in: locale)
      values.store.append(values.code(code, of: entry).id, to: &bytes)
      bytes.append(".html")
    case .comparison(let locale, let index, let first, let second):
      let entry = values.entry(index, in: locale)
      values.store.append(values.code(first, of: entry).id, to: &bytes)
      bytes.append("-vs-")
      values.store.append(values.code(second, of: entry).id, to: &bytes)
      bytes.append(".html")
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    self += text.utf8
  }
}

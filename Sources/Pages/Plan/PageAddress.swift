import Mustache

extension SitePages {
  // Arrays, since texts take longer to append.
  private static let compareFolder = Array("compare/".utf8)
  private static let joint = Array("-vs-".utf8)
  private static let ending = Array(".html".utf8)

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
      bytes += Self.compareFolder
      values.store.append(values.entry(entry, in: locale).id, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
    }
    appendFileName(of: page, to: &bytes)
  }

  /// Appends the name of a page's file in its folder.
  public func appendFileName(of page: Page, to bytes: inout [UInt8]) {
    switch page {
    case .chooser, .home, .protocolIndex: bytes += "index.html".utf8
    case .notFound: bytes += "404.html".utf8
    case .code(let locale, let index, let code):
      let entry = values.entry(index, in: locale)
      values.store.append(values.code(code, of: entry).id, to: &bytes)
      bytes += Self.ending
    case .comparison(let locale, let index, let first, let second):
      let entry = values.entry(index, in: locale)
      values.store.append(values.code(first, of: entry).id, to: &bytes)
      bytes += Self.joint
      values.store.append(values.code(second, of: entry).id, to: &bytes)
      bytes += Self.ending
    }
  }
}

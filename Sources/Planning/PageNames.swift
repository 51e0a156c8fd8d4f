package import Addresses

/// What the addresses of a site's pages are made of, in UTF-8, so that to write one allocates
/// nothing.
package struct PageNames: Sendable {
  private let protocols: [[UInt8]]

  /// The codes of all protocols, and where those of each start.
  private let codes: [[UInt8]]
  private let firstCodes: [Int]
  private let articles: [[UInt8]]

  package init(_ outline: SiteOutline) {
    protocols = outline.protocols.map { Array($0.id.utf8) }
    articles = outline.articles.map { Array($0.utf8) }
    codes = outline.protocols.flatMap { $0.codes.map { Array($0.utf8) } }
    firstCodes = outline.protocols.reduce(into: [0]) { firsts, entry in
      firsts.append((firsts.last ?? 0) + entry.codes.count)
    }
  }

  /// Appends a page's address below its locale: `compare/sip/180-vs-407.html`.
  ///
  /// The pages outside of all locales have theirs: `index.html`.
  package func appendAddress(of page: Page, to bytes: inout [UInt8]) {
    append(page.folder, to: &bytes)
    appendFileName(of: page, to: &bytes)
  }

  /// Appends a folder's address below that of its locale, with a slash at the end: `compare/sip/`.
  package func append(_ folder: AddressFolder<Int>, to bytes: inout [UInt8]) {
    folder.forEachPieceBelowLocale { piece in
      switch piece {
      case .text(let text): bytes += text.utf8
      case .name(let entry): bytes += protocols[entry]
      }
    }
  }

  /// Appends the name of a page's file in its folder.
  package func appendFileName(of page: Page, to bytes: inout [UInt8]) {
    let first = page.protocol.map { firstCodes[$0] }
    page.fileName.forEachPiece { piece in
      switch piece {
      case .text(let text): bytes += text.utf8
      case .name(let name): bytes += first.map { codes[$0 + name] } ?? articles[name]
      }
    }
  }
}

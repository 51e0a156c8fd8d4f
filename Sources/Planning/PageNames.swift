package import Addresses

/// What the addresses of a site's pages are made of, in UTF-8, so that to write one allocates nothing.
struct PageNames: Sendable {
  private let protocols: [[UInt8]]
  private let codes: [[[UInt8]]]

  init(_ outline: SiteOutline) {
    protocols = outline.protocols.map { Array($0.id.utf8) }
    codes = outline.protocols.map { $0.codes.map { Array($0.utf8) } }
  }

  /// Appends the address of a folder below its locale, with a slash at the end.
  func append(_ folder: AddressFolder<Int>, to bytes: inout [UInt8]) {
    folder.forEachPieceBelowLocale { piece in
      switch piece {
      case .text(let text): bytes += text.utf8
      case .name(let entry): bytes += protocols[entry]
      }
    }
  }

  func appendFileName(of page: Page, to bytes: inout [UInt8]) {
    page.fileName.forEachPiece { piece in
      switch piece {
      case .text(let text): bytes += text.utf8
      case .name(let code): if let entry = page.protocol { bytes += codes[entry][code] }
      }
    }
  }
}

extension SitePlan {
  /// Appends a page's address below its locale: `compare/sip/180-vs-407.html`.
  ///
  /// The pages outside of all locales have theirs: `index.html`.
  package func appendAddress(of page: Page, to bytes: inout [UInt8]) {
    names.append(page.folder, to: &bytes)
    names.appendFileName(of: page, to: &bytes)
  }

  /// Appends the name of a page's file in its folder.
  package func appendFileName(of page: Page, to bytes: inout [UInt8]) {
    names.appendFileName(of: page, to: &bytes)
  }
}

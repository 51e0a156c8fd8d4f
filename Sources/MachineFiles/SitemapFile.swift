package import Bytes
import Diagnostics
package import Planning

/// A list of pages for search engines (sitemaps.org, protocol 0.9), with each page's versions in
/// the other locales.
package struct SitemapFile: ExtraFile {
  /// The address of the sitemap, or of the list of all, if there are several.
  static let mainAddress = "sitemap.xml"

  /// How many pages are listed in one piece of the file.
  private static let pagesInPiece = 256

  package let address: String
  private let pages: ListedPages

  /// The numbers of the pages.
  private let numbers: Range<Int>

  init(_ address: String, of numbers: Range<Int>, in pages: ListedPages) {
    self.address = address
    self.numbers = numbers
    self.pages = pages
  }

  package var dependence: Dependence { .fileList(and: [.site, .listed]) }

  package var pieceCount: Int {
    max(1, (numbers.count + Self.pagesInPiece - 1) / Self.pagesInPiece)
  }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    let start = numbers.lowerBound + piece * Self.pagesInPiece
    let end = min(start + Self.pagesInPiece, numbers.upperBound)
    if piece == 0 { output.append(SitemapWriter.head) }
    room.with({ SitemapWriter(pages) }) { writer in
      for number in start..<end { writer.append(number, to: &output) }
    }
    if end == numbers.upperBound { output.append(SitemapWriter.foot) }
  }
}

/// The list of all sitemaps.
package struct SitemapIndex: ExtraFile {
  private let baseURL: String
  private let sitemaps: [String]

  /// - Parameter sitemaps: their addresses.
  init(of sitemaps: [String], baseURL: String) {
    self.sitemaps = sitemaps
    self.baseURL = baseURL
  }

  package var address: String { SitemapFile.mainAddress }
  package var dependence: Dependence { .fileList(and: [.site]) }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """)
    let base = HTML.escaped(baseURL)
    for address in sitemaps {
      output.append("<sitemap>\n<loc>\(base)\(address)</loc>\n</sitemap>\n")
    }
    output.append("</sitemapindex>\n")
  }
}

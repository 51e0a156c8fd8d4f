import Bytes
import Diagnostics

/// A list of pages for search engines, or a list of such lists (sitemaps.org, protocol 0.9).
struct Sitemap {
  struct Entry {
    /// Where the address stands.
    let address: Range<Int>

    /// The page's versions in other languages.
    var alternates: [(hreflang: Range<Int>, address: Range<Int>)] = []
  }

  let file: SourceFile
  private(set) var pages: [Entry] = []

  /// Where the addresses of other sitemaps stand.
  private(set) var parts: [Range<Int>] = []

  /// Where a tag or a comment begins that has no end.
  private(set) var unfinished: Int?

  init(_ file: SourceFile) {
    self.file = file
    var scanner = MarkupScanner(file.bytes, syntax: .xml)
    var parent: ElementName?
    var isInAddress = false
    while let token = scanner.next() {
      switch token {
      case .startTag(.url): parent = .url
      case .startTag(.sitemap): parent = .sitemap
      case .startTag(.loc): isInAddress = true
      case .startTag(.xhtmlLink):
        let values = scanner.attributes
        guard let hreflang = values.first(where: { $0.name == .hreflang })?.value,
          let address = values.first(where: { $0.name == .href })?.value, !pages.isEmpty
        else { continue }
        pages[pages.count - 1].alternates.append((hreflang, address))
      case .endTag(.loc): isInAddress = false
      case .text(let range) where isInAddress:
        let address = trimmed(range)
        if parent == .url { pages.append(Entry(address: address)) }
        if parent == .sitemap { parts.append(address) }
      case .startTag, .endTag, .text: continue
      }
    }
    unfinished = scanner.unfinished
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let text = file.bytes[range]
    guard let start = text.firstIndex(where: { !$0.isSpace }),
      let end = text.lastIndex(where: { !$0.isSpace })
    else { return range.lowerBound..<range.lowerBound }
    return start..<(end + 1)
  }

  /// An address with its character references resolved.
  func value(_ range: Range<Int>) -> [UInt8] {
    CharacterReferences.resolved(file.bytes[range])
  }
}

import Bytes
import Diagnostics

/// The file for robots (RFC 9309), as far as it names sitemaps.
enum Robots {
  /// Where the addresses of sitemaps stand.
  static func sitemaps(in file: SourceFile) -> [Range<Int>] {
    let bytes = file.bytes
    return bytes.indices.split {
      bytes[$0] == UInt8(ascii: "\n") || bytes[$0] == UInt8(ascii: "\r")
    }
    .compactMap { line in
      let text = bytes[line.startIndex..<line.endIndex]
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let name = text[..<colon].filter { !$0.isSpace }.map(\.small)
      guard name.elementsEqual("sitemap".utf8) else { return nil }
      let value = text[(colon + 1)...].prefix { $0 != UInt8(ascii: "#") }
      guard let start = value.firstIndex(where: { !$0.isSpace }),
        let end = value.lastIndex(where: { !$0.isSpace })
      else { return nil }
      return start..<(end + 1)
    }
  }
}

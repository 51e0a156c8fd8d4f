import Bytes

/// The address that a tree is published at, such as `https://example.org/docs/`.
struct SiteAddress: Sendable, Hashable {
  /// Host and port in small letters. Whether it is http or https makes no difference.
  let host: String

  /// The path with a slash at both ends.
  let path: String

  /// The address as it was written.
  let text: String

  /// - Parameter text: an address that starts with `https://` or `http://`.
  init?(_ text: String) {
    let utf8 = Array(text.utf8)
    guard let authority = AuthorityPart(of: utf8), !authority.host.isEmpty else { return nil }
    self.text = text.hasSuffix("/") ? text : "\(text)/"
    host = String(decoding: authority.host.map(\.small), as: UTF8.self)
    let path = String(decoding: utf8[authority.end...], as: UTF8.self)
    self.path = path.hasSuffix("/") ? path : "\(path)/"
  }

  /// Whether a host is this one's.
  func isAt(host: ArraySlice<UInt8>) -> Bool {
    host.lazy.map(\.small).elementsEqual(self.host.utf8)
  }
}

/// Where the host stands in an address.
struct AuthorityPart {
  let host: ArraySlice<UInt8>

  /// Where the path begins.
  let end: Int

  /// - Parameter address: one that starts with `https://`, `http://` or `//`.
  init?(of address: [UInt8]) {
    let start: Int
    if address.starts(with: "//".utf8) {
      start = 2
    } else if address.prefix(8).lazy.map(\.small).elementsEqual("https://".utf8) {
      start = 8
    } else if address.prefix(7).lazy.map(\.small).elementsEqual("http://".utf8) {
      start = 7
    } else {
      return nil
    }
    end =
      address[start...].firstIndex {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      } ?? address.count
    host = address[start..<end]
  }
}

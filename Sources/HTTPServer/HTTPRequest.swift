import Bytes

/// What a client asks for.
public struct HTTPRequest: Sendable {
  /// `GET`, `HEAD` …, in capitals.
  public let method: String

  /// The target as it was sent, with what follows the path.
  public let target: String

  /// By their names in small letters; of several of one name, the first.
  public let headers: [String: String]

  public init(method: String, target: String, headers: [String: String] = [:]) {
    self.method = method
    self.target = target
    self.headers = headers
  }

  /// The path of the target in bytes, decoded and without the slash at its start; `nil` if there is
  /// none, or one that no file can have.
  public var path: String? {
    var rest = target.utf8[...]
    if let scheme = ["http://", "https://"].first(where: { rest.starts(with: $0.utf8) }) {
      rest = rest.dropFirst(scheme.utf8.count)
      rest = rest[(rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex)...]
    }
    let encoded = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard encoded.first == UInt8(ascii: "/") else { return nil }
    let decoded = PercentCoding.decoded(encoded.dropFirst())
    guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  /// What stands between the question mark of the target and its fragment; `nil` if there is
  /// nothing.
  public var query: String? {
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let rest = target.utf8[target.utf8.index(after: mark)...]
    return String(Substring(rest.prefix { $0 != UInt8(ascii: "#") }))
  }

  /// The host that is meant, with its port; a whole address in the target wins (RFC 9112, 3.2.2).
  public var host: String? {
    for scheme in ["http://", "https://"] where target.utf8.starts(with: scheme.utf8) {
      let rest = target.utf8.dropFirst(scheme.utf8.count)
      return String(Substring(rest.prefix { !"/?#".utf8.contains($0) }))
    }
    return headers["host"]
  }
}

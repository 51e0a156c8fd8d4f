import Bytes
import Diagnostics

/// The address that a site is published at, as formats want it: ASCII, with the host as A-labels
/// (RFC 5890) and the path percent-encoded (RFC 3986).
///
/// Its path decodes to letters and digits of any script, spaces and few signs, none of which means
/// anything to a shell or in the files of a server.
public enum BaseURL {
  /// What would be right instead of a text that is not the address of a site.
  public static func remedy(for text: String) -> String {
    guard let parts = Parts(of: text), normalized(authority: parts.authority) != nil,
      !text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { return "write https://, a host and perhaps a folder" }
    return "call its folders by letters, digits and “-._~!+,=@”, with %20 for a space"
  }

  /// The address with a slash at the end.
  ///
  /// - Returns: `nil` unless it is http or https with a host and perhaps a port and a path, and
  ///   with no user, query or fragment; see `remedy` for what the path may have.
  public static func normalized(_ text: String) -> String? {
    guard let parts = Parts(of: text), let authority = normalized(authority: parts.authority),
      let path = normalized(path: parts.path)
    else { return nil }
    return "\(parts.scheme)\(authority)\(path)"
  }

  /// A text that `normalized` takes, as it was written, with a slash at the end.
  public static func written(_ text: String) -> String {
    text.utf8.last == UInt8(ascii: "/") ? text : text + "/"
  }

  /// The path of a normalized address, encoded: `/docs/` of `https://example.org/docs/`.
  public static func path(of url: String) -> String {
    Parts(of: url).flatMap { $0.path.isEmpty ? nil : String($0.path) } ?? "/"
  }

  /// The path of a normalized address as files and servers know it, decoded.
  public static func decodedPath(of url: String) -> String {
    String(decoding: PercentCoding.decoded(path(of: url).utf8), as: UTF8.self)
  }

  /// The host of a normalized address: `codes.example.org` of `https://codes.example.org/docs/`.
  public static func host(of url: String) -> String {
    Parts(of: url).map { String($0.authority) } ?? url
  }

  private struct Parts {
    let scheme: String
    let authority: Substring
    let path: Substring

    init?(of text: String) {
      guard let scheme = ["https://", "http://"].first(where: { text.utf8.starts(with: $0.utf8) })
      else { return nil }
      let rest = text.utf8.dropFirst(scheme.utf8.count)
      let end = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      self.scheme = scheme
      authority = Substring(rest[..<end])
      path = Substring(rest[end...])
    }
  }

  // MARK: Host and port

  private static func normalized(authority: Substring) -> String? {
    let (name, port) = split(authority)
    guard let host = HostName.normalized(name) else { return nil }
    guard let port else { return host }
    guard port.utf8.allSatisfy(\.isASCIIDigit), let number = Int(port), 1...65_535 ~= number else {
      return nil
    }
    return "\(host):\(number)"
  }

  /// Divides a host from its port; the colons of an IPv6 address stand in brackets.
  private static func split(_ authority: Substring) -> (host: Substring, port: Substring?) {
    let utf8 = authority.utf8
    guard let colon = utf8.lastIndex(of: UInt8(ascii: ":")),
      !utf8[colon...].contains(UInt8(ascii: "]"))
    else { return (authority, nil) }
    return (authority[..<colon], authority[utf8.index(after: colon)...])
  }

  // MARK: Path

  private static func normalized(path: Substring) -> String? {
    let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var result = "/"
    for (index, step) in steps.enumerated() where !(step.isEmpty && index == 0) {
      if step.isEmpty, index == steps.count - 1 { break }
      guard let encoded = normalized(step: step) else { return nil }
      result += "\(encoded)/"
    }
    return result
  }

  private static func normalized(step: Substring.UTF8View) -> String? {
    guard !step.contains(UInt8(ascii: " ")) else { return nil }
    let decoded = PercentCoding.decoded(step)
    guard !decoded.isEmpty, let text = String(validating: decoded, as: UTF8.self),
      text != ".", text != "..", text.unicodeScalars.allSatisfy(canStand)
    else { return nil }
    return PercentCoding.encoded(text)
  }

  /// Whether a path may have a character after it was decoded; a percent sign may be none that was
  /// left over.
  private static func canStand(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return UInt8(scalar.value).isASCIILetter || UInt8(scalar.value).isASCIIDigit
        || " -._~!+,=@".unicodeScalars.contains(scalar)
    }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }
}

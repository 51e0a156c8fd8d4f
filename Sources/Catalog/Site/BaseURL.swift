/// The address that a site is published at.
public enum BaseURL {
  /// The address with a slash at the end.
  ///
  /// - Returns: `nil` unless it is http or https with a host and without query and fragment.
  public static func normalized(_ text: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    guard let first = rest.first, first != "/", first != ":",
      !rest.contains(where: { $0.isWhitespace || "?#<>\"'&".contains($0) })
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The path of a normalized address: `/docs/` of `https://example.org/docs/`.
  public static func path(of url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count > 2 ? "/\(parts[2])" : "/"
  }

  /// The host of a normalized address: `codes.example.org` of `https://codes.example.org/docs/`.
  public static func host(of url: String) -> String {
    let parts = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return parts.count > 1 ? String(parts[1]) : url
  }
}

/// What pages may load: the site's own files, and what its configuration adds (Content Security
/// Policy, level 3).
public struct ContentPolicy: Sendable, Equatable {
  /// The directives to which sources can be added.
  static let directives = [
    "script-src", "style-src", "img-src", "font-src", "connect-src", "frame-src", "media-src",
    "form-action",
  ]

  /// What every site has.
  private static let own = [
    "script-src": ["'self'"], "style-src": ["'self'"], "img-src": ["'self'", "data:"],
    "form-action": ["'self'"],
  ]

  /// Further sources by their directive.
  var added: [String: [String]] = [:]

  /// The policy as an attribute has it.
  public var text: String {
    let parts = Self.directives.compactMap { directive -> String? in
      let sources = Self.own[directive, default: []] + added[directive, default: []]
      return sources.isEmpty ? nil : "\(directive) \(sources.joined(separator: " "))"
    }
    return (["default-src 'none'", "manifest-src 'self'", "base-uri 'none'"] + parts).joined(
      separator: "; ")
  }

  /// Lets scripts ask the site's own host for more.
  public mutating func allowOwnConnections() {
    let sources = added["connect-src", default: []]
    if !sources.contains("'self'") { added["connect-src"] = ["'self'"] + sources }
  }

  /// Whether a text is a single source that can't end the attribute or the directive.
  static func isSource(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        ("!"..."~").contains($0) && !"\"<>&;,".unicodeScalars.contains($0)
      }
  }
}

import Diagnostics

/// A link of a text to something else of the site.
public struct ContentLink: Sendable {
  /// What a link may lead to. Protocols are named by their ids.
  public enum Target: Sendable, Hashable {
    case protocolIndex(String)
    case code(String, CodeID)

    /// A page that stands by itself, by its name.
    case article(String)

    /// The comparison of two codes, in the order in which the link names them.
    case pair(String, CodeID, CodeID)

    /// A file of `Static/`, by its address in the site.
    case staticFile(String)

    /// An image beside the texts, by its name as seen from `Content/`.
    case image(String)
  }

  public let target: Target

  /// The id that the link names on the page, decoded; `nil` if it leads to the whole page.
  let fragment: String?

  /// The address as it was written.
  let address: String
  let location: SourceLocation
}

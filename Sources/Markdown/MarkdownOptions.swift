/// What Markdown may bring into a page.
public struct MarkdownOptions: Sendable, Hashable {
  /// Whether raw HTML and links of any scheme reach the page.
  public var allowsUnsafe: Bool

  public init(allowsUnsafe: Bool = false) {
    self.allowsUnsafe = allowsUnsafe
  }
}

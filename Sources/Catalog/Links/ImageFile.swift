/// An image of `Content/`, by its name as seen from there: `sip/images/ladder.svg`.
enum ImageFile {
  /// What the names of images end with that browsers show.
  static let endings = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"]

  /// What the names of images end with that social networks show.
  static let socialEndings = [".gif", ".jpeg", ".jpg", ".png", ".webp"]

  static func isImage(_ name: some StringProtocol) -> Bool { isFile(name, endingWith: endings) }

  static func isForSocialNetworks(_ name: some StringProtocol) -> Bool {
    isFile(name, endingWith: socialEndings)
  }

  private static func isFile(_ name: some StringProtocol, endingWith endings: [String]) -> Bool {
    let small = name.lowercased()
    return endings.contains { small.hasSuffix($0) }
  }

  /// Where the image is published.
  static func address(of path: String) -> String { "assets/content/\(path)" }
}

import Catalog
package import ContentHash

/// The name of an asset as templates say it, and the one under which it is published.
package enum AssetName {
  /// What templates call the assets, with the dots as the steps of a path: `style.css` for
  /// `assets/style.css`.
  ///
  /// A file has no such name if it has no ending, or if its name goes on where that of another one
  /// ends, as that of `site.js.map` does beside `site.js`.
  ///
  /// - Parameter addresses: those of all assets.
  static func paths(of addresses: [String]) -> [String: [String]] {
    let all = Set(addresses)
    var paths: [String: [String]] = [:]
    for address in addresses where !isContinued(address, from: all) {
      let steps = address.dropFirst("assets/".count)
        .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard steps.count > 1, fileName(of: address).contains("."), steps.allSatisfy(isNameable)
      else { continue }
      paths[address] = steps
    }
    return paths
  }

  private static func isContinued(_ address: String, from all: Set<String>) -> Bool {
    address.indices.contains { address[$0] == "." && all.contains(String(address[..<$0])) }
  }

  /// Whether a template can have a step in a tag.
  private static func isNameable(_ step: String) -> Bool {
    !step.isEmpty && !step.contains { $0.isWhitespace || "{}".contains($0) }
  }

  /// Whether an address has the fingerprint of a content, so that a build must have made it.
  package static func isFingerprinted(_ address: String, hash: ContentHash) -> Bool {
    let parts = fileName(of: address).split(separator: ".", omittingEmptySubsequences: false)
    return address.hasPrefix("assets/") && parts.count > 2
      && parts[parts.count - 2] == Fingerprint.text(of: hash)
  }

  private static func fileName(of address: String) -> Substring {
    address[(address.lastIndex(of: "/").map { address.index(after: $0) } ?? address.startIndex)...]
  }
}

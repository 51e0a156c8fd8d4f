/// Resolves links inside a site; the pages of one folder share what was resolved.
struct LinkResolver {
  private let basePath: String
  private var folder: [Substring] = []
  private var resolved: [String: String] = [:]

  /// - Parameter basePath: where the site is on its host.
  init(basePath: String) {
    self.basePath = basePath
  }

  /// The address in the site that a link leads to; `nil` if it leads elsewhere.
  mutating func target(of link: String, from address: String) -> String? {
    let link = String(link.prefix { $0 != "#" } + (link.hasPrefix("#") ? "#" : ""))
    if link.hasPrefix("https://") || link.hasPrefix("http://") || link.hasPrefix("#") { return nil }
    if link.hasPrefix(basePath) { return String(link.dropFirst(basePath.count)) }
    let folder = address.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if self.folder != Array(folder) {
      self.folder = Array(folder)
      resolved.removeAll(keepingCapacity: true)
    }
    if let known = resolved[link] { return known }
    var parts = Array(folder)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      // A link out of the site keeps its dots, so that it is found to lead nowhere.
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    let target = parts.joined(separator: "/")
    resolved[link] = target
    return target
  }
}

import Catalog
import Diagnostics
import Planning

/// Finds files of `Static/` that can't stand where they want to, because the site has something of
/// its own there.
struct StaticFileCheck {
  /// The files of the site without those of `Static/`.
  private let plan: SitePlan

  /// What the site makes besides pages, and the folders that it has, in small letters: file systems
  /// of macOS and Windows take names for one that differ by capitals.
  private let addresses: [String: String]
  private let folders: Set<String>

  /// - Parameter made: what the site makes besides pages.
  init(of site: Site, making made: [String]) {
    plan = SitePlan(SiteOutline(of: site, extras: made))
    addresses = Dictionary(
      made.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    folders = Set(
      (plan.pages.folders.map(\.path) + made.flatMap(Self.folders(above:)))
        .flatMap { [$0] + Self.folders(above: $0) }.map { $0.lowercased() })
  }

  /// The folders that a file is in, from the innermost outwards.
  private static func folders(above address: String) -> [String] {
    address.indices.reversed().filter { address[$0] == "/" }.map { String(address[..<$0]) }
  }

  func check(_ files: some Sequence<StaticFile>, log: inout DiagnosticLog) {
    for file in files {
      if let made = conflict(with: file.address) {
        log.append(
          Diagnostic(
            at: file.location, "the site makes “\(made)” by itself",
            remedy: "remove this file, or call it something else"))
      }
    }
  }

  /// What of the site is in the way of a static file.
  private func conflict(with address: String) -> String? {
    let small = address.lowercased()
    if folders.contains(small) { return "\(address)/" }
    return ([address] + Self.folders(above: address)).lazy.compactMap { made(at: $0) }.first
  }

  private func made(at address: String) -> String? {
    if let made = addresses[address.lowercased()] { return made }
    // The names of codes keep their capitals, and all that stands around them is small.
    return [address, address.lowercased()].first { candidate in
      plan.owner(of: candidate).map { $0.number < plan.pages.count } ?? false
    }
  }
}

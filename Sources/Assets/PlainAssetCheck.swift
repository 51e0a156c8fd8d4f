package import Catalog
package import Diagnostics

/// Finds templates that call an asset by the address that it has in `Templates/` and no longer has
/// in the site.
package struct PlainAssetCheck {
  private static let folder = Array("assets/".utf8)

  /// What may stand before an address that is meant as one of this site.
  private static let openings = Array("}\"'(=".utf8)

  private let addresses: [(source: String, name: String)]

  package init(_ assets: PublishedAssets) {
    addresses = assets.assets.filter(\.isFingerprinted).map {
      ($0.source, "assets.\($0.source.dropFirst(Self.folder.count))")
    }
  }

  /// Reports each such place of a template.
  package func check(_ template: TemplateFile, log: inout DiagnosticLog) {
    let bytes = template.file.bytes
    guard !addresses.isEmpty, bytes.count > Self.folder.count else { return }
    for index in 1..<bytes.count - Self.folder.count
    where bytes[index] == Self.folder[0] && Self.openings.contains(bytes[index - 1]) {
      let rest = bytes[index...]
      guard rest.starts(with: Self.folder),
        let (source, name) = addresses.first(where: { isAddress($0.source, at: rest) })
      else { continue }
      log.append(
        Diagnostic(
          at: SourceLocation(file: template.file, offset: index),
          "“\(source)” is published under a name that changes with its content",
          remedy: "write “{{\(name)}}” for the address"))
    }
  }

  private func isAddress(_ address: String, at rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: address.utf8) else { return false }
    let next = rest.dropFirst(address.utf8.count).first
    return next.map { "\"')?# >".utf8.contains($0) } ?? true
  }
}

package import Bytes
package import Catalog
package import Diagnostics
package import Planning

/// The assets of a site as they are published.
package struct PublishedAssets: Sendable {
  /// How the addresses of assets start.
  package static let folder = "assets/"

  /// In the order of the site's list.
  package private(set) var assets: [PublishedAsset]

  /// The addresses by what templates call the assets.
  package let names: AssetGroup

  /// Names the assets of a site, and puts these names into what leads from one to another.
  ///
  /// - Parameters:
  ///   - site: has the assets, and says whether their names tell their content.
  ///   - root: the site's folder, for the paths in messages.
  ///   - log: receives style sheets that include one another.
  package init(of site: Site, root: SiteRoot, log: inout DiagnosticLog) {
    let paths = AssetName.paths(of: site.assets.map(\.address))
    var fingerprinting = Fingerprinting(
      site.assets, named: site.configuration.hosting.fingerprint ? Set(paths.keys) : [])
    assets = site.assets.indices.map { fingerprinting.publish($0) }
    for source in fingerprinting.cycles {
      log.append(
        Diagnostic(
          at: SourceLocation(path: root.path(of: "Templates/\(source)")),
          "this file leads to itself by way of others",
          remedy: "remove one of the references, or set “fingerprint” to false in "
            + SiteRoot.configurationFile))
    }
    var names = AssetGroup()
    for asset in assets {
      if let path = paths[asset.source] {
        names.insert(PercentCoding.encoded(asset.address), at: path[...])
      }
    }
    self.names = names
  }

  /// Those that the site has: its own, and those of the theme that something leads to.
  package var used: [PublishedAsset] { assets.filter(\.isUsed) }

  /// Notes what of the theme is used, by others or by what is used itself.
  ///
  /// - Parameter isNamed: whether a template leads to an asset, by the address in `Templates/`.
  package mutating func noteUses(_ isNamed: (String) -> Bool) {
    let indexes = Dictionary(
      assets.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
    var open = assets.indices.filter { assets[$0].isUsed || isNamed(assets[$0].source) }
    while let index = open.popLast() {
      assets[index].isUsed = true
      let asset = assets[index]
      for reference in AssetReferences(in: asset.bytes, at: asset.address).all {
        guard let target = reference.address(from: asset.address).flatMap({ indexes[$0] }),
          !assets[target].isUsed
        else { continue }
        open.append(target)
      }
    }
  }
}

/// An asset as it is published.
package struct PublishedAsset: Sendable {
  /// The address that the file in `Templates/` has: `assets/style.css`.
  package let source: String

  /// The address in the site: `assets/style.1a2b3c4d.css`.
  package let address: String

  /// The content, with the references to other assets as these are called.
  package let bytes: [UInt8]

  /// Whether the site has it: it is the site's own, or something leads to it.
  package fileprivate(set) var isUsed: Bool

  /// Whether another content would have another address, so that browsers may keep it for ever.
  package var isFingerprinted: Bool { source != address }
}

/// A file that is published as it is: an asset, a copy of it at another address, or one of
/// `Static/`.
package struct PublishedAssetFile: ExtraFile {
  package let address: String
  private let bytes: [UInt8]

  package init(_ asset: PublishedAsset, at address: String) {
    bytes = asset.bytes
    self.address = address
  }

  package init(_ file: StaticFile, at address: String) {
    bytes = file.bytes
    self.address = address
  }

  package var dependence: Dependence { .anything }

  package func append(_ piece: Int, to output: inout ByteBuffer, in room: inout TaskRoom) {
    output.append(bytes, in: bytes.indices)
  }
}

/// Addresses by name: `style.css` is the address `css` in the group `style`.
package struct AssetGroup: Sendable {
  /// What a name stands for; names of a group's own entries follow after a dot.
  package enum Entry: Sendable {
    case address(String)
    case group(AssetGroup)
  }

  package private(set) var entries: [(name: String, entry: Entry)] = []

  fileprivate mutating func insert(_ address: String, at path: ArraySlice<String>) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      entries.append((name, .address(address)))
      return
    }
    let known = entries.firstIndex { $0.name == name }
    var group = AssetGroup()
    if let known, case .group(let existing) = entries[known].entry { group = existing }
    group.insert(address, at: path.dropFirst())
    if let known {
      entries[known].entry = .group(group)
    } else {
      entries.append((name, .group(group)))
    }
  }
}

/// Gives assets their names, those first to which others lead.
private struct Fingerprinting {
  private enum Progress {
    case running
    case done(PublishedAsset)
  }

  private let assets: [AssetFile]
  private let named: Set<String>
  private let indexes: [String: Int]
  private var progress: [Int: Progress] = [:]

  /// The sources that lead to themselves.
  private(set) var cycles: Set<String> = []

  init(_ assets: [AssetFile], named: Set<String>) {
    self.assets = assets
    self.named = named
    indexes = Dictionary(
      assets.enumerated().map { ($1.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func publish(_ index: Int) -> PublishedAsset {
    let asset = assets[index]
    switch progress[index] {
    case .done(let published): return published
    case .running:
      cycles.insert(asset.address)
      return PublishedAsset(
        source: asset.address, address: asset.address, bytes: asset.bytes, isUsed: true)
    case nil: break
    }
    progress[index] = .running
    let bytes = named.isEmpty ? asset.bytes : withNewNames(asset)
    let isNamed = named.contains(asset.address)
    let published = PublishedAsset(
      source: asset.address,
      address: isNamed
        ? Fingerprint.address(asset.address, of: bytes) : asset.address,
      bytes: bytes, isUsed: !asset.isThemes)
    progress[index] = .done(published)
    return published
  }

  /// The content with the names that others are published under.
  private mutating func withNewNames(_ asset: AssetFile) -> [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for reference in AssetReferences(in: asset.bytes, at: asset.address).all {
      guard let target = reference.address(from: asset.address), let index = indexes[target],
        named.contains(target)
      else { continue }
      let name = publish(index).address.split(separator: "/").last ?? ""
      bytes += asset.bytes[position..<reference.nameRange.lowerBound]
      bytes += PercentCoding.encoded(String(name)).utf8
      position = reference.nameRange.upperBound
    }
    return bytes + asset.bytes[position...]
  }
}

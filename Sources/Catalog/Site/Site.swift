public import Diagnostics
public import Languages

/// Everything that a site is made of, read and checked. Nothing changes it any more.
public struct Site: Sendable {
  public private(set) var configuration: SiteConfiguration

  /// The string table of each locale.
  public let strings: [LanguageTag: StringTable]

  /// The ids of all sections that any protocol has, each once.
  public let sectionIDs: [String]

  /// The protocols, sorted by id.
  public private(set) var protocols: [ProtocolEntry]

  /// Further protocols, after a restriction: there are links to their pages, which are only where
  /// the whole site is.
  public private(set) var elsewhere: [ProtocolEntry] = []

  /// The pages that stand by themselves, sorted by name.
  public private(set) var articles: [Article] = []

  /// The theme that lies under the site's own design.
  public private(set) var theme = ThemeChoice.none

  /// The templates by name.
  public let templates: [TemplateFile]

  /// What templates, style sheets and scripts lead to.
  public let assets: [AssetFile]

  /// The files that are published as they are.
  public private(set) var staticFiles: [StaticFile] = []

  /// The images beside the texts.
  public private(set) var images: [ContentImage] = []
}

extension Site {
  /// The protocols that have pages here, and then those that have them elsewhere.
  public var allProtocols: [ProtocolEntry] { protocols + elsewhere }

  /// The picture of a protocol's pages for social networks; `nil` if they have the theme's.
  public func image(of entry: ProtocolEntry) -> PublishedImage? {
    guard case .image(let name) = entry.image?.target else { return nil }
    return images.first { $0.name == name }?.published
  }

  /// The same site by another configuration, such as one that is restricted to a locale.
  public func configured(as configuration: SiteConfiguration) -> Site {
    var site = self
    site.configuration = configuration
    return site
  }

  /// The same site with other protocols.
  public func holding(_ protocols: [ProtocolEntry]) -> Site {
    var site = self
    site.protocols = protocols
    return site
  }

  /// The same site with the pages of one protocol only, and without the images that only others
  /// show.
  ///
  /// - Returns: `nil` if the site does not have the protocol.
  public func restricted(toProtocol id: String) -> Site? {
    guard let entry = protocols.first(where: { $0.id == id }) else { return nil }
    var site = self
    site.protocols = [entry]
    site.elsewhere = allProtocols.filter { $0.id != id }
    let links = entry.links + articles.flatMap(\.links) + [entry.image].compactMap(\.self)
    let linked = Set(links.map(\.target))
    let folders = site.elsewhere.map { "\($0.id)/" }
    site.images = images.filter { image in
      linked.contains(.image(image.name)) || !folders.contains { image.name.hasPrefix($0) }
    }
    return site
  }
}

/// A file of `Templates/`: `layout` is `Templates/layout.mustache`.
public struct TemplateFile: Sendable {
  /// The names of those without which there is no site.
  public static let required = ["chooser", "404", "home", "protocol", "code", "comparison"]

  public let name: String
  public let file: SourceFile
}

/// A file of `Templates/assets/`.
public struct AssetFile: Sendable {
  /// The address in the site, such as `assets/style.css`.
  public let address: String
  public let bytes: [UInt8]

  /// Whether it is there only because the theme has it.
  public let isThemes: Bool

  public init(address: String, bytes: [UInt8], isThemes: Bool = false) {
    self.address = address
    self.bytes = bytes
    self.isThemes = isThemes
  }
}

/// A file that is published as it is: one of `Static/`, or an image of `Content/`.
public struct StaticFile: Sendable {
  /// The folder of a site whose files stand at the root of the output.
  public static let folder = "Static"

  /// The address in the site, such as `.well-known/security.txt`.
  public let address: String
  public let bytes: [UInt8]

  /// Where a message about the file belongs.
  public let location: SourceLocation
}

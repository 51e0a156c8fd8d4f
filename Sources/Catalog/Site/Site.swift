public import Diagnostics
public import Languages

/// Everything that a site is made of, read and checked. Nothing changes it any more.
public struct Site: Sendable {
  public let configuration: SiteConfiguration

  /// The string table of each locale.
  public let strings: [LanguageTag: StringTable]

  /// The ids of all sections that any protocol has, each once.
  public let sectionIDs: [String]

  /// The protocols, sorted by id.
  public let protocols: [ProtocolEntry]

  /// The templates by name.
  public let templates: [TemplateFile]

  /// What templates, style sheets and scripts lead to.
  public let assets: [AssetFile]

  /// The files that are published as they are.
  public private(set) var staticFiles: [StaticFile] = []

  /// The images beside the texts, by the addresses that they are published at.
  public private(set) var images: [StaticFile] = []
}

extension Site {
  /// The same site by another configuration, such as one that is restricted to a locale.
  public func configured(as configuration: SiteConfiguration) -> Site {
    Site(
      configuration: configuration, strings: strings, sectionIDs: sectionIDs, protocols: protocols,
      templates: templates, assets: assets, staticFiles: staticFiles, images: images)
  }

  /// The same site with other protocols.
  public func holding(_ protocols: [ProtocolEntry]) -> Site {
    Site(
      configuration: configuration, strings: strings, sectionIDs: sectionIDs, protocols: protocols,
      templates: templates, assets: assets, staticFiles: staticFiles, images: images)
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
}

/// A file of `Static/`, or an image of `Content/`.
public struct StaticFile: Sendable {
  /// The folder of a site whose files stand at the root of the output.
  public static let folder = "Static"

  /// The address in the site, such as `.well-known/security.txt`.
  public let address: String
  public let bytes: [UInt8]

  /// Where a message about the file belongs.
  public let location: SourceLocation
}

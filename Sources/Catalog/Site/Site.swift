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

  /// The files that are published as they are.
  public let assets: [AssetFile]
}

extension Site {
  /// The same site by another configuration, such as one that is restricted to a locale.
  public func configured(as configuration: SiteConfiguration) -> Site {
    Site(
      configuration: configuration, strings: strings, sectionIDs: sectionIDs, protocols: protocols,
      templates: templates, assets: assets)
  }

  /// The same site with other protocols.
  public func holding(_ protocols: [ProtocolEntry]) -> Site {
    Site(
      configuration: configuration, strings: strings, sectionIDs: sectionIDs, protocols: protocols,
      templates: templates, assets: assets)
  }
}

/// A file of `Templates/`: `layout` is `Templates/layout.mustache`.
public struct TemplateFile: Sendable {
  public let name: String
  public let file: SourceFile
}

/// A file of `Templates/assets/`.
public struct AssetFile: Sendable {
  /// The address in the site, such as `assets/style.css`.
  public let address: String
  public let bytes: [UInt8]
}

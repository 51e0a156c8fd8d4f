public import Diagnostics
public import Languages

/// Everything that a site is made of, read and checked. Nothing changes it any more.
public struct Site: Sendable {
  public var configuration: SiteConfiguration

  /// The string table of each locale.
  public let strings: [LanguageTag: StringTable]

  /// The protocols, sorted by id.
  public internal(set) var protocols: [ProtocolEntry]

  /// The templates by name.
  public let templates: [TemplateFile]

  /// The files that are published as they are.
  public let assets: [AssetFile]
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

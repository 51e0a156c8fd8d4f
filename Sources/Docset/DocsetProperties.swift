import FoundationEssentials

/// What a documentation browser is told of a docset: its `Info.plist`.
public struct DocsetProperties: Sendable, Hashable {
  /// The docset among others, such as `sip-fr`.
  public var identifier: String

  /// What readers see.
  public var name: String

  /// The word by which readers ask for this docset alone: `sip` in `sip:407`.
  public var keyword: String

  /// The page that is shown first, below the folder of documents.
  public var mainPage: String

  /// Where the documents are on the web, with a slash at the end.
  public var onlineAddress: String

  public init(
    identifier: String, name: String, keyword: String, mainPage: String, onlineAddress: String
  ) {
    self.identifier = identifier
    self.name = name
    self.keyword = keyword
    self.mainPage = mainPage
    self.onlineAddress = onlineAddress
  }

  /// The properties as an XML property list.
  public func propertyList() throws -> [UInt8] {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .xml
    return Array(try encoder.encode(self))
  }
}

extension DocsetProperties: Encodable {
  private enum Key: String, CodingKey {
    case CFBundleIdentifier, CFBundleName, DocSetPlatformFamily
    case isDashDocset, isJavaScriptEnabled, dashIndexFilePath, DashDocSetFallbackURL
  }

  /// Writes the keys that Dash documents.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(identifier, forKey: .CFBundleIdentifier)
    try container.encode(name, forKey: .CFBundleName)
    try container.encode(keyword, forKey: .DocSetPlatformFamily)
    try container.encode(true, forKey: .isDashDocset)
    try container.encode(true, forKey: .isJavaScriptEnabled)
    try container.encode(mainPage, forKey: .dashIndexFilePath)
    try container.encode(onlineAddress, forKey: .DashDocSetFallbackURL)
  }
}

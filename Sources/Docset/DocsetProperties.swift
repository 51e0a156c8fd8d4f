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

  /// The properties as an XML property list, with the keys that Dash documents.
  ///
  /// Foundation could write it, too, but would make the tool half as large again.
  public func propertyList() -> [UInt8] {
    let strings = [
      ("CFBundleIdentifier", identifier), ("CFBundleName", name),
      ("DashDocSetFallbackURL", onlineAddress), ("DocSetPlatformFamily", keyword),
      ("dashIndexFilePath", mainPage),
    ]
    let lines =
      strings.map { "<key>\($0)</key>\n<string>\(Self.escaped($1))</string>\n" }
      + ["isDashDocset", "isJavaScriptEnabled"].map { "<key>\($0)</key>\n<true/>\n" }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
      "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      <dict>
      \(lines.joined())</dict>
      </plist>

      """.utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}

/// A specification that a code's page points to.
public struct Reference: Sendable, Hashable {
  public let title: String
  public let url: String

  /// Whether the title is the author's words, in the source locale's language.
  public let isWritten: Bool

  /// A page on the web, by its address, with a title in the author's words.
  public init(title: String, url: String) {
    self.init(title: title, url: url, isWritten: true)
  }

  private init(title: String, url: String, isWritten: Bool) {
    self.title = title
    self.url = url
    self.isWritten = isWritten
  }

  /// Reads `RFC 3261` or `RFC 3261 §21.1.2` and links it to the RFC Editor.
  ///
  /// - Returns: `nil` for any other text.
  public init?(rfc text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard (2...3).contains(words.count), words[0] == "RFC",
      let number = CodeValue(String(words[1]))?.number, number >= 0
    else { return nil }
    let page = "https://www.rfc-editor.org/rfc/rfc\(number).html"
    guard words.count == 3 else {
      self.init(title: text, url: page, isWritten: false)
      return
    }
    let section = words[2].dropFirst()
    guard words[2].hasPrefix("§"), Self.isSection(section) else { return nil }
    let first = section.utf8.first.map { $0 < UInt8(ascii: "A") } ?? false
    self.init(
      title: text, url: "\(page)#\(first ? "section" : "appendix")-\(section)", isWritten: false)
  }

  /// Whether a text is a whole address of the web.
  public static func isAddress(_ text: String) -> Bool {
    ["https://", "http://"].contains { text.utf8.starts(with: $0.utf8) }
      && text.unicodeScalars.allSatisfy {
        $0.isASCII ? $0.value > 0x20 : !$0.properties.isWhitespace
      }
  }

  /// Whether a text is parts of letters or digits with dots in between.
  private static func isSection(_ text: Substring) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && part.allSatisfy(CodeID.isAlphanumeric)
      }
  }
}

/// What stands in the addresses of a text that is shown on pages of other folders and locales: each page
/// has something else to put there.
///
/// The marks are control characters, which no text of a site may have.
public enum LinkMark {
  /// Begins an address with marks.
  public static let start: UInt8 = 1

  /// The way to the site's own folder.
  public static let root: UInt8 = 2

  /// The tag of the page's locale.
  public static let locale: UInt8 = 3

  /// What the addresses of pages end with, and what stands for the page of a folder.
  public static let ending: UInt8 = 4
  public static let index: UInt8 = 5
}

/// What a page puts where a text has marks.
public struct LinkPlaces: Sendable {
  private let root: [UInt8]
  private let locale: [UInt8]
  private let ending: [UInt8]
  private let index: [UInt8]

  /// - Parameters:
  ///   - root: the way to the site's own folder, or its whole address, with a slash at the end.
  ///   - ending: what the addresses of pages end with.
  public init(root: String, locale: String, ending: PageEnding) {
    self.root = Array(root.utf8)
    self.locale = Array(locale.utf8)
    self.ending = Array("\(ending.text)".utf8)
    index = Array(ending.index.utf8)
  }

  /// The text with what the page puts there.
  public func filled(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(LinkMark.start) else { return text }
    var filled: [UInt8] = []
    filled.reserveCapacity(text.count + 64)
    for byte in text {
      switch byte {
      case LinkMark.start: break
      case LinkMark.root: filled += root
      case LinkMark.locale: filled += locale
      case LinkMark.ending: filled += ending
      case LinkMark.index: filled += index
      default: filled.append(byte)
      }
    }
    return filled
  }
}

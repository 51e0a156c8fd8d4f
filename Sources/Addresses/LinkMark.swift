public import Bytes

/// What stands in the addresses and ids of a text that is shown on pages of other folders and
/// locales: each page has something else to put there.
///
/// The marks are control characters, which no text of a site may have.
public enum LinkMark {
  /// Begins an address with marks.
  public static let start: UInt8 = 1

  /// The way to the site's own folder.
  public static let root: UInt8 = 2

  /// The folder of the page's locale, with a slash at its end; nothing if it has none.
  public static let locale: UInt8 = 3

  /// What the addresses of pages end with.
  public static let ending: UInt8 = 4

  /// What stands for the page of a folder.
  public static let index: UInt8 = 5

  /// Begins what comes before an id or a fragment where texts of two codes stand on a page: `407-`.
  public static let prefix: UInt8 = 7

  /// Ends it.
  public static let prefixEnd: UInt8 = 8
}

extension AddressFolder<String> {
  /// The address of a folder of the page's locale, whatever that is.
  public var marked: [UInt8] {
    [LinkMark.start, LinkMark.root, LinkMark.locale] + Array(textBelowLocale.utf8)
  }
}

/// What a page puts where a text has marks.
public final class LinkPlaces: Sendable {
  private let root: [UInt8]
  private let localeFolder: [UInt8]
  private let ending: [UInt8]
  private let index: [UInt8]
  private let hasTwoCodes: Bool
  private let elsewhere: PlacesElsewhere?

  /// What a page puts there that stands in a folder of its locale.
  ///
  /// - Parameters:
  ///   - root: the way to the site's own folder, or its whole address, with a slash at the end.
  ///   - localeFolder: the name of the folder of the page's locale; empty if it has none.
  ///   - ending: what the addresses of pages end with.
  ///   - hasTwoCodes: whether the texts of two codes stand side by side, so that ids tell them
  ///     apart.
  ///   - elsewhere: what is put into addresses that lead to other protocols.
  public init(
    root: String, localeFolder: String, ending: PageEnding, hasTwoCodes: Bool = false,
    elsewhere: PlacesElsewhere? = nil
  ) {
    self.elsewhere = elsewhere
    self.hasTwoCodes = hasTwoCodes
    self.root = Array(root.utf8)
    self.localeFolder = Array(AddressFolder.locale(localeFolder).text.utf8)
    self.ending = Array("\(ending.text)".utf8)
    index = Array(ending.index.utf8)
  }

  /// Appends the text with what the page puts there. Marks stand in addresses, which end at a
  /// quotation mark.
  public func fill(_ text: UnsafeRawBufferPointer, into filled: inout ByteBuffer) {
    var position = 0
    while let start = text.place(of: LinkMark.start, from: position) {
      filled.append(UnsafeRawBufferPointer(rebasing: text[position..<start]))
      position = text.place(of: UInt8(ascii: "\""), from: start) ?? text.count
      let address = UnsafeRawBufferPointer(rebasing: text[start..<position])
      (elsewhere?.places(of: address) ?? self).append(address, to: &filled)
    }
    filled.append(UnsafeRawBufferPointer(rebasing: text[position...]))
  }

  private func append(_ address: UnsafeRawBufferPointer, to filled: inout ByteBuffer) {
    var isLeftOut = false
    for byte in address {
      switch byte {
      case LinkMark.prefix: isLeftOut = !hasTwoCodes
      case LinkMark.prefixEnd: isLeftOut = false
      case _ where isLeftOut: break
      case LinkMark.start: break
      case LinkMark.root: filled.append(root, in: root.indices)
      case LinkMark.locale: filled.append(localeFolder, in: localeFolder.indices)
      case LinkMark.ending: filled.append(ending, in: ending.indices)
      case LinkMark.index: filled.append(index, in: index.indices)
      default: filled.append(byte)
      }
    }
  }

  /// The text with what the page puts there.
  public func filled(_ text: [UInt8]) -> [UInt8] {
    guard text[...].firstPlace(of: LinkMark.start) != nil else { return text }
    return text.withUnsafeBytes { text in
      var filled = ByteBuffer(capacity: text.count)
      fill(text, into: &filled)
      return filled.withBytes { Array($0) }
    }
  }
}

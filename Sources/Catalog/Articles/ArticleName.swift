import Addresses
import Bytes

/// What a page that stands by itself may be called.
public enum ArticleName {
  /// Whether something else of a locale is called so; some hosts serve pages without their ending.
  public static func isTaken(_ name: String, in configuration: SiteConfiguration) -> Bool {
    name == "\(AddressWord.index)" || name == "\(AddressWord.comparisons)"
      || configuration.isTakenAtTop(name)
  }

  /// Whether a page's address can end with a name.
  public static func isFit(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: "-") && !name.isEmpty
      && name.utf8.allSatisfy {
        $0.isSmallASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
      }
  }
}

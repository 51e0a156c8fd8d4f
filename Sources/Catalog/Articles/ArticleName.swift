import Addresses
import Bytes

/// What a page that stands by itself may be called.
public enum ArticleName {
  /// What other things of a locale are called; some hosts serve pages without their ending.
  public static let taken = ["\(AddressWord.index)", "\(AddressWord.comparisons)"]

  /// Whether a page's address can end with a name.
  public static func isFit(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: "-") && !name.isEmpty
      && name.utf8.allSatisfy {
        $0.isSmallASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
      }
  }
}

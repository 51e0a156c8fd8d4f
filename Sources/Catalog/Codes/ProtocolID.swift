import Addresses
import Bytes

/// What a protocol's folder may be called.
public enum ProtocolID {
  /// Whether a protocol's address can start with a name.
  public static func isFit(_ name: String) -> Bool {
    !name.isEmpty && name != "\(AddressWord.comparisons)"
      && name.utf8.allSatisfy {
        $0.isSmallASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-")
      }
  }
}

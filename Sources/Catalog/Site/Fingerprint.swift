public import ContentHash

/// The part of a file's name that changes with its content, so that browsers may keep the file for
/// ever.
public enum Fingerprint {
  /// How many hexadecimal digits of the content's hash stand in a name.
  private static let digits = 8

  /// `assets/style.1a2b3c4d.css` for `assets/style.css`; the address itself if it has no ending.
  public static func address(_ address: String, of bytes: [UInt8]) -> String {
    guard let dot = address.lastIndex(of: ".") else { return address }
    return "\(address[..<dot]).\(text(of: ContentHash(of: bytes)))\(address[dot...])"
  }

  /// What stands in the name of a file with this content.
  public static func text(of hash: ContentHash) -> Substring { hash.description.prefix(digits) }
}

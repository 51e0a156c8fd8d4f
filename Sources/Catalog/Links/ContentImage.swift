import Diagnostics

/// An image of `Content/`, as it is published.
public struct ContentImage: Sendable {
  /// The name as seen from `Content/`: `sip/images/ladder.svg`.
  public let name: String

  public let published: PublishedImage

  /// The file in the site.
  public let file: StaticFile

  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - isFingerprinted: whether the address changes with the content.
  init(name: String, bytes: [UInt8], isFingerprinted: Bool, location: SourceLocation) {
    let plain = ImageFile.address(of: name)
    let address = isFingerprinted ? Fingerprint.address(plain, of: bytes) : plain
    self.name = name
    published = PublishedImage(address: address, size: ImageSize.read(bytes, of: name))
    file = StaticFile(address: address, bytes: bytes, location: location)
  }
}

/// What pages say of an image.
public struct PublishedImage: Sendable, Equatable {
  /// The address in the site: `assets/content/sip/images/ladder.1a2b3c4d.svg`.
  public let address: String

  /// `nil` if the file does not say.
  public let size: ImageSize?
}

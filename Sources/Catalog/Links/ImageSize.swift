import CSTB
import CWebP

/// How large an image is shown by itself, in CSS pixels.
public struct ImageSize: Sendable, Equatable {
  public let width: Int
  public let height: Int

  /// What the content of an image says of itself; `nil` if it does not, or can't be read.
  ///
  /// AVIF is not read.
  static func read(_ bytes: [UInt8], of name: String) -> ImageSize? {
    let size =
      switch name.lowercased() {
      case let name where name.hasSuffix(".svg"): SVGSize.read(bytes)
      case let name where name.hasSuffix(".webp"): webP(bytes)
      case let name where name.hasSuffix(".avif"): ImageSize?.none
      default: bitmap(bytes)
      }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    return size
  }

  /// PNG, JPEG or GIF.
  private static func bitmap(_ bytes: [UInt8]) -> ImageSize? {
    guard let count = CInt(exactly: bytes.count) else { return nil }
    var width: CInt = 0
    var height: CInt = 0
    var channels: CInt = 0
    guard stbi_info_from_memory(bytes, count, &width, &height, &channels) == 1 else { return nil }
    return ImageSize(width: Int(width), height: Int(height))
  }

  private static func webP(_ bytes: [UInt8]) -> ImageSize? {
    var width: CInt = 0
    var height: CInt = 0
    guard WebPGetInfo(bytes, bytes.count, &width, &height) == 1 else { return nil }
    return ImageSize(width: Int(width), height: Int(height))
  }
}

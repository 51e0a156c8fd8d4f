import CExpat

/// Reads the size of an SVG image: `width` and `height` of its root in pixels, or those of its
/// `viewBox` (SVG 2 §8.2).
enum SVGSize {
  static func read(_ bytes: [UInt8]) -> ImageSize? {
    guard let parser = XML_ParserCreate(nil), let count = CInt(exactly: bytes.count) else {
      return nil
    }
    defer { XML_ParserFree(parser) }
    var root = Root(parser: parser)
    withUnsafeMutablePointer(to: &root) { root in
      XML_SetUserData(parser, root)
      XML_SetStartElementHandler(parser) { data, name, attributes in
        guard let data, let name, let attributes else { return }
        data.assumingMemoryBound(to: Root.self).pointee.take(
          String(cString: name), attributes)
      }
      bytes.withUnsafeBytes { bytes in
        _ = XML_Parse(parser, bytes.baseAddress, count, 1)
      }
    }
    return root.size
  }

  /// The first element, after which nothing is read.
  private struct Root {
    let parser: XML_Parser
    var size: ImageSize?

    mutating func take(
      _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>
    ) {
      defer { XML_StopParser(parser, 0) }
      guard name == "svg" || name.hasSuffix(":svg") else { return }
      var values: [String: String] = [:]
      var next = attributes
      while let name = next[0], let value = next[1] {
        values[String(cString: name)] = String(cString: value)
        next += 2
      }
      if let width = values["width"].flatMap(SVGSize.pixels),
        let height = values["height"].flatMap(SVGSize.pixels)
      {
        size = ImageSize(width: width, height: height)
      } else if values["width"] == nil, values["height"] == nil, let box = values["viewBox"] {
        let numbers = box.split { $0 == " " || $0 == "," }.map { SVGSize.pixels($0) }
        if numbers.count == 4, let width = numbers[2], let height = numbers[3] {
          size = ImageSize(width: width, height: height)
        }
      }
    }
  }

  /// A length without a unit or in pixels, rounded; `nil` for one in another unit.
  private static func pixels(_ length: some StringProtocol) -> Int? {
    let number = length.hasSuffix("px") ? String(length.dropLast(2)) : String(length)
    guard let value = Double(number), value.isFinite, abs(value) < 1e6 else { return nil }
    return Int(value.rounded())
  }
}

/// A tag, as its attributes stand in it.
struct AttributeList {
  private let tag: Slice<UnsafeRawBufferPointer>

  init(_ tag: Slice<UnsafeRawBufferPointer>) {
    self.tag = tag
  }

  var withoutID: [UInt8] {
    guard tag.count > 3, tag[tag.startIndex + 1] | 0x20 >= UInt8(ascii: "a") else {
      return Array(tag)
    }
    var kept: [UInt8] = []
    var index = tag.startIndex
    while index < tag.endIndex {
      let end = endOfPart(at: index)
      let part = tag[index..<end]
      if !isID(part) {
        kept += part
      } else if part.last == UInt8(ascii: ">") {
        kept.append(UInt8(ascii: ">"))
      }
      index = end
      if kept.last == UInt8(ascii: ">") {
        // What follows the tag is the content of a script or a style.
        kept += tag[index...]
        break
      }
    }
    return kept
  }

  /// Calls `body` with each attribute that has a value, as it stands in the tag: from its name to
  /// the end of the value, and the value without quotation marks.
  func forEachValue(_ body: (_ attribute: [UInt8], _ name: String, _ value: [UInt8]) -> Void) {
    var index = tag.startIndex
    while index < tag.endIndex {
      let end = endOfPart(at: index)
      let isLast = tag[end - 1] == UInt8(ascii: ">")
      let part = tag[index..<(isLast ? end - 1 : end)].drop { $0 <= 0x20 }
      index = end
      if let equals = part.firstIndex(of: UInt8(ascii: "=")) {
        let name = String(decoding: part[..<equals], as: UTF8.self).lowercased()
        var value = part[(equals + 1)...].drop { $0 <= 0x20 }
        if let quote = value.first, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote) {
          value = value.dropFirst()
          if value.last == quote { value = value.dropLast() }
        }
        body(Array(part), name, Array(value))
      }
      // What follows the tag is the content of a script or a style.
      if isLast { return }
    }
  }

  /// The end of a piece: white space with the attribute after it.
  private func endOfPart(at start: Int) -> Int {
    var index = start
    while index < tag.endIndex, tag[index] <= 0x20 { index += 1 }
    while index < tag.endIndex, tag[index] > 0x20 {
      let byte = tag[index]
      index += 1
      if byte == UInt8(ascii: ">") { return index }
      guard byte == UInt8(ascii: "=") else { continue }
      while index < tag.endIndex, tag[index] <= 0x20 { index += 1 }
      guard index < tag.endIndex,
        tag[index] == UInt8(ascii: "\"") || tag[index] == UInt8(ascii: "'")
      else { continue }
      index = tag[(index + 1)...].firstIndex(of: tag[index]).map { $0 + 1 } ?? tag.endIndex
    }
    return index
  }

  private func isID(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    let text = part.drop { $0 <= 0x20 }
    return text.startIndex > part.startIndex && text.prefix(2).map { $0 | 0x20 } == Array("id".utf8)
      && text.dropFirst(2).first.map {
        [0x20, 0x0A, 0x09, UInt8(ascii: "="), UInt8(ascii: ">")].contains($0)
      } ?? true
  }
}

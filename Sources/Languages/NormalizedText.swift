import CUnistring
import Glibc

extension String {
  /// The text in Unicode's normalization form C, in which characters are composed.
  var composed: String {
    guard unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return self }
    var count = 0
    var text = self
    let composed = text.withUTF8 { utf8 in
      u8_normalize(diptych_form_c(), utf8.baseAddress, utf8.count, nil, &count)
    }
    guard let composed else { return self }
    defer { free(composed) }
    return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
  }
}

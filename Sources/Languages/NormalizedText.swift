import CUnistring
import Glibc

extension String {
  /// The text in Unicode's normalization form C, in which characters are composed.
  package var composed: String { normalized(diptych_form_c()) }

  /// The text in form KD, in which characters are taken apart and their other forms (ﬁ, Ａ, ㍿) made
  /// the usual ones.
  package var takenApart: String { normalized(diptych_form_kd()) }

  private func normalized(_ form: uninorm_t) -> String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var count = 0
    var text = self
    let normalized = text.withUTF8 { utf8 in
      u8_normalize(form, utf8.baseAddress, utf8.count, nil, &count)
    }
    guard let normalized else { return self }
    defer { free(normalized) }
    return String(decoding: UnsafeBufferPointer(start: normalized, count: count), as: UTF8.self)
  }
}

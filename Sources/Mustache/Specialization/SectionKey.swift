/// What a section's output is remembered by: its body, and a value that no other one has the place of.
///
/// That is a record or list that all pages share, or a page's own record of a few such values.
struct SectionKey: BitwiseCopyable, Equatable, Sendable {
  /// The number of the body, and below it a byte for each field of a page's own record.
  private let form: UInt64

  /// Where the value is, or its first two fields are.
  private let first: UInt64

  /// Where the other two fields are.
  private let second: UInt64

  /// No key.
  static let none = SectionKey(form: .max, first: 0, second: 0)

  private init(form: UInt64, first: UInt64, second: UInt64) {
    self.form = form
    self.first = first
    self.second = second
  }

  /// - Parameters:
  ///   - body: the number of the section's body; -1 for one that depends on more than the value.
  ///   - local: the page's own values.
  /// - Returns: `nil` if the output can't be remembered.
  @inline(__always)
  init?(body: Int32, _ value: Value, local: ValueMemory) {
    guard body >= 0, value.kind == .record || value.kind == .list else { return nil }
    if value.isLocal {
      self.init(body: body, ofOwn: value, in: local)
    } else {
      self.init(form: UInt64(body) << 32, first: UInt64(value.start), second: 0)
    }
  }

  private init?(body: Int32, ofOwn value: Value, in local: ValueMemory) {
    guard value.kind == .record, value.count <= 4 else { return nil }
    var form: UInt64 = 0
    var starts = (UInt64(0), UInt64(0))
    for field in local.values[value.range] {
      guard !field.isLocal else { return nil }
      // An empty text or list may begin where another one does.
      form = form << 8 | (field.count == 0 ? 0x80 : 0x40) | UInt64(field.kind.rawValue)
      starts = (starts.0 << 32 | starts.1 >> 32, starts.1 << 32 | UInt64(field.start))
    }
    self.init(form: UInt64(body) << 32 | form, first: starts.0, second: starts.1)
  }

  /// A number that is seldom the same for two keys.
  var hash: Int {
    let mixed = (form ^ first &* 0xFF51_AFD7_ED55_8CCD ^ second) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  /// Whether the value belongs to a single page.
  var isOfOwnValue: Bool { form & 0xFFFF_FFFF != 0 }
}

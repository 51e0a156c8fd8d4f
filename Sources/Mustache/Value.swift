/// A value that templates can show: 12 bytes that point into a store.
///
/// A value is only meaningful together with the store that made it.
@frozen public struct Value: BitwiseCopyable, Sendable {
  @usableFromInline enum Variant: UInt8, BitwiseCopyable, Sendable {
    case null, no, yes
    /// Text that has to be escaped.
    case text
    /// HTML, or text in which nothing has to be escaped.
    case markup
    case list, record
    /// A template that is rendered where the value is shown.
    case pattern
  }

  @usableFromInline let kind: Variant

  /// Whether the value lives in a page's own store, not in the one that all pages share.
  @usableFromInline let isLocal: Bool

  /// The record's shape.
  @usableFromInline let shape: UInt16

  /// The first byte of a text, the first item of a list, the first field of a record, or the
  /// number of a pattern.
  @usableFromInline let start: UInt32

  /// The number of bytes or items.
  @usableFromInline let count: UInt32

  @usableFromInline init(
    _ kind: Variant, isLocal: Bool = false, shape: UInt16 = 0, start: Int = 0, count: Int = 0
  ) {
    self.kind = kind
    self.isLocal = isLocal
    self.shape = shape
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  /// Nothing: it shows no text, and sections skip it.
  @inlinable public static var null: Value { Value(.null) }

  /// Whether sections are shown.
  @inlinable public static func flag(_ flag: Bool) -> Value {
    Value(flag ? .yes : .no)
  }

  /// A template that is rendered where the value is shown, with what names stand for there.
  public static func pattern(_ template: TemplateID) -> Value {
    Value(.pattern, start: Int(template.index))
  }

  /// The items of a list or the fields of a record, as a record of a shape that has as many fields;
  /// nothing if the value is nothing.
  public func shaped(_ shape: Shape) -> Value {
    guard kind != .null else { return .null }
    return Value(
      .record, isLocal: isLocal, shape: shape.number, start: Int(start), count: Int(count))
  }

  /// Whether a section skips the value: nothing, false, an empty list, an empty text.
  var isFalse: Bool {
    switch kind {
    case .null, .no: true
    case .yes, .record, .pattern: false
    case .text, .markup, .list: count == 0
    }
  }

  @inlinable var range: Range<Int> {
    Int(start)..<Int(start) + Int(count)
  }
}

public import Bytes
import Glibc

/// Texts, lists and records in two flat arrays, so that rendering follows no references.
///
/// Values that every page shares are made once in one store; what belongs to a single page is made
/// in a local one, which is emptied for the next page and keeps its memory.
public struct ValueStore: Sendable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var values: [Value] = []
  @usableFromInline let isLocal: Bool

  /// An empty store, for the values that all pages share or, if it is local, for those of one page.
  public init(isLocal: Bool = false) {
    self.isLocal = isLocal
  }

  /// Forgets all values and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  /// A text, which templates escape.
  public mutating func text(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { self.text($0) }
  }

  /// A text in UTF-8, which templates escape.
  public mutating func text(_ utf8: some Collection<UInt8>) -> Value {
    store(utf8, as: HTMLEscaping.needsEscaping(utf8) ? .text : .markup)
  }

  /// HTML, which templates show as it is.
  public mutating func markup(_ html: some Collection<UInt8>) -> Value {
    store(html, as: .markup)
  }

  /// HTML, which templates show as it is.
  ///
  /// Arrays, which most values come from, have functions of their own: generic ones are slow where
  /// another module calls them.
  public mutating func markup(_ html: [UInt8]) -> Value {
    store(html, as: .markup)
  }

  /// HTML, which templates show as it is.
  public mutating func markup(_ html: UnsafeRawBufferPointer) -> Value {
    store(html, as: .markup)
  }

  /// A text in UTF-8, which templates escape.
  public mutating func text(_ utf8: [UInt8]) -> Value {
    store(utf8, as: HTMLEscaping.needsEscaping(utf8) ? .text : .markup)
  }

  /// A list of values of this store.
  public mutating func list(_ items: [Value]) -> Value {
    let start = values.count
    values += items
    return Value(.list, isLocal: isLocal, start: start, count: values.count - start)
  }

  /// A record of a shape; the fields stand in the shape's order.
  public mutating func record(_ shape: Shape, _ fields: [Value]) -> Value {
    let start = values.count
    values += fields
    return Value(
      .record, isLocal: isLocal, shape: shape.number, start: start, count: values.count - start)
  }

  /// A record of a shape; the fields stand in the shape's order.
  public mutating func record(_ shape: Shape, _ fields: ArraySlice<Value>) -> Value {
    let start = values.count
    values += fields
    return Value(
      .record, isLocal: isLocal, shape: shape.number, start: start, count: values.count - start)
  }

  /// Makes a record of one field.
  public mutating func record(_ shape: Shape, only field: Value) -> Value {
    values.append(field)
    return Value(
      .record, isLocal: isLocal, shape: shape.number, start: values.count - 1, count: 1)
  }

  /// Makes a record of three fields, or four, without a list of them.
  public mutating func record(
    _ shape: Shape, _ first: Value, _ second: Value, _ third: Value, _ fourth: Value? = nil
  ) -> Value {
    let start = values.count
    values.append(first)
    values.append(second)
    values.append(third)
    if let fourth { values.append(fourth) }
    return Value(
      .record, isLocal: isLocal, shape: shape.number, start: start, count: values.count - start)
  }

  private mutating func store(_ content: some Collection<UInt8>, as kind: Value.Variant) -> Value {
    let start = bytes.count
    bytes.append(contentsOf: content)
    return Value(kind, isLocal: isLocal, start: start, count: bytes.count - start)
  }
}

extension ValueStore {
  /// The number of items in a list that this store made.
  @inlinable public func count(of list: Value) -> Int {
    Int(list.count)
  }

  /// An item of a list that this store made; nothing if the list has no such item.
  @inlinable public func item(_ index: Int, of list: Value) -> Value {
    index < Int(list.count) ? values[Int(list.start) + index] : .null
  }

  /// Appends the bytes of a text that this store made.
  public func append(_ text: Value, to bytes: inout [UInt8]) {
    self.bytes.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[text.range]))
    }
  }

  /// Whether two texts that this store made have the same bytes.
  public func isEqual(_ text: Value, _ other: Value) -> Bool {
    guard text.count == other.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return true }
      return memcmp(start + Int(text.start), start + Int(other.start), Int(text.count)) == 0
    }
  }

  /// A text that this store made; an empty one for nothing.
  public func string(of text: Value) -> String {
    withBytes(of: text) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with the bytes of a text that this store made, without any for nothing.
  @inlinable
  public func withBytes<Result>(
    of text: Value, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[text.range])) }
  }

  /// Appends the bytes of a text that this store made.
  public func append(_ text: Value, to output: inout ByteBuffer) {
    output.append(bytes, in: text.range)
  }
}

extension Value {
  /// Whether the value is null.
  @inlinable public var isNothing: Bool {
    kind == .null
  }

  /// Whether the value is a flag that is set.
  @inlinable public var isTrue: Bool {
    kind == .yes
  }

  /// Whether two values of one store are the same record or list, not only alike.
  @inlinable public func isIdentical(to other: Value) -> Bool {
    kind == other.kind && start == other.start && count == other.count
  }

  /// What only identical values of a store have.
  @inlinable public var identity: ValueIdentity {
    ValueIdentity(kind: kind, start: start, count: count)
  }
}

/// Which record or list of a store a value is.
@frozen public struct ValueIdentity: Hashable, BitwiseCopyable, Sendable {
  @usableFromInline let kind: Value.Variant
  @usableFromInline let start: UInt32
  @usableFromInline let count: UInt32

  @usableFromInline init(kind: Value.Variant, start: UInt32, count: UInt32) {
    self.kind = kind
    self.start = start
    self.count = count
  }
}

extension ValueStore {
  /// Appends everything that a template can show of a value: equal bytes mean equal pages. Of
  /// patterns that is their source, which the templates keep.
  public func appendContent(
    of value: Value, templates: Templates, to output: inout ByteBuffer
  ) {
    let head = (UInt64(value.kind.rawValue) | UInt64(value.count) << 8).littleEndian
    withUnsafeBytes(of: head) { output.append(UnsafeRawBufferPointer(rebasing: $0[..<5])) }
    switch value.kind {
    case .null, .no, .yes: break
    case .text, .markup: append(value, to: &output)
    case .pattern: templates.appendSource(of: TemplateID(index: Int32(value.start)), to: &output)
    case .list, .record:
      for place in value.range {
        appendContent(of: values[place], templates: templates, to: &output)
      }
    }
  }

  /// A field of a record that this store made, by its place in the shape; nothing if the value is
  /// no record.
  @inlinable public func field(_ index: Int, of record: Value) -> Value {
    record.kind == .record ? values[Int(record.start) + index] : .null
  }
}

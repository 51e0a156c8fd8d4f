/// Where the values of a store are after another one has taken them over.
public struct ValueRelocation: Sendable {
  /// The part of both stores that is the same.
  let start: ValueStore.Size

  /// How far the bytes and values after it have moved.
  let distance: ValueStore.Size

  /// The place of a value in the store that has taken it over.
  public func callAsFunction(_ value: Value) -> Value {
    let moved: Int
    switch value.kind {
    case .null, .no, .yes, .pattern: return value
    case .text, .markup: moved = Int(value.start) < start.bytes ? 0 : distance.bytes
    case .list, .record: moved = Int(value.start) < start.values ? 0 : distance.values
    }
    return Value(
      value.kind, isLocal: value.isLocal, shape: value.shape, start: Int(value.start) + moved,
      count: Int(value.count))
  }
}

extension ValueStore {
  /// How much is in a store.
  public struct Size: BitwiseCopyable, Sendable {
    let bytes: Int
    let values: Int
  }

  public var size: Size {
    Size(bytes: bytes.count, values: values.count)
  }

  /// Makes room for several stores, each with up to twice as much as one of them.
  ///
  /// - Parameters:
  ///   - count: how many there are.
  ///   - other: one of them.
  ///   - start: how much they have in common with this one.
  public mutating func reserve(for count: Int, like other: ValueStore, after start: Size) {
    bytes.reserveCapacity(bytes.count + 2 * count * (other.bytes.count - start.bytes))
    values.reserveCapacity(values.count + 2 * count * (other.values.count - start.values))
  }

  /// Takes over what another store has.
  ///
  /// - Parameters:
  ///   - other: a store that was a copy of this one, to which each has added since.
  ///   - start: how much was in both then.
  /// - Returns: where the other store's values are now.
  public mutating func append(_ other: ValueStore, after start: Size) -> ValueRelocation {
    let relocation = ValueRelocation(
      start: start,
      distance: Size(bytes: bytes.count - start.bytes, values: values.count - start.values))
    bytes += other.bytes[start.bytes...]
    values += other.values[start.values...].lazy.map { relocation($0) }
    return relocation
  }
}

/// Data of which part is known before a page is rendered.
public enum Sketch: Sendable {
  /// A value that is the same for all pages in question.
  case known(Value)

  /// A record of which some fields are known, in the order of its shape.
  case record(Shape, [Sketch])

  /// A list of which it is known how many items it has.
  case list([Sketch])

  /// A value that each page brings, by its place in the list of such values.
  case hole(Int, ValueType)

  /// The data of one page.
  ///
  /// - Parameters:
  ///   - holes: the page's values.
  ///   - store: the page's own store.
  public func value(filledWith holes: [Value], in store: inout ValueStore) -> Value {
    switch self {
    case .known(let value): return value
    case .hole(let index, _): return holes[index]
    case .list(let items):
      let values = items.map { $0.value(filledWith: holes, in: &store) }
      return store.list(values)
    case .record(let shape, let fields):
      let values = fields.map { $0.value(filledWith: holes, in: &store) }
      return store.record(shape, values)
    }
  }
}

/// Which fields a record has, and in which order.
public struct Shape: Sendable, Hashable {
  let number: UInt16
}

/// The shapes of all records, and where each name that templates use stands in them.
///
/// A look-up is one step into a table of shapes by names.
public struct ShapeTable: Sendable {
  static let absent: UInt16 = .max

  private let names: NameTable
  private var slots: [UInt16] = []
  private var numbers: [[String]: UInt16] = [:]

  /// A table without shapes, for records in which these templates look up names.
  public init(for templates: Templates) {
    names = templates.names
  }

  /// The shape with these fields, made on first use; a table holds at most 65,535 of them.
  ///
  /// - Throws: an error if the table or the shape is full.
  public mutating func shape(_ fields: [String]) throws(TooManyShapes) -> Shape {
    if let known = numbers[fields] { return Shape(number: known) }
    guard fields.count < Int(Self.absent) else { throw .fields }
    guard numbers.count < Int(UInt16.max) else { throw .shapes }
    let number = UInt16(numbers.count)
    numbers[fields] = number
    var row = [UInt16](repeating: Self.absent, count: names.count)
    for (slot, field) in fields.enumerated() {
      if let name = names.existingNumber(of: field) { row[Int(name)] = UInt16(slot) }
    }
    slots += row
    return Shape(number: number)
  }

  /// Where a name stands in a record of a shape; `absent` if it does not.
  func slot(of name: Int32, in shape: UInt16) -> UInt16 {
    slots[Int(shape) * names.count + Int(name)]
  }
}

/// The data has more than a renderer can tell apart.
public enum TooManyShapes: Error {
  /// More than 65,535 kinds of records.
  case shapes

  /// A record with more than 65,534 fields.
  case fields
}

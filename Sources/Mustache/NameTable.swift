/// The names that templates ask for, each with a number. Names that no template uses have none.
public struct NameTable: Sendable {
  private var numbers: [String: Int32] = [:]
  private(set) var names: [String] = []

  var count: Int { names.count }

  mutating func number(for name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  func existingNumber(of name: String) -> Int32? {
    numbers[name]
  }
}

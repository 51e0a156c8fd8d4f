/// What follows the options of a command, in order.
struct Operands: ExpressibleByArrayLiteral {
  let names: [String]

  /// Whether the last one may be given any number of times, also none.
  let lastRepeats: Bool

  init(arrayLiteral names: String...) {
    self.names = names
    lastRepeats = false
  }

  /// One operand any number of times.
  init(repeating name: String) {
    names = [name]
    lastRepeats = true
  }

  /// How many have to be given.
  var required: Int {
    lastRepeats ? names.count - 1 : names.count
  }

  /// The names as a usage line shows them.
  var usage: String {
    names.map { " \($0)" }.joined() + (lastRepeats ? "…" : "")
  }
}

import Diagnostics

/// Options and operands of one command, read against the list of those that it has.
struct ArgumentReader {
  private let command: CommandName
  private var values: [Option: String] = [:]
  private(set) var operands: [String] = []

  /// - Parameter arguments: everything after the command's name.
  init(_ command: CommandName, _ arguments: [String]) throws(UsageError) {
    self.command = command
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--"), argument.count > 2 else {
        if argument.hasPrefix("-"), argument != "-" {
          throw unknown(argument)
        }
        operands.append(argument)
        continue
      }
      try readOption(argument, &rest)
    }
    guard operands.count <= command.operands.count else {
      throw error("“\(operands[command.operands.count])” is one argument too many")
    }
    guard operands.count == command.operands.count else {
      throw error("\(command.operands[operands.count]) is missing")
    }
  }

  private mutating func readOption(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = Option(rawValue: String(parts[0])), command.options.contains(option) else {
      throw unknown("--\(parts[0])")
    }
    guard values[option] == nil else { throw error("--\(option.rawValue) is given twice") }
    if parts.count == 2 {
      values[option] = String(parts[1])
    } else if let value = rest.popFirst() {
      values[option] = value
    } else {
      throw error("--\(option.rawValue) needs a value: \(option.placeholder)")
    }
    if values[option]?.isEmpty == true {
      throw error("--\(option.rawValue) needs a value: \(option.placeholder)")
    }
  }

  func value(_ option: Option) -> String? {
    values[option]
  }

  /// The value of an option that is a whole number of at least one.
  func number(_ option: Option) throws(UsageError) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), number >= 1 else {
      throw error("--\(option.rawValue) needs a whole number of at least 1, not “\(text)”")
    }
    return number
  }

  func error(_ message: String) -> UsageError {
    UsageError(message: message, command: command.rawValue)
  }

  private func unknown(_ argument: String) -> UsageError {
    let remedy = Suggestion.remedy(
      for: argument, among: command.options.map { "--\($0.rawValue)" })
    let advice = remedy.map { ", \($0)" } ?? ""
    return error("“\(command.rawValue)” has no option “\(argument)”\(advice)")
  }
}

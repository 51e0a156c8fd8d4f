import Bytes
import Catalog
import Diagnostics
import Glibc

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
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("--") else {
        if argument.hasPrefix("-"), argument != "-", !Self.isNegativeNumber(argument) {
          throw unknown(argument)
        }
        operands.append(argument)
        continue
      }
      try readOption(argument, &rest)
    }
    let expected = command.operands
    guard operands.count <= expected.names.count || expected.lastRepeats else {
      throw error("“\(operands[expected.names.count])” is one argument too many")
    }
    guard operands.count >= expected.required else { throw missing(operands.count) }
  }

  private static func isNegativeNumber(_ argument: String) -> Bool {
    argument.count > 1 && argument.utf8.dropFirst().allSatisfy(\.isASCIIDigit)
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
    guard let placeholder = option.placeholder else {
      guard parts.count == 1 else { throw error("--\(option.rawValue) takes no value") }
      values[option] = ""
      return
    }
    let value = parts.count == 2 ? String(parts[1]) : rest.popFirst()
    guard let value, !value.isEmpty else {
      throw error("--\(option.rawValue) needs a value: \(placeholder)")
    }
    values[option] = value
  }

  /// Whether an option is given.
  func has(_ option: Option) -> Bool {
    values[option] != nil
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

  /// How many files are worked on at the same time: one per processor unless it is given. More than
  /// a few per processor would only take memory.
  func jobs() throws(UsageError) -> Int {
    let processors = max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN)))
    return min(try number(.jobs) ?? processors, max(64, 4 * processors))
  }

  /// The address of the site as it was given; `BaseURL.normalized` takes it.
  func baseURL() throws(UsageError) -> String? {
    guard let text = value(.baseURL) else { return nil }
    guard BaseURL.normalized(text) != nil else {
      throw error("“\(text)” is not the address of a site; \(BaseURL.remedy(for: text))")
    }
    return text
  }

  func error(_ message: String) -> UsageError {
    UsageError(message: message, command: command.rawValue)
  }

  /// What to say where an operand is not given.
  func missing(_ index: Int) -> UsageError {
    error("\(command.operands.names[index]) is missing")
  }

  private func unknown(_ argument: String) -> UsageError {
    let advice = Suggestion.advice(
      for: argument, among: command.options.map { "--\($0.rawValue)" })
    return error("“\(command.rawValue)” has no option “\(argument)”\(advice)")
  }
}

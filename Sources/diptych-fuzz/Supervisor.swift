import Files
import Glibc

/// Has inputs tried by other processes, makes those small that something is wrong with, and tells.
struct Supervisor {
  private let arguments: FuzzArguments

  /// How many smaller inputs are tried at most.
  private static let attempts = 400

  init(_ arguments: FuzzArguments) {
    self.arguments = arguments
  }

  /// - Parameter names: the kinds of inputs; the time is divided among them.
  /// - Returns: 0 if nothing was found, 1 if something was, 74 if that can't be told.
  func run(_ names: [String]) -> CInt {
    var status: CInt = 0
    for name in names {
      do throws(FileError) {
        if let finding = try find(name, seconds: arguments.seconds / Double(names.count)) {
          StandardStream.error.say(finding)
          status = 1
        }
      } catch {
        StandardStream.error.say("diptych-fuzz: \(error)")
        return 74
      }
    }
    return status
  }

  /// - Returns: what is wrong, in words; `nil` if nothing is.
  private func find(_ name: String, seconds: Double) throws(FileError) -> String? {
    try FolderTree.make(arguments.findings)
    let file =
      "\(arguments.findings)/\(name.map { $0 == "/" ? "-" : $0 }.map(String.init).joined())"
    let work = try ChildProcess(
      running: "/proc/self/exe",
      [
        "--fixture", arguments.fixture, "--seed", String(arguments.seed), "--seconds",
        String(seconds), "--work", name, file,
      ], withoutVariables: "DIPTYCH_")
    let said = String(decoding: work.output.prefix(2_000), as: UTF8.self)
    guard work.status != 0 else {
      StandardStream.error.say("\(name): \(said.dropLast()) inputs, nothing found")
      try FileWriting.remove(file)
      return nil
    }
    let (size, smallest) = try minimize(file, of: name, until: work.status)
    return """
      \(name): \(Self.words(for: work.status)) by an input of \(size) bytes: \(file)
      \(said)\(String(decoding: smallest.suffix(4_000), as: UTF8.self))
      try it again with: diptych-fuzz --replay \(name) \(file)
      """
  }

  private static func words(for status: CInt) -> String {
    switch status {
    case Worker.Outcome.misbehaviour.rawValue: "wrong outcome"
    case Worker.Outcome.memory.rawValue: "more than \(Worker.memory >> 20) MB taken"
    case 128 + SIGALRM: "more than \(Worker.patience) seconds taken"
    default: "ended with status \(status)"
    }
  }

  // MARK: Small inputs

  /// Makes the input in a file as small as it still shows the same.
  private func minimize(
    _ file: String, of name: String, until status: CInt
  ) throws(FileError) -> (size: Int, messages: [UInt8]) {
    var input = try FileReading.bytes(of: file)
    let candidate = "\(file).smaller"
    var messages: [UInt8] = []
    var attempts = 0
    // A hang is slow to see again.
    let limit = status == 128 + SIGALRM ? 10 : Self.attempts
    var length = input.count
    while length > 0, attempts < limit {
      var start = 0
      while start < input.count, attempts < limit {
        attempts += 1
        var smaller = input
        smaller.removeSubrange(start..<min(start + length, input.count))
        try FileWriting.put(smaller, to: candidate)
        let replay = try ChildProcess(
          running: "/proc/self/exe", ["--fixture", arguments.fixture, "--replay", name, candidate],
          withoutVariables: "DIPTYCH_")
        if replay.status == status {
          input = smaller
          messages = replay.messages
        } else {
          start += length
        }
      }
      length /= 2
    }
    try FileWriting.put(input, to: file)
    try FileWriting.remove(candidate)
    return (input.count, messages)
  }
}

import Files
import Glibc

/// Tries inputs of one kind, and ends at the first that is not dealt with as it should.
struct Worker {
  /// The statuses that tell what was found. A crash and a hang end the process by a signal.
  enum Outcome: CInt {
    case fine = 0
    case misbehaviour = 10
    case memory = 11
  }

  /// How many seconds an input may take.
  static let patience: UInt32 = 20

  /// How many bytes the process may take.
  static let memory = 1 << 30

  private let input: any FuzzedInput

  init(_ input: any FuzzedInput) {
    self.input = input
  }

  /// Tries one input from a file.
  func replay(_ file: String) async -> CInt {
    guard let bytes = try? FileReading.bytes(of: file) else { return 74 }
    return await attempt(bytes).rawValue
  }

  /// Tries inputs for a time, and tells how many at the end.
  func run(seed: UInt64, seconds: Double, keepingInputIn file: String) async -> CInt {
    var mutation = Mutation(of: input, seed: seed)
    var count = 0
    let end = ContinuousClock.now + .seconds(seconds)
    for seed in input.seeds {
      guard await attempt(seed, keepingInputIn: file) == .fine else { return 10 }
    }
    while ContinuousClock.now < end {
      let outcome = await attempt(mutation.next(), keepingInputIn: file)
      guard outcome == .fine else { return outcome.rawValue }
      count += 1
    }
    print(count)
    return 0
  }

  private func attempt(_ bytes: [UInt8], keepingInputIn file: String? = nil) async -> Outcome {
    if let file, (try? FileWriting.put(bytes, to: file)) == nil { return .misbehaviour }
    alarm(Self.patience)
    defer { alarm(0) }
    do throws(Misbehaviour) {
      try await input.run(bytes)
    } catch {
      print(error.description)
      return .misbehaviour
    }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024 > Self.memory ? .memory : .fine
  }
}

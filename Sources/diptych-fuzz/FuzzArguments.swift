/// What the command line asks for.
struct FuzzArguments {
  enum Task {
    case supervise(only: String?)
    case replay(name: String, file: String)

    /// What a process does for the one that watches it.
    case work(name: String, seed: UInt64, seconds: Double, file: String)
    case wrongUsage(String)
  }

  private(set) var task = Task.supervise(only: nil)
  private(set) var seconds = 30.0
  private(set) var seed: UInt64 = 1

  /// Where inputs with a finding are left.
  private(set) var findings = ".build/fuzz"

  /// A small site whose files are the first inputs.
  private(set) var fixture = "Tests/CommandTests/Fixtures/valid-base"

  init(_ words: some Sequence<String>) {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      let isKnown =
        switch word {
        case "--seconds": take(&words) { $0.seconds = Double($1) ?? -1 }
        case "--seed": take(&words) { $0.seed = UInt64($1) ?? 0 }
        case "--findings": take(&words) { $0.findings = $1 }
        case "--fixture": take(&words) { $0.fixture = $1 }
        case "--only": take(&words) { $0.task = .supervise(only: $1) }
        case "--replay":
          take(&words) { $0.task = .replay(name: $1, file: "") }
            && take(&words) { $0.replay(file: $1) }
        case "--work":
          take(&words) { $0.task = .work(name: $1, seed: $0.seed, seconds: $0.seconds, file: "") }
            && take(&words) { $0.keep(file: $1) }
        default: false
        }
      if !isKnown || seconds <= 0 {
        task = .wrongUsage("“\(word)” is no option, or lacks a value")
        return
      }
    }
  }

  private mutating func replay(file: String) {
    if case .replay(let name, _) = task { task = .replay(name: name, file: file) }
  }

  private mutating func keep(file: String) {
    if case .work(let name, let seed, let seconds, _) = task {
      task = .work(name: name, seed: seed, seconds: seconds, file: file)
    }
  }

  /// - Returns: whether there is a value to take.
  private mutating func take(
    _ words: inout ArraySlice<String>, _ set: (inout FuzzArguments, String) -> Void
  ) -> Bool {
    guard let value = words.popFirst() else { return false }
    set(&self, value)
    return true
  }
}

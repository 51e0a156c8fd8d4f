import Diagnostics

/// `diptych completion`: what a shell reads to complete command lines.
struct CompletionCommand {
  private let shell: Shell

  init(_ arguments: ArgumentReader) throws(UsageError) {
    let name = arguments.operands[0]
    guard let shell = Shell(rawValue: name) else {
      let advice = Suggestion.advice(for: name, among: Shell.allCases.map(\.rawValue))
      throw arguments.error("there are no completions for “\(name)”\(advice)")
    }
    self.shell = shell
  }

  func run(console: Console) throws -> ExitStatus {
    try console.write(shell.completion)
    return .done
  }
}

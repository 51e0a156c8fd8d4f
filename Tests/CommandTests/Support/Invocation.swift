import DiptychCommand
import Synchronization

/// One run of the tool inside the test: how it ended and what it said.
struct Invocation {
  let status: ExitStatus
  let output: String
  let error: String

  init(_ arguments: String...) async {
    await self.init(arguments)
  }

  init(_ arguments: [String]) async {
    let transcript = Transcript()
    status = await CommandLineTool.run(arguments, console: transcript.console)
    output = transcript.output
    error = transcript.error
  }

  /// What was said on standard error, with paths as seen from a folder.
  func error(seenFrom folder: String) -> String {
    error.replacing("\(folder)/", with: "")
  }
}

/// Collects what a command writes.
private final class Transcript: Sendable {
  private let outputText = Mutex("")
  private let errorText = Mutex("")

  var output: String { outputText.withLock { $0 } }
  var error: String { errorText.withLock { $0 } }

  var console: Console {
    Console(
      output: { text in self.outputText.withLock { $0 += text } },
      error: { text in self.errorText.withLock { $0 += text } })
  }
}

extension Invocation {
  /// What was said of the files in a folder of a site.
  func messages(in folder: String, seenFrom path: String) -> String {
    error(seenFrom: path).split(separator: "\n").filter { $0.hasPrefix("\(folder)/") }
      .map { $0 + "\n" }.joined()
  }
}

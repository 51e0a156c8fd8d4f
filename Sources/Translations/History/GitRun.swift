import Files

/// One run of git in a folder, as it would be from a shell there: a hook's `GIT_DIR` does not
/// count.
struct GitRun {
  let status: CInt
  let output: [UInt8]

  /// What it said on standard error.
  let messages: String

  init(in folder: String, _ arguments: [String]) throws(FileError) {
    let process = try ChildProcess(
      running: "git", ["-C", folder] + arguments, withoutVariables: "GIT_")
    status = process.status
    output = process.output
    messages = String(decoding: process.messages, as: UTF8.self)
  }
}

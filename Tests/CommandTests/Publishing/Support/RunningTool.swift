import Foundation
import Testing

/// A run of the built executable that goes on while the test does something else.
final class RunningTool {
  private let process = Process()
  private let error: ProgramPipe

  /// Starts the tool in a working folder.
  init(_ arguments: [String], in folder: String) throws {
    error = try ProgramPipe()
    process.executableURL = try ToolProcess.executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = error.writing
    try process.run()
    try error.writing.close()
  }

  /// Reads the next line that the tool says.
  func nextLine() throws -> String {
    var line: [UInt8] = []
    while let byte = try error.reading.read(upToCount: 1)?.first {
      if byte == UInt8(ascii: "\n") { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Waits for the end.
  ///
  /// - Returns: the exit status and what was said that nobody has read.
  func finish() throws -> (status: Int32, error: String) {
    let rest = try error.text()
    process.waitUntilExit()
    return (process.terminationStatus, rest)
  }

  /// Whether the tool has not ended yet.
  var isRunning: Bool { process.isRunning }

  func signal(_ number: Int32) {
    Foundation.kill(process.processIdentifier, number)
  }

  /// Stops the tool until it is resumed.
  func pause() {
    Foundation.kill(process.processIdentifier, SIGSTOP)
  }

  func resume() {
    Foundation.kill(process.processIdentifier, SIGCONT)
  }

  /// Ends the tool as a crash would.
  func kill() throws {
    Foundation.kill(process.processIdentifier, SIGKILL)
    _ = try finish()
  }
}

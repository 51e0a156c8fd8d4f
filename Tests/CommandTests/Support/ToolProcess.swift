import Files
import Foundation
import Harness
import Testing

/// One run of the built executable: its exit status and what it said.
struct ToolProcess {
  let status: Int32
  let output: String
  let error: String

  /// Runs the tool in a working folder.
  ///
  /// - Parameter environment: variables that are set besides those of the test.
  init(
    _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = try Self.executable()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let (given, said, told) = (try ProgramPipe(), try ProgramPipe(), try ProgramPipe())
    process.standardInput = given.reading
    process.standardOutput = said.writing
    process.standardError = told.writing
    try process.run()
    for end in [given.reading, said.writing, told.writing] { try end.close() }
    try given.writing.write(contentsOf: Data(input.utf8))
    try given.writing.close()
    output = try said.text()
    error = try told.text()
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The tool, which is built beside the tests.
  static func executable() throws -> URL {
    try #require(OtherPrograms.areAllowed, "the test lacks the trait “startsProcesses”")
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let tool = "\(FolderTree.parent(of: tests))/diptych"
    try #require(FileReading.kind(of: tool) == .file, "\(tool) is not built")
    return URL(filePath: tool)
  }
}

import CLinux
import Foundation
import Testing

/// A pipe between a test and the program that it starts.
///
/// No other program inherits it that another test starts at the same time, as it would Foundation's
/// `Pipe`, which would then end only with that program.
struct ProgramPipe {
  let reading: FileHandle
  let writing: FileHandle

  init() throws {
    var ends: [CInt] = [-1, -1]
    try #require(make_pipe(&ends) == 0)
    reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }

  /// All that the program writes until it ends.
  func text() throws -> String {
    String(decoding: try reading.readToEnd() ?? Data(), as: UTF8.self)
  }
}

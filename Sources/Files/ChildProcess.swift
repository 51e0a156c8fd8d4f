import CLinux
import Glibc

/// Another program, run to its end without input.
public struct ChildProcess: Sendable {
  /// The program's exit status; 128 and more if a signal has ended it.
  public let status: CInt

  /// What it wrote to standard output. What it says on standard error is not shown.
  public let output: [UInt8]

  /// - Parameter program: a name that is looked up in `PATH`.
  public init(running program: String, _ arguments: [String]) throws(FileError) {
    var ends: [CInt] = [-1, -1]
    guard make_pipe(&ends) == 0 else { throw FileError("can't run", program) }
    defer { close(ends[0]) }
    let spawned = Result { () throws(FileError) in
      try Self.spawn(program, arguments, output: ends[1])
    }
    close(ends[1])
    let process = try spawned.get()
    output = Self.readAll(from: ends[0])
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw FileError("can't wait for", program) }
    }
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func spawn(
    _ program: String, _ arguments: [String], output: CInt
  ) throws(FileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, words, environment_variables())
    guard code == 0 else { throw FileError("can't run", program, code: code) }
    return process
  }

  private static func readAll(from descriptor: CInt) -> [UInt8] {
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return content }
      content += buffer[..<count]
    }
  }
}

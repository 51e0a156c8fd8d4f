import CLinux
import Glibc

/// Another program, run to its end without input.
public struct ChildProcess: Sendable {
  /// The program's exit status; 128 and more if a signal has ended it.
  public let status: CInt

  /// What it wrote to standard output. What it says on standard error is not shown.
  public let output: [UInt8]

  /// - Parameters:
  ///   - program: a name that is looked up in `PATH`.
  ///   - prefix: which environment variables are not inherited.
  public init(
    running program: String, _ arguments: [String], withoutVariables prefix: String
  ) throws(FileError) {
    var ends: [CInt] = [-1, -1]
    guard make_pipe(&ends) == 0 else { throw FileError("can't run", program) }
    defer { close(ends[0]) }
    let spawned = Result { () throws(FileError) in
      try Self.spawn(program, arguments, withoutVariables: prefix, output: ends[1])
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
    _ program: String, _ arguments: [String], withoutVariables prefix: String, output: CInt
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
    let variables = variables(without: prefix)
    let code = posix_spawnp(&process, program, &actions, nil, words, variables)
    guard code == 0 else { throw FileError("can't run", program, code: code) }
    return process
  }

  /// The environment, whose texts live as long as this process, and the end mark.
  private static func variables(without prefix: String) -> [UnsafeMutablePointer<CChar>?] {
    var variables: [UnsafeMutablePointer<CChar>?] = []
    var next = environment_variables()
    while let variable = next?.pointee {
      if strncmp(variable, prefix, prefix.utf8.count) != 0 { variables.append(variable) }
      next = next?.successor()
    }
    return variables + [nil]
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

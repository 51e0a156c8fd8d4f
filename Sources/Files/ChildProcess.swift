import CLinux
import Glibc

/// Another program, run to its end without input.
public struct ChildProcess: Sendable {
  /// The program's exit status; 128 and more if a signal has ended it.
  public let status: CInt

  /// What it wrote to standard output.
  public let output: [UInt8]

  /// What it said on standard error.
  public let messages: [UInt8]

  /// Runs a program and waits for its end.
  ///
  /// - Parameters:
  ///   - program: a name that is looked up in `PATH`.
  ///   - arguments: the words after the name, which no shell reads.
  ///   - prefix: which environment variables are not inherited. The program speaks English.
  public init(
    running program: String, _ arguments: [String], withoutVariables prefix: String
  ) throws(FileError) {
    let output = try Pipe(of: program)
    let messages = try Pipe(of: program)
    let spawned = Result { () throws(FileError) in
      try Self.spawn(
        program, arguments, withoutVariables: prefix, output: output.input, messages: messages.input
      )
    }
    close(output.input)
    close(messages.input)
    defer {
      close(output.end)
      close(messages.end)
    }
    let process = try spawned.get()
    (self.output, self.messages) = Self.readAll(from: output.end, messages.end)
    var status: CInt = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw FileError("can't wait for", program) }
    }
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// The two descriptors of a pipe.
  private struct Pipe {
    let end: CInt
    let input: CInt

    init(of program: String) throws(FileError) {
      var ends: [CInt] = [-1, -1]
      guard make_pipe(&ends) == 0 else { throw FileError("can't run", program) }
      (end, input) = (ends[0], ends[1])
    }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], withoutVariables prefix: String, output: CInt,
    messages: CInt
  ) throws(FileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
    var words = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let language = strdup("LC_ALL=C")
    defer { free(language) }
    let variables = [language] + variables(without: prefix)
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

  /// Reads both descriptors to their ends, whichever the program writes to first.
  private static func readAll(from output: CInt, _ messages: CInt) -> ([UInt8], [UInt8]) {
    var contents: [[UInt8]] = [[], []]
    var waiting = [output, messages].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // A negative descriptor is passed over.
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { break }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &buffer, buffer.count)
        if count > 0 { contents[index] += buffer[..<count] }
        if count == 0 || count < 0 && errno != EINTR { waiting[index].fd = -1 }
      }
    }
    return (contents[0], contents[1])
  }
}

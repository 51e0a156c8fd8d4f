import DiptychCommand
import Files
import Glibc
import Synchronization

/// A copy of a small site in a folder of its own, in memory where there is such a folder.
struct FuzzedSite {
  let folder: String

  init(_ fixture: String) throws(Misbehaviour) {
    let parent = FileReading.kind(of: "/dev/shm") == .folder ? "/dev/shm" : "/tmp"
    folder = "\(parent)/diptych-fuzz-\(getpid())"
    remove()
    try copy(fixture, to: folder)
  }

  func remove() {
    _ = try? FolderTree.remove(folder)
  }

  private func copy(_ source: String, to target: String) throws(Misbehaviour) {
    let entries = try translated { () throws(FileError) in
      try FolderTree.make(target)
      return try FileReading.entries(of: source)
    }
    for entry in entries {
      let (from, to) = ("\(source)/\(entry.name)", "\(target)/\(entry.name)")
      if entry.kind == .folder {
        try copy(from, to: to)
      } else {
        try translated { () throws(FileError) in
          try FileWriting.put(try FileReading.bytes(of: from), to: to)
        }
      }
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws(Misbehaviour) {
    try translated { () throws(FileError) in
      try FolderTree.make(FolderTree.parent(of: "\(folder)/\(path)"))
      try FileWriting.put(bytes, to: "\(folder)/\(path)")
    }
  }

  /// Changes the file by which the next build trusts the output.
  func changeState(_ change: (inout [UInt8]) -> Void) throws(Misbehaviour) {
    try translated { () throws(FileError) in
      for entry in try FileReading.entries(of: "\(folder)/.diptych")
      where entry.name.hasSuffix(".state") {
        let path = "\(folder)/.diptych/\(entry.name)"
        var state = try FileReading.bytes(of: path)
        change(&state)
        try FileWriting.put(state, to: path)
      }
    }
  }

  // MARK: Commands

  /// Builds the site.
  ///
  /// - Returns: whether the site has no errors.
  func build(into output: String) async throws(Misbehaviour) -> Bool {
    try await run("build", "--root", folder, "--output", "\(folder)/\(output)", "--jobs", "2")
      == .done
  }

  func check() async throws(Misbehaviour) {
    _ = try await run("check", "--root", folder)
  }

  /// Runs a command, which may refuse its input but has to say why.
  func run(_ words: String...) async throws(Misbehaviour) -> ExitStatus {
    let said = Said()
    let status = await CommandLineTool.run(words, console: said.console)
    switch status {
    case .done: break
    case .siteHasErrors where said.text.contains(": error: "): break
    case .siteHasErrors where words[0] == "check": break
    default:
      throw Misbehaviour("“\(words[0])” ends with \(status) and says: \(said.text)")
    }
    return status
  }

  /// Builds the site once more where it is, and in another folder, and compares what comes out.
  func compareWithCleanBuild() async throws(Misbehaviour) {
    guard try await build(into: "out") else { return }
    guard try await build(into: "clean") else {
      throw Misbehaviour("a clean build has errors and an incremental one has not")
    }
    try compare("\(folder)/out", with: "\(folder)/clean")
  }

  private func compare(_ left: String, with right: String) throws(Misbehaviour) {
    let (entries, others) = try translated { () throws(FileError) in
      (try FileReading.entries(of: left), try FileReading.entries(of: right))
    }
    guard entries.map(\.name) == others.map(\.name) else {
      throw Misbehaviour("\(left) has other files than a clean build")
    }
    for entry in entries {
      let paths = ("\(left)/\(entry.name)", "\(right)/\(entry.name)")
      if entry.kind == .folder {
        try compare(paths.0, with: paths.1)
        continue
      }
      let isEqual = try translated { () throws(FileError) in
        try FileReading.bytes(of: paths.0) == FileReading.bytes(of: paths.1)
      }
      guard isEqual else { throw Misbehaviour("\(paths.0) differs from a clean build’s") }
    }
  }

  @discardableResult
  private func translated<Value>(
    _ work: () throws(FileError) -> Value
  ) throws(Misbehaviour) -> Value {
    do throws(FileError) {
      return try work()
    } catch {
      throw Misbehaviour("\(error)")
    }
  }
}

/// What a command says.
private final class Said: Sendable {
  private let words = Mutex("")

  var text: String { words.withLock { $0 } }

  var console: Console {
    Console(output: { text in self.words.withLock { $0 += text } }) { text in
      self.words.withLock { $0 += text }
    }
  }
}

import ContentHash
import Files
import Pages

/// Where builds keep their state: `.diptych/` in the site's folder, a file for each output.
package struct StateFolder: Sendable {
  private let path: String
  private let name: String

  /// The state of one output.
  ///
  /// - Parameters:
  ///   - path: the folder, made when it is first needed.
  ///   - output: the output whose state is meant.
  package init(path: String, output: OutputFolder) {
    self.path = path
    let real = FileReading.realPath(of: output.parent)
    let last = output.place.split(separator: "/").last.map(String.init) ?? "root"
    let hash = ContentHash(of: Array("\(real ?? "")/\(last)".utf8))
    name = "\(last)-\(hash.description.prefix(8))"
  }

  /// The state of what is published.
  var current: String { "\(path)/\(name).state" }

  /// The state of what is being put together.
  var next: String { "\(path)/\(name).state-new" }

  /// The tree that was published before the current one, if it is kept.
  var earlierTree: String { "\(path)/\(name).tree" }

  func make() throws(FileError) {
    try FolderTree.make(path)
  }

  /// Makes sure that a build can keep its state here.
  func check() throws(FileError) {
    if let entry = FileReading.entry(at: path), entry.kind != .folder {
      throw FileError(
        unsuitable: path, remedy: "builds keep their state in a folder of this name; move it away")
    }
    for path in [current, next] {
      guard let entry = FileReading.entry(at: path) else { continue }
      let remedy = "a build keeps its state in a file of this name; move it away"
      guard !entry.isLink else {
        throw FileError(path, finding: "this is a link", remedy: remedy)
      }
      guard entry.kind == .file else { throw FileError(unsuitable: path, remedy: remedy) }
    }
  }

  /// Whether a build has died that may have put something together beside the output.
  var isUnfinished: Bool { FileReading.entry(at: next) != nil }

  /// Whether the folder is on the file system that holds a path.
  func isOnFileSystem(of other: String) -> Bool {
    FileReading.identity(of: path)?.device == FileReading.identity(of: other)?.device
  }

  /// Waits until the new state, as far as it is written, is on the disk.
  func syncNext() throws(FileError) {
    try DiskSync.file(next)
    try DiskSync.folder(path)
  }

  /// Makes the new state the current one.
  func promote() throws(FileError) {
    try FolderTree.rename(next, to: current)
  }

  /// Forgets the new state.
  func discard() {
    try? FileWriting.remove(next)
  }

  /// The new state of a build that died after its folder was in place; `nil` if none did.
  func unpromoted(for folder: FileIdentity?) -> BuildState? {
    guard let folder, let state = open(next), state.file.folder == folder else { return nil }
    return state.state
  }

  /// The current state, whichever folder it describes.
  var lastState: BuildState? { open(current)?.state }

  /// Finds the state that describes a folder.
  func find(for folder: FileIdentity?) -> FoundState {
    guard let state = open(current) else { return .none }
    let isKnown = folder != nil && state.file.folder == folder
    return isKnown && !state.state.mayBeLost ? .trusted(state) : .outdated(state)
  }

  private func open(_ path: String) -> OpenState? {
    guard let file = try? StateFile(reading: path), let state = try? file.state() else {
      return nil
    }
    return OpenState(state: state, file: file)
  }
}

/// A state that was read, with the file that still holds its hashes.
struct OpenState: Sendable {
  let state: BuildState
  let file: StateFile

  /// What the pages were made of; nothing if that can't be read.
  func dependencies() -> SiteDependencies {
    (try? file.dependencies()) ?? SiteDependencies()
  }

  /// The hashes of its units; nothing if they can't be read.
  func unitHashes() -> UnitHashes {
    (try? file.unitHashes()) ?? UnitHashes()
  }
}

/// What is known of the last build.
enum FoundState: Sendable {
  /// Nothing.
  case none

  /// Which files it wrote, but not what is in the folder now: it was copied or restored.
  case outdated(OpenState)

  /// What is in the folder.
  case trusted(OpenState)
}

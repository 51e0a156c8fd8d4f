import Files
import Foundation
import Harness
import Testing

/// A draft on disk, whose files are rewritten only where they differ.
struct SiteFolder: ~Copyable {
  private let folder: TemporaryFolder
  private var written: FileTree
  private var arguments: [String]

  init(_ site: DraftSite = .sample) throws {
    written = site.tree
    arguments = site.arguments
    folder = try TemporaryFolder(written)
  }

  var path: String { folder.path }
  var output: String { "\(path)/public" }

  /// Brings the files to a new state of the draft.
  mutating func write(_ site: DraftSite) throws {
    let tree = site.tree
    for path in written.paths where tree.files[path] == nil {
      try FileWriting.remove("\(folder.path)/\(path)")
    }
    for (path, bytes) in tree.files where written.files[path] != bytes {
      let name = "\(folder.path)/\(path)"
      try FolderTree.make(FolderTree.parent(of: name))
      try Data(bytes).write(to: URL(filePath: name))
    }
    let folders = Set(written.paths.map { FolderTree.parent(of: $0) })
    for name in folders.sorted(by: { $0.count > $1.count }) {
      // This removes only a folder that has become empty.
      rmdir("\(folder.path)/\(name)")
    }
    written = tree
    arguments = site.arguments
  }

  /// Builds the site; the arguments follow those that name it.
  func build(_ arguments: String...) async -> Invocation {
    await Invocation(["build", "--root", path] + self.arguments + arguments)
  }
}

extension Invocation {
  /// What the summary of a build says of files: `nothing changed`.
  var changes: Substring? {
    error.firstMatch(of: /\ untranslated texts?; (.*)\n/)?.1
  }
}

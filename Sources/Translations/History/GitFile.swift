import Diagnostics
import Files

/// The versions of a file that git has committed.
struct GitFile {
  enum Failure: Error {
    /// The program can't be run.
    case noGit

    /// The file is in no work tree, or the work tree has no commit.
    case noWorkTree
  }

  /// The names of the commits that changed the file, newest first.
  let revisions: [String]
  private let path: String
  private let folder: String
  private let name: String

  init(_ path: String) throws(Failure) {
    self.path = path
    folder = FolderTree.parent(of: path)
    name = path.split(separator: "/").last.map(String.init) ?? path
    let log: GitRun
    do throws(FileError) {
      log = try GitRun(in: folder, ["log", "--format=%H", "--", ":(literal)\(name)"])
    } catch {
      throw .noGit
    }
    guard log.status == 0 else { throw .noWorkTree }
    revisions = String(decoding: log.output, as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  /// The file as it was; `nil` where it was not, or was no text.
  func version(at revision: String) -> SourceFile? {
    guard let show = try? GitRun(in: folder, ["show", "\(revision):./\(name)"]), show.status == 0
    else { return nil }
    return try? SourceFile(path: path, bytes: show.output)
  }
}

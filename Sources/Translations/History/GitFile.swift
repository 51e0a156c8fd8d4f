import Diagnostics
import Files

/// The versions of a file that git has committed.
struct GitFile {
  enum Failure: Error {
    /// The program can't be run.
    case noGit

    /// The file is in no work tree.
    case noWorkTree

    /// The work tree has no commit.
    case noCommit

    /// Git won't tell, for the reason that it gives.
    case refusal(String)

    init(_ run: GitRun) {
      let messages = run.messages.split(whereSeparator: \.isNewline)
      let reason =
        messages.first { $0.hasPrefix("fatal: ") }?.dropFirst("fatal: ".count)
        ?? messages.first ?? "status \(run.status)"
      if reason.hasPrefix("not a git repository") {
        self = .noWorkTree
      } else if reason.contains("does not have any commits yet") {
        self = .noCommit
      } else {
        self = .refusal(String(reason))
      }
    }
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
    guard log.status == 0 else { throw Failure(log) }
    revisions = String(decoding: log.output, as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  /// Whether commits before some are not here, as in a shallow clone.
  var isShallow: Bool {
    let run = try? GitRun(in: folder, ["rev-parse", "--is-shallow-repository"])
    return run.map { $0.output.starts(with: "true".utf8) } ?? false
  }

  /// The file as it was; `nil` where it was not, or was no text.
  func version(at revision: String) -> SourceFile? {
    guard let show = try? GitRun(in: folder, ["show", "\(revision):./\(name)"]), show.status == 0
    else { return nil }
    return try? SourceFile(path: path, bytes: show.output)
  }
}

extension GitFile.Failure: CustomStringConvertible {
  /// Why the history is not known.
  var description: String {
    switch self {
    case .noGit: "git can't be run"
    case .noWorkTree: "the site is not in git"
    case .noCommit: "nothing is committed to git yet"
    case .refusal(let reason): "git says: \(reason)"
    }
  }
}

import Archive
import Catalog
import Files
import Glibc
import Publish

/// What `diptych build` was asked to do.
struct BuildOptions: Sendable {
  enum Destination: Sendable {
    case folder(OutputFolder)

    /// A file, or standard output if the path is `nil`.
    case archive(path: String?, ArchiveFormat)
  }

  /// 1 January 1980, the earliest time that all kinds of archives can hold.
  private static let defaultTime = 315_532_800

  let destination: Destination
  let overrides: SiteOverrides
  let selection: Selection

  /// Where to list the changed addresses.
  let changes: String?

  /// The address whose rebuilding is to be explained.
  let explained: String?

  /// The modification time of the files in an archive, in seconds since 1970.
  let time: Int

  init(_ arguments: ArgumentReader, root: SiteRoot) throws(UsageError) {
    overrides = try SiteOverrides(arguments)
    selection = try Self.selection(arguments)
    changes = arguments.value(.changes)
    explained = arguments.value(.explain)
    time = try Self.time(arguments)
    guard let archive = arguments.value(.archive) else {
      destination = .folder(
        OutputFolder(path: arguments.value(.output) ?? root.path(of: "public")))
      return
    }
    for option in [Option.output, .changes, .explain] where arguments.value(option) != nil {
      throw arguments.error("--\(option.rawValue) makes no sense with --archive")
    }
    destination = try Self.archive(archive, arguments)
  }

  private static func archive(
    _ path: String, _ arguments: ArgumentReader
  ) throws(UsageError) -> Destination {
    if path == "-" { return .archive(path: nil, .tar) }
    guard let format = ArchiveFormat(fileName: path) else {
      let endings = ArchiveFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw arguments.error("“\(path)” is no archive; end its name with one of \(endings)")
    }
    return .archive(path: path, format)
  }

  private static func selection(_ arguments: ArgumentReader) throws(UsageError) -> Selection {
    guard let text = arguments.value(.shard) else { return .all }
    guard let selection = Selection(text) else {
      throw arguments.error("“\(text)” is no part of a site; write “2/5” for the second of five")
    }
    return selection
  }

  /// Honours https://reproducible-builds.org/specs/source-date-epoch/.
  private static func time(_ arguments: ArgumentReader) throws(UsageError) -> Int {
    guard let value = getenv("SOURCE_DATE_EPOCH") else { return defaultTime }
    let text = String(cString: value)
    guard let time = Int(text), time >= 0 else {
      throw arguments.error("SOURCE_DATE_EPOCH is “\(text)” and not a number of seconds")
    }
    return time
  }
}

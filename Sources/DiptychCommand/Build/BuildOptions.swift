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

    /// A folder that gets a docset for each locale.
    case docsets(folder: String)
  }

  /// 1 January 1980, the earliest time that all kinds of archives can hold.
  private static let defaultTime = 315_532_800

  let destination: Destination

  /// Which pages are wanted; the form is that of a docset where docsets are written.
  let edition: SiteEdition
  let selection: Selection

  /// Where to list the changed addresses.
  let changes: String?

  /// The address whose rebuilding is to be explained.
  let explained: String?

  /// Whether a build ends only when what it wrote is on the disk.
  let syncs: Bool

  /// The modification time of the files in an archive, in seconds since 1970.
  let time: Int

  init(_ arguments: ArgumentReader, root: SiteRoot) throws(UsageError) {
    edition = SiteEdition(
      overrides: try SiteOverrides(arguments), locale: arguments.value(.locale),
      protocolID: arguments.value(.protocol),
      form: arguments.has(.docset) ? .docset : .folder)
    selection = try Self.selection(arguments)
    changes = arguments.value(.changes)
    explained = arguments.value(.explain)
    syncs = !arguments.has(.noSync)
    time = try Self.time(arguments)
    if let folder = arguments.value(.docset) {
      try Self.refuse(
        [.output, .archive, .shard, .target, .precompress, .changes, .explain], with: .docset,
        arguments)
      destination = .docsets(folder: folder)
    } else if let archive = arguments.value(.archive) {
      try Self.refuse([.output, .changes, .explain], with: .archive, arguments)
      destination = try Self.archive(archive, arguments)
    } else {
      destination = .folder(
        OutputFolder(path: arguments.value(.output) ?? root.path(of: "public")))
    }
  }

  private static func refuse(
    _ options: [Option], with other: Option, _ arguments: ArgumentReader
  ) throws(UsageError) {
    for option in options where arguments.has(option) {
      throw arguments.error("--\(option.rawValue) makes no sense with --\(other.rawValue)")
    }
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
